namespace JobPortal.Core.Alerts;

/// <summary>What is noted of a subscription that was looked at: see the properties of <see cref="Subscription"/>.</summary>
public readonly record struct LookNote(DateTimeOffset LastLookAt, DateTimeOffset? LastDigestAt, long? LookedThrough);

/// <summary>A look at watched searches: when it was, and up to which change of offers. Of one round all have the same.</summary>
/// <param name="Horizon">See <see cref="Subscription.LookedThrough"/>.</param>
public sealed record LookMark(DateTimeOffset Now, long Horizon)
{
    /// <summary>What to note. Between two weekly mails the next look must begin where the last mail ended.</summary>
    /// <param name="isRest">Something was left for the next look, which must then try all offers.</param>
    public LookNote After(Subscription subscription, bool isRest)
    {
        var atOnce = subscription.Cadence == Cadence.AtOnce;
        var isWhole = atOnce ? DigestCalendar.MaySend(subscription.SendHour, Now) : DigestCalendar.IsDue(subscription, Now);
        // Who wants mails at once is looked at again at once when it was not looked at through something: the rest can wait for the hour.
        var digest = isRest && atOnce ? null : isWhole ? Now : subscription.LastDigestAt;
        var through = isRest && !atOnce ? null : isWhole || atOnce ? Horizon : subscription.LookedThrough;
        return new(Now, digest, through);
    }

    /// <summary>Whether a deadline waits for its hour, while new offers are told at once.</summary>
    public bool HoldsBack(WatchedSearch search) =>
        search.Subscription.Cadence == Cadence.AtOnce && !DigestCalendar.MaySend(search.Subscription.SendHour, Now)
        && search.Matches.Any(o => o.ClosesOn is { } closes && DeadlineReminderPolicy.Step(search.Subscription.ToldDays, closes.DayNumber - Zone.Day(Now, o.TimeZone).DayNumber) is not null);
}
