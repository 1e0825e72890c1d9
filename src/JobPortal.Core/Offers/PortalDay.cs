namespace JobPortal.Core.Offers;

/// <summary>The portal's calendar: its "today" is the day in Europe/Paris, whatever the server's zone.</summary>
public static class PortalDay
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day on which an instant falls.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);
}
