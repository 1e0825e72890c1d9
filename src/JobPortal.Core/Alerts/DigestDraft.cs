namespace JobPortal.Core.Alerts;

/// <summary>A digest in the making: what is already in it or was told before.</summary>
internal sealed class DigestDraft
{
    private readonly DateTimeOffset _now;
    private readonly Dictionary<int, List<LedgerLine>> _said = [];

    // Offers that have a line in the mail, and new ones that have none because there are too many.
    private readonly HashSet<int> _shown = [];
    private readonly HashSet<int> _hidden = [];

    public DigestDraft(IEnumerable<LedgerLine> said, DateTimeOffset now)
    {
        _now = now;
        foreach (var line in said) Said(line.Told.OfferId).Add(line);
    }

    public List<LedgerLine> Ledger { get; } = [];
    public List<ChangedOffer> Changes { get; } = [];

    public void AddChanges(WatchedSearch search)
    {
        foreach (var offer in search.Told.OrderBy(o => o.ClosesOn ?? DateOnly.MaxValue).ThenBy(o => o.Id))
        {
            var said = Said(offer.Id);
            if (said.Count == 0 || ChangePolicy.Due(offer, said[^1].Deadline, said, Today(offer)) is not { } due || !MaySay(search.Subscription, offer)) continue;
            var line = Line(offer);
            Changes.Add(new ChangedOffer(offer, due.Change, line.DaysLeft));
            Remember(search.Subscription, due.Told, due.Deadline);
            if (due.Change is not OfferChange.Moved) continue;
            Show(search.Subscription, line);
        }
    }

    public DigestSection Section(WatchedSearch search)
    {
        var subscription = search.Subscription;
        DigestLine[] open = [.. search.Matches.Where(o => !o.IsWithdrawn).Select(Line).Where(l => l.DaysLeft is null or >= 0).Where(l => MaySay(subscription, l.Offer))];
        var (fresh, more) = Fresh(subscription, open);
        DigestLine[] due = [.. open.Where(l => IsClosing(subscription, l))];
        // Its line, of whatever search it is, says the deadline too.
        foreach (var line in due.Where(l => _shown.Contains(l.Offer.Id))) RememberStep(subscription, line);
        // What does not fit is not remembered, so that the next digest says it.
        DigestLine[] closing = [.. due.Where(l => !_shown.Contains(l.Offer.Id) && !_hidden.Contains(l.Offer.Id)).OrderBy(l => l.DaysLeft).ThenBy(l => l.Offer.Id)];
        var fits = closing.Take(DigestBuilder.MaxLines).ToArray();
        foreach (var line in fits) Show(subscription, line);
        return new(subscription, fresh, fits, more) { IsCut = fits.Length < closing.Length };
    }

    private (DigestLine[] Listed, int More) Fresh(Subscription subscription, DigestLine[] open)
    {
        DigestLine[] fresh = [.. open.Where(l => IsNews(subscription, l))
            .OrderBy(l => l.Offer.ClosesOn ?? DateOnly.MaxValue).ThenByDescending(l => l.Offer.FirstSeen).ThenBy(l => l.Offer.Id)];
        foreach (var line in fresh) Remember(subscription, new(line.Offer.Id, AlertReason.New, null), line.Offer.ClosesOn);
        DigestLine[] unseen = [.. fresh.Where(l => !_shown.Contains(l.Offer.Id))];
        foreach (var line in fresh.Except(unseen).Concat(unseen.Take(DigestBuilder.MaxLines))) Show(subscription, line);
        _hidden.UnionWith(unseen.Skip(DigestBuilder.MaxLines).Select(l => l.Offer.Id));
        return ([.. unseen.Take(DigestBuilder.MaxLines)], Math.Max(unseen.Length - DigestBuilder.MaxLines, 0));
    }

    private void Show(Subscription subscription, DigestLine line)
    {
        _shown.Add(line.Offer.Id);
        RememberStep(subscription, line);
    }

    private List<LedgerLine> Said(int offer)
    {
        if (!_said.TryGetValue(offer, out var lines)) _said.Add(offer, lines = []);
        return lines;
    }

    private DateOnly Today(DigestOffer offer) => Zone.Day(_now, offer.TimeZone);

    private DigestLine Line(DigestOffer offer) => new(offer, offer.ClosesOn is { } closes ? closes.DayNumber - Today(offer).DayNumber : null);

    // Between two digests only what would be over before the next one is worth a mail.
    private bool MaySay(Subscription subscription, DigestOffer offer) =>
        subscription.Cadence == Cadence.AtOnce || DigestCalendar.IsDue(subscription, _now) || IsUrgent(subscription, offer);

    private bool IsUrgent(Subscription subscription, DigestOffer offer) =>
        !offer.IsWithdrawn && offer.ClosesOn >= Today(offer) && offer.ClosesOn <= Zone.Day(DigestCalendar.NextMoment(subscription, _now));

    private bool IsNews(Subscription subscription, DigestLine line) => subscription.WantsNew && line.Offer.FirstSeen > subscription.ConfirmedAt
        && !Said(line.Offer.Id).Any(l => l.Told.Reason == AlertReason.New);

    // At once is for what is new: deadlines keep their hour.
    private bool IsClosing(Subscription subscription, DigestLine line) =>
        line is { DaysLeft: { } days, Offer.ClosesOn: { } closes } && DigestCalendar.MaySend(subscription.SendHour, _now)
        && DeadlineReminderPolicy.Step(subscription.ToldDays, days) is { } step && !DeadlineReminderPolicy.WasTold(Said(line.Offer.Id), step, closes);

    private void RememberStep(Subscription subscription, DigestLine line)
    {
        if (line is not { DaysLeft: { } days, Offer.ClosesOn: { } closes } || DeadlineReminderPolicy.Step(subscription.ToldDays, days) is not { } step) return;
        if (!DeadlineReminderPolicy.WasTold(Said(line.Offer.Id), step, closes)) Remember(subscription, new(line.Offer.Id, DeadlineReminderPolicy.Reason(step)!.Value, closes), closes);
    }

    private void Remember(Subscription subscription, Told told, DateOnly? deadline)
    {
        var said = Said(told.OfferId);
        if (said.Any(l => l.Told == told)) return;
        said.Add(new(subscription.Id, told, deadline));
        Ledger.Add(said[^1]);
    }
}
