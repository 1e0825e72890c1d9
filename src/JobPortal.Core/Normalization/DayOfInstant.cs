using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>
/// The day that an instant means. Where it was written with the offset of a place, the day that was written is that place's. In UTC,
/// midnight and the last minute of a day are how programs write a day alone: it is the one that was written, not the one before it in
/// New York or the one after it in Paris. Every other instant falls on its day at the source: "2026-09-30T22:00:00Z", a midnight in
/// Paris that a program turned into UTC, is the first of October.
/// </summary>
internal static class DayOfInstant
{
    private static readonly TimeSpan LastMinute = new(23, 59, 0);

    /// <param name="timeZone">IANA zone of the source.</param>
    /// <returns>Null for a text that is no instant.</returns>
    public static DateOnly? Read(string text, string timeZone)
    {
        if (MailDate.Read(text) is { } mail)
            return AtSource(mail, timeZone);
        if (DateForms.SinceEpoch.Match(text) is { Success: true } epoch)
            return AtSource(SinceEpoch(epoch), timeZone);
        if (DateForms.WithOffset.Match(text) is not { Success: true } form
            || !DateTime.TryParse($"{form.Groups["day"].Value}T{form.Groups["time"].Value}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return null;
        return form.Groups["utc"].Success ? AtSource(new DateTimeOffset(written, TimeSpan.Zero), timeZone) : DateOnly.FromDateTime(written);
    }

    private static DateOnly? AtSource(DateTimeOffset instant, string timeZone)
    {
        var dayAlone = instant.Offset == TimeSpan.Zero && (instant.TimeOfDay == TimeSpan.Zero || instant.TimeOfDay >= LastMinute);
        return dayAlone ? DateOnly.FromDateTime(instant.DateTime)
            : TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime)
            : null;
    }

    private static DateTimeOffset SinceEpoch(Match epoch) => epoch.Groups["ms"] is { Success: true } milliseconds
        ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds.ValueSpan, CultureInfo.InvariantCulture))
        : DateTimeOffset.FromUnixTimeSeconds(long.Parse(epoch.Groups["s"].ValueSpan, CultureInfo.InvariantCulture));
}
