namespace JobPortal.Core.Alerts;

/// <summary>How often a digest may come.</summary>
public enum Cadence
{
    Daily,

    /// <summary>On one day of the week.</summary>
    Weekly,

    /// <summary>As soon as there is something new, at any hour.</summary>
    AtOnce,
}

/// <summary>
/// When digests are due. The hour is a local one and is decided here, not in a cron expression, so that it stays eight in the
/// morning when the clocks change and so that a run after a downtime catches up once.
/// </summary>
public static class DigestCalendar
{
    /// <summary>The first instant at which a mail may go out on a local day, and never before: nobody is woken.</summary>
    public static readonly TimeOnly SendingTime = new(8, 0);

    /// <summary>Whether a mail may go out now: from 8:00 to midnight in Paris.</summary>
    public static bool MaySend(DateTimeOffset now) => TimeOnly.FromDateTime(Zone.Local(now).DateTime) >= SendingTime;

    /// <summary>Whether a scheduled moment lies between the last look and now.</summary>
    public static bool IsDue(Cadence cadence, DateTimeOffset now, DateTimeOffset last) => LatestMoment(cadence, now) > last;

    /// <summary>The last scheduled moment at or before now.</summary>
    public static DateTimeOffset LatestMoment(Cadence cadence, DateTimeOffset now)
    {
        var today = Zone.Day(now);
        var day = MaySend(now) ? today : today.AddDays(-1);
        return Zone.At(Scheduled(cadence, day), SendingTime);
    }

    /// <summary>The first scheduled moment after now.</summary>
    public static DateTimeOffset NextMoment(Cadence cadence, DateTimeOffset now) => cadence switch
    {
        Cadence.Daily or Cadence.AtOnce => Zone.At(Zone.Day(LatestMoment(cadence, now)).AddDays(1), SendingTime),
        Cadence.Weekly => Zone.At(Zone.Day(LatestMoment(cadence, now)).AddDays(7), SendingTime),
    };

    /// <summary>
    /// From how many days before its deadline an offer counts as closing soon: one digest more than the cadence needs, so
    /// that nothing slips between two mails.
    /// </summary>
    public static int ClosingDays(Cadence cadence) => cadence switch
    {
        Cadence.Daily or Cadence.AtOnce => 7,
        Cadence.Weekly => 14,
    };

    private static DateOnly Scheduled(Cadence cadence, DateOnly day) => cadence switch
    {
        Cadence.Daily or Cadence.AtOnce => day,
        Cadence.Weekly => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
    };
}
