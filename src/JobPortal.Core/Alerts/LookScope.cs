using JobPortal.Core.Offers;

namespace JobPortal.Core.Alerts;

/// <summary>
/// Which open offers a look at searches must try, so that no other could have anything to say: those that changed since the last look, and those that
/// have come nearer to their deadline by a step.
/// </summary>
/// <param name="All">Nothing is known of an earlier look: all that are new since <paramref name="FirstSeenFrom"/> or close in days that are told.</param>
/// <param name="FirstSeenFrom">Older ones are no news to anybody; only without an earlier look.</param>
/// <param name="ClosesOn">Deadlines that have reached a step since the last look.</param>
public sealed record LookScope(bool All, DateTimeOffset FirstSeenFrom, IReadOnlyList<DateOnly> ClosesOn)
{
    // Days of reminders, and those at which an offer enters a closing window of a search.
    private static readonly int[] Steps = [2, 7, 14, 30, 90];

    /// <summary>More days than the longest reminder, by one for zones behind Paris.</summary>
    public const int ReminderDays = 15;

    /// <param name="subscriptions">At least one; of those that were looked at before, or of those that never were.</param>
    /// <param name="isFirst">Whether they never were.</param>
    public static LookScope Of(IReadOnlyList<Subscription> subscriptions, bool isFirst, DateTimeOffset now)
    {
        var today = PortalDay.Of(now);
        if (isFirst) return new(true, subscriptions.Min(s => s.ConfirmedAt ?? now), [.. Enumerable.Range(-1, ReminderDays + 2).Select(today.AddDays)]);
        var last = PortalDay.Of(subscriptions.Min(s => s.LastDigestAt ?? s.ConfirmedAt ?? now));
        // A day more on each side: the day where an offer closes may be another than in Paris.
        var days = Enumerable.Range(0, Math.Max(today.DayNumber - last.DayNumber, 0) + 2);
        return new(false, now, [.. Steps.SelectMany(step => days.Select(day => last.AddDays(step + day))).Distinct()]);
    }

    /// <summary>Whether all must be tried: it was never looked at as a whole, or by a clock that was set back since.</summary>
    public static bool IsFirst(Subscription subscription, DateTimeOffset now) =>
        subscription is not { LookedThrough: not null, LastLookAt: not null, LastDigestAt: { } last } || last > now + DigestCalendar.Tolerance;

    /// <summary>Whether an offer may have anything to say to a subscription, so that nothing need be read for those that have not.</summary>
    public static bool Concerns(Subscription subscription, DateTimeOffset firstSeen, DateOnly? closesOn, DateTimeOffset now) =>
        (subscription.WantsNew && firstSeen > subscription.ConfirmedAt)
        || DeadlineReminderPolicy.Step(subscription.ToldDays, (closesOn?.DayNumber - PortalDay.Of(now).DayNumber - 1) ?? int.MaxValue) is not null;
}
