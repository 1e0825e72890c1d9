namespace JobPortal.Core.Alerts;

/// <summary>What a digest says of an offer.</summary>
/// <param name="TimeZone">IANA zone in which <paramref name="ClosesOn"/> ends.</param>
public sealed record DigestOffer(
    int Id, string Slug, string Title, string? Organization, DateOnly? ClosesOn, string TimeZone, DateTimeOffset FirstSeen)
{
    /// <summary>What the mail says besides; nothing when nobody has looked.</summary>
    public MailedFacts Facts { get; init; } = MailedFacts.None;
}

/// <summary>One subscription and the open offers that match it now.</summary>
public sealed record WatchedSearch(Subscription Subscription, IReadOnlyList<DigestOffer> Matches);

/// <summary>An offer in a digest. Days left are 0 on the closing day; null without a deadline.</summary>
public sealed record DigestLine(DigestOffer Offer, int? DaysLeft);

/// <summary>What a digest says about one search.</summary>
/// <param name="MoreNew">New offers that are not listed because there are too many; the search's own page shows them.</param>
public sealed record DigestSection(
    Subscription Subscription, IReadOnlyList<DigestLine> New, IReadOnlyList<DigestLine> Closing, int MoreNew);

/// <summary>One mail for all the searches of one address, and what the ledger must remember of it.</summary>
public sealed record Digest(IReadOnlyList<DigestSection> Sections, IReadOnlyList<(int SubscriptionId, Told Told)> Ledger)
{
    /// <summary>When the first of its offers closes: after it, this mail would announce an expired offer.</summary>
    public DateTimeOffset? FirstClosing => Sections.SelectMany(s => s.New.Concat(s.Closing))
        .Min(l => l.Offer.ClosesOn is { } closes ? Zone.EndOf(closes, l.Offer.TimeZone) : (DateTimeOffset?)null);

    public int NewCount => Sections.Sum(s => s.New.Count + s.MoreNew);

    public int ClosingCount => Sections.Sum(s => s.Closing.Count);
}

/// <summary>
/// Makes the digest of one address: only what is open, only what this address was not told yet, each offer once. Nothing to
/// say is null, never an empty mail.
/// </summary>
public static class DigestBuilder
{
    /// <summary>Most lines of each list of a section: a mail that is read, and an import of thousands that floods nobody.</summary>
    public const int MaxLines = 25;

    /// <param name="searches">All of one address, confirmed.</param>
    /// <param name="told">What any subscription of the address was told.</param>
    /// <param name="now">When the mail would go out.</param>
    public static Digest? Build(IReadOnlyList<WatchedSearch> searches, IEnumerable<Told> told, DateTimeOffset now)
    {
        var draft = new DigestDraft([.. told], now);
        DigestSection[] sections = [.. searches.Select(draft.Section).Where(s => s.New.Count + s.Closing.Count > 0)];
        return sections.Length == 0 ? null : new Digest(sections, draft.Ledger);
    }
}

/// <summary>A digest in the making: what is already in it or was told before.</summary>
internal sealed class DigestDraft(HashSet<Told> told, DateTimeOffset now)
{
    private readonly HashSet<int> _listed = [];

    public List<(int SubscriptionId, Told Told)> Ledger { get; } = [];

    public DigestSection Section(WatchedSearch search)
    {
        var subscription = search.Subscription;
        DigestLine[] open = [.. search.Matches.Select(Line).Where(l => l.DaysLeft is null or >= 0).Where(l => MaySay(subscription, l))];
        DigestLine[] fresh = [.. open.Where(l => IsNews(subscription, l))
            .OrderBy(l => l.Offer.ClosesOn ?? DateOnly.MaxValue).ThenByDescending(l => l.Offer.FirstSeen).ThenBy(l => l.Offer.Id)];
        foreach (var line in fresh) Remember(subscription, line.Offer.Id, AlertReason.New, null);
        DigestLine[] listed = [.. fresh.Take(DigestBuilder.MaxLines)];
        foreach (var line in listed.Where(l => IsClosing(subscription, l)))
            Remember(subscription, line.Offer.Id, AlertReason.Closing, line.Offer.ClosesOn);
        return new(subscription, listed, Closing(subscription, open), fresh.Length - listed.Length);
    }

    // What does not fit is not remembered, so that the next digest says it.
    private DigestLine[] Closing(Subscription subscription, DigestLine[] open)
    {
        DigestLine[] closing = [.. open.Where(l => IsClosing(subscription, l) && !_listed.Contains(l.Offer.Id) && !WasDeadlineTold(l.Offer))
            .OrderBy(l => l.DaysLeft).ThenBy(l => l.Offer.Id).Take(DigestBuilder.MaxLines)];
        foreach (var line in closing) Remember(subscription, line.Offer.Id, AlertReason.Closing, line.Offer.ClosesOn);
        return closing;
    }

    private DigestLine Line(DigestOffer offer) =>
        new(offer, offer.ClosesOn is { } closes ? closes.DayNumber - Zone.Day(now, offer.TimeZone).DayNumber : null);

    // Between two weekly digests only what would be over before the next one is worth a mail.
    private bool MaySay(Subscription subscription, DigestLine line) =>
        DigestCalendar.IsDue(subscription.Cadence, now, subscription.LastDigestAt ?? subscription.ConfirmedAt ?? now)
        || line.Offer.ClosesOn <= Zone.Day(DigestCalendar.NextMoment(subscription.Cadence, now));

    private bool IsNews(Subscription subscription, DigestLine line) =>
        line.Offer.FirstSeen > subscription.ConfirmedAt && !told.Contains(new(line.Offer.Id, AlertReason.New, null));

    private static bool IsClosing(Subscription subscription, DigestLine line) =>
        line.DaysLeft <= DigestCalendar.ClosingDays(subscription.Cadence);

    // A reminder of the same deadline, asked for on the offer itself, has said it too.
    private bool WasDeadlineTold(DigestOffer offer) =>
        told.Any(t => t.OfferId == offer.Id && t.Reason != AlertReason.New && t.ClosesOn == offer.ClosesOn);

    private void Remember(Subscription subscription, int offerId, AlertReason reason, DateOnly? closesOn)
    {
        if (reason == AlertReason.New) _listed.Add(offerId);
        if (told.Add(new(offerId, reason, closesOn))) Ledger.Add((subscription.Id, new(offerId, reason, closesOn)));
    }
}
