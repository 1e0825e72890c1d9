namespace JobPortal.Core.Alerts;

/// <summary>How often a digest may come.</summary>
public enum Cadence
{
    Daily,

    /// <summary>On one day of the week.</summary>
    Weekly,

    /// <summary>As soon as there is something new, at any hour; deadlines at the chosen hour.</summary>
    AtOnce,
}

/// <summary>
/// When digests are due. The hour is a local one and is decided here, not in a cron expression, so that it stays the same when the
/// clocks change and so that a run after a downtime catches up once. An hour that the clocks leave out is the next one, one that they repeat is its second.
/// </summary>
public static class DigestCalendar
{
    /// <summary>Clocks that disagree by less are the same clock.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>Whether a mail of that hour may go out now: from the hour to midnight in Paris, and never before: nobody is woken.</summary>
    public static bool MaySend(int hour, DateTimeOffset now) => At(Zone.Day(now), hour) <= now;

    /// <summary>The last scheduled moment at or before now.</summary>
    public static DateTimeOffset LatestMoment(Subscription subscription, DateTimeOffset now)
    {
        var today = Zone.Day(now);
        var day = MaySend(subscription.SendHour, now) ? today : today.AddDays(-1);
        return At(Scheduled(subscription, day), subscription.SendHour);
    }

    /// <summary>The first scheduled moment after now.</summary>
    public static DateTimeOffset NextMoment(Subscription subscription, DateTimeOffset now) =>
        At(Scheduled(subscription, Zone.Day(LatestMoment(subscription, now)).AddDays(Days(subscription))), subscription.SendHour);

    /// <summary>Whether a scheduled moment lies between the last whole digest and now.</summary>
    public static bool IsDue(Subscription subscription, DateTimeOffset now) =>
        MaySend(subscription.SendHour, now) && IsBefore(subscription.LastDigestAt ?? subscription.ConfirmedAt ?? now, LatestMoment(subscription, now), now);

    /// <summary>Whether something was before a moment. What lies in the future was noted by a clock that was set back since, and counts as long ago.</summary>
    public static bool IsBefore(DateTimeOffset noted, DateTimeOffset moment, DateTimeOffset now) => noted < moment || noted > now + Tolerance;

    /// <summary>The instant of an hour on a day in Paris.</summary>
    public static DateTimeOffset At(DateOnly day, int hour) => Zone.At(day, new TimeOnly(hour, 0));

    private static int Days(Subscription subscription) => subscription.Cadence switch
    {
        Cadence.Daily or Cadence.AtOnce => 1,
        Cadence.Weekly => 7,
    };

    private static DateOnly Scheduled(Subscription subscription, DateOnly day) => subscription.Cadence switch
    {
        Cadence.Daily or Cadence.AtOnce => day,
        Cadence.Weekly => day.AddDays(-(((int)day.DayOfWeek - (int)subscription.SendWeekday + 7) % 7)),
    };
}
