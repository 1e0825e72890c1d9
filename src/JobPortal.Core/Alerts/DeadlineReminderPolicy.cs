namespace JobPortal.Core.Alerts;

/// <summary>What the policy needs to know of one watched offer.</summary>
/// <param name="ClosesOn">The offer's deadline now; null when it has none.</param>
/// <param name="Zone">IANA zone in which that day ends.</param>
/// <param name="ConfirmedAt">When the subscriber confirmed: moments before it are not made up for.</param>
/// <param name="SeenClosesOn">The deadline that the subscriber saw when confirming.</param>
/// <param name="Sent">What this subscription was already sent about this offer, oldest first.</param>
public sealed record WatchedDeadline(
    DateOnly? ClosesOn, string Zone, DateTimeOffset ConfirmedAt, DateOnly? SeenClosesOn, IReadOnlyList<Told> Sent)
{
    /// <summary>The deadline that the subscriber was told last.</summary>
    public DateOnly? ToldClosesOn => Sent.Count > 0 ? Sent[^1].ClosesOn : SeenClosesOn;
}

/// <summary>A reminder to send now.</summary>
/// <param name="DaysLeft">0 on the closing day itself.</param>
/// <param name="MovedFrom">The deadline that the subscriber was told before, when it was another one.</param>
public sealed record DueReminder(AlertReason Reason, DateOnly ClosesOn, int DaysLeft, DateOnly? MovedFrom);

/// <summary>
/// Which reminder of a deadline is due: 14, 7 and 2 days before, at 8:00 in Paris or as soon after as the portal is up.
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

    /// <summary>Days before the deadline, most urgent first.</summary>
    private static readonly (AlertReason Reason, int Days)[] Steps =
        [(AlertReason.Reminder2, 2), (AlertReason.Reminder7, 7), (AlertReason.Reminder14, 14)];

    /// <summary>The reminder that is due now, or null.</summary>
    public static DueReminder? Due(WatchedDeadline watched, DateTimeOffset now)
    {
        if (watched.ClosesOn is not { } closes || !DigestCalendar.MaySend(now)) return null;
        var today = Zone.Day(now, watched.Zone);
        if (today > closes) return null;
        var reason = DueStep(watched, closes, today) ?? DueMove(watched, closes);
        if (reason is not { } due) return null;
        var moved = watched.ToldClosesOn is { } told && told != closes ? told : (DateOnly?)null;
        return new(due, closes, closes.DayNumber - today.DayNumber, moved);
    }

    /// <summary>The days on which somebody who confirms now will be reminded, soonest first; empty when it is too late.</summary>
    public static IReadOnlyList<DateOnly> Ahead(DateOnly closesOn, DateTimeOffset confirmedAt) =>
        [.. Steps.Reverse().Select(s => closesOn.AddDays(-s.Days)).Where(day => IsAhead(day, confirmedAt))];

    private static AlertReason? DueStep(WatchedDeadline watched, DateOnly closes, DateOnly today)
    {
        var reached = Steps.Where(s => today >= closes.AddDays(-s.Days)).ToArray();
        if (reached.Length == 0) return null;
        // Only the most urgent step that was reached: an older one that was missed is not news any more.
        var (reason, days) = reached[0];
        var isNew = IsAhead(closes.AddDays(-days), watched.ConfirmedAt) && !WasSent(watched, reason, closes);
        return isNew ? reason : null;
    }

    // Earlier is told at once, because the next step may be days away; later is told with the next reminder, which it re-arms.
    private static AlertReason? DueMove(WatchedDeadline watched, DateOnly closes) =>
        watched.ToldClosesOn is { } told && closes < told && !WasSent(watched, AlertReason.MovedEarlier, closes)
            ? AlertReason.MovedEarlier
            : null;

    private static bool IsAhead(DateOnly day, DateTimeOffset confirmedAt) =>
        Zone.At(day, DigestCalendar.SendingTime) > confirmedAt;

    private static bool WasSent(WatchedDeadline watched, AlertReason reason, DateOnly closes) =>
        watched.Sent.Any(t => t.Reason == reason && t.ClosesOn == closes);
}
