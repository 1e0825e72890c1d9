namespace JobPortal.Core.Alerts;

/// <summary>What the policy needs to know of one watched offer.</summary>
/// <param name="ClosesOn">The offer's deadline now; null when it has none.</param>
/// <param name="Zone">IANA zone in which that day ends.</param>
/// <param name="ConfirmedAt">When the subscriber confirmed: moments before it are not made up for, but those of <see cref="AddedDays"/>.</param>
/// <param name="SeenClosesOn">The deadline that the subscriber saw when confirming.</param>
/// <param name="Sent">What the address was already sent about this offer, oldest first.</param>
public sealed record WatchedDeadline(
    DateOnly? ClosesOn, string Zone, DateTimeOffset ConfirmedAt, DateOnly? SeenClosesOn, IReadOnlyList<LedgerLine> Sent)
{
    /// <summary>The hour in Paris from which mails may go.</summary>
    public int SendHour { get; init; } = Subscription.DefaultSendHour;

    /// <summary>The days before the deadline that are told.</summary>
    public IReadOnlyList<int> Days { get; init; } = DeadlineReminderPolicy.Days;

    /// <summary>See <see cref="Subscription.AddedDays"/>.</summary>
    public IReadOnlyList<int> AddedDays { get; init; } = [];

    /// <summary>The deadline that the subscriber was told last.</summary>
    public DateOnly? ToldClosesOn => Sent.Count > 0 ? Sent[^1].Deadline : SeenClosesOn;
}

/// <summary>A reminder to send now.</summary>
/// <param name="DaysLeft">0 on the closing day itself.</param>
/// <param name="MovedFrom">The deadline that the subscriber was told before, when it was another one.</param>
public sealed record DueReminder(AlertReason Reason, DateOnly ClosesOn, int DaysLeft, DateOnly? MovedFrom)
{
    /// <summary>The subscriber was told before that there is no deadline.</summary>
    public bool IsNewDeadline { get; init; }
}

/// <summary>
/// Which reminder of a deadline is due: 14, 7 and 2 days before, those that were chosen, at the chosen hour in Paris or as soon after as the portal is up.
/// At most one at a time, the most urgent: whoever was cut off for a week reads "2 days left" once, not three mails.
/// </summary>
public static class DeadlineReminderPolicy
{
    /// <summary>The days before a deadline that a subscriber may choose, as forms show them.</summary>
    public static IReadOnlyList<int> Days { get; } = [14, 7, 2];

    /// <summary>
    /// The days of somebody who has not chosen: all of them for an offer; for a search one, and early enough that nothing slips between two weekly mails.
    /// </summary>
    public static IReadOnlyList<int> DefaultDays(Subscription subscription) => subscription.OfferId is not null ? Days : subscription.Cadence switch
    {
        Cadence.Weekly => [14],
        Cadence.Daily or Cadence.AtOnce => [7],
    };

    /// <summary>The reason of a reminder so many days before the deadline; null for a number that is not one of <see cref="Days"/>.</summary>
    public static AlertReason? Reason(int days) => days switch
    {
        14 => AlertReason.Reminder14,
        7 => AlertReason.Reminder7,
        2 => AlertReason.Reminder2,
        _ => null,
    };

    /// <summary>The most urgent of the chosen days that is reached; null when none is.</summary>
    /// <param name="daysLeft">0 on the closing day.</param>
    public static int? Step(IReadOnlyList<int> chosen, int daysLeft)
    {
        int? step = null;
        foreach (var days in chosen)
            if (daysLeft <= days && !(step <= days) && Reason(days) is not null) step = days;
        return step;
    }

    /// <summary>Whether that step of that deadline, or a more urgent one, is among what was said.</summary>
    public static bool WasTold(IEnumerable<LedgerLine> said, int step, DateOnly closesOn) =>
        said.Any(l => l.Told.ClosesOn == closesOn && Days.Any(d => d <= step && Reason(d) == l.Told.Reason));

    /// <summary>Whether a thing, or the same reminder at a more urgent step, is among what was said.</summary>
    public static bool WasTold(IReadOnlyCollection<LedgerLine> said, Told told) => said.Any(l => l.Told == told)
        || (told.ClosesOn is { } day && Days.Any(step => Reason(step) == told.Reason && WasTold(said, step, day)));

    /// <summary>The reminder that is due now, or null.</summary>
    public static DueReminder? Due(WatchedDeadline watched, DateTimeOffset now)
    {
        if (watched.ClosesOn is not { } closes || !DigestCalendar.MaySend(watched.SendHour, now)) return null;
        var today = Zone.Day(now, watched.Zone);
        if (today > closes) return null;
        var reason = DueStep(watched, closes, today) ?? DueMove(watched, closes);
        if (reason is not { } due) return null;
        var moved = watched.ToldClosesOn is { } told && told != closes ? told : (DateOnly?)null;
        return new(due, closes, closes.DayNumber - today.DayNumber, moved) { IsNewDeadline = watched.ToldClosesOn is null };
    }

    /// <summary>The days on which somebody who confirms now will be reminded, soonest first; empty when it is too late.</summary>
    public static IReadOnlyList<DateOnly> Ahead(DateOnly closesOn, DateTimeOffset confirmedAt) =>
        [.. Days.Select(d => closesOn.AddDays(-d)).Where(day => DigestCalendar.At(day, Subscription.DefaultSendHour) > confirmedAt)];

    // Only the most urgent step that was reached: an older one that was missed is not news any more.
    private static AlertReason? DueStep(WatchedDeadline watched, DateOnly closes, DateOnly today)
    {
        if (Step(watched.Days, closes.DayNumber - today.DayNumber) is not { } days) return null;
        var isAhead = DigestCalendar.At(closes.AddDays(-days), watched.SendHour) > watched.ConfirmedAt || watched.AddedDays.Contains(days);
        return isAhead && !WasTold(watched.Sent, days, closes) ? Reason(days) : null;
    }

    // Earlier is told at once, because the next step may be days away.
    private static AlertReason? DueMove(WatchedDeadline watched, DateOnly closes) =>
        watched.ToldClosesOn is { } told && closes < told && !watched.Sent.Any(l => l.Told.Reason == AlertReason.MovedEarlier && l.Told.ClosesOn == closes)
            ? AlertReason.MovedEarlier
            : null;
}
