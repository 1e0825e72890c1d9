namespace JobPortal.Core.Alerts;

/// <summary>Days and hours as people have them. Mails keep Paris time; a deadline keeps its offer's own zone.</summary>
public static class Zone
{
    /// <summary>The zone of sending hours, and of deadlines that name no other.</summary>
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset Local(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, Paris);

    /// <summary>The day in Paris.</summary>
    public static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(Local(now).DateTime);

    /// <summary>The day in an IANA zone; an unknown zone counts as Paris, because a source may write anything.</summary>
    public static DateOnly Day(DateTimeOffset now, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Find(zone)).DateTime);

    /// <summary>The instant of a local time on a day in Paris.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => At(day, time, Paris);

    /// <summary>The last second of a day in Paris.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day, LastSecond, Paris);

    /// <summary>The last second of a day in an IANA zone: when a deadline on that day passes.</summary>
    public static DateTimeOffset EndOf(DateOnly day, string zone) => At(day, LastSecond, Find(zone));

    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    private static TimeZoneInfo Find(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : Paris;

    private static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
