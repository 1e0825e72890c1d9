using System.Globalization;
using System.Text;

namespace JobPortal.Core.Feeds;

/// <summary>Writes deadlines as an iCalendar file (RFC 5545) with the properties of RFC 7986. The same values always give the same bytes.</summary>
public static class CalendarWriter
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>How often calendars should ask again.</summary>
    private const string Refresh = "PT6H";

    /// <summary>Alarms ring at 9, when somebody can do something, and not at midnight.</summary>
    private const int AlarmHour = 9;

    /// <summary>
    /// A calendar holds at least one component (section 3.6), and a search may find nothing: then it is the zone in which deadlines end, which programs do not show.
    /// Its rules are those of the European Union since 1996.
    /// </summary>
    private const string NoEvents = "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n"
        + "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        + "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        + "END:VTIMEZONE\r\n";

    public static string Write(DeadlineCalendar calendar)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//JobPortal//Deadlines 1.0//" + calendar.Language.ToUpperInvariant());
        Line(file, "CALSCALE:GREGORIAN");
        // Those of RFC 7986, and what calendars read that are older than it.
        foreach (var name in (ReadOnlySpan<string>)["NAME", "X-WR-CALNAME"]) Text(file, name, calendar.Name);
        foreach (var name in (ReadOnlySpan<string>)["DESCRIPTION", "X-WR-CALDESC"]) Text(file, name, calendar.Description);
        Line(file, "URL:" + calendar.Url);
        Line(file, "SOURCE;VALUE=URI:" + calendar.Source);
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION:" + Refresh);
        Line(file, "X-PUBLISHED-TTL:" + Refresh);
        foreach (var one in calendar.Events) Write(file, one, calendar);
        if (calendar.Events.Count == 0) file.Append(NoEvents);
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, CalendarEvent one, DeadlineCalendar calendar)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, "UID:" + one.Uid);
        // Without METHOD it says when the event was last revised (section 3.8.7.2): so the file stays the same while nothing changes.
        Line(file, "DTSTAMP:" + Instant(one.Modified));
        Line(file, "CREATED:" + Instant(one.Created));
        Line(file, "LAST-MODIFIED:" + Instant(one.Modified));
        Line(file, "SEQUENCE:" + one.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(file, "DTSTART;VALUE=DATE:" + Day(one.Day));
        // The end is the first day that is not in it (section 3.6.1).
        Line(file, "DTEND;VALUE=DATE:" + Day(one.Day.AddDays(1)));
        Line(file, one.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(file, "TRANSP:TRANSPARENT");
        Text(file, "SUMMARY", one.Summary);
        Text(file, "DESCRIPTION", one.Description);
        Text(file, "LOCATION", one.Location);
        Line(file, "URL:" + one.Url);
        if (one.Categories.Count > 0) Line(file, "CATEGORIES:" + string.Join(',', one.Categories.Select(CalendarText.Escape)));
        if (!one.Cancelled) foreach (var days in calendar.Alarms) Alarm(file, one, days);
        Line(file, "END:VEVENT");
    }

    private static void Alarm(StringBuilder file, CalendarEvent one, int days)
    {
        Line(file, "BEGIN:VALARM");
        Line(file, "ACTION:DISPLAY");
        Line(file, "TRIGGER:" + Trigger(days));
        Text(file, "DESCRIPTION", one.Summary);
        Line(file, "END:VALARM");
    }

    // From the midnight at which the day begins: 7 days before at 9 is 6 days and 15 hours before.
    private static string Trigger(int days) => days == 0
        ? string.Create(CultureInfo.InvariantCulture, $"PT{AlarmHour}H")
        : string.Create(CultureInfo.InvariantCulture, $"-P{days - 1}DT{24 - AlarmHour}H");

    private static void Text(StringBuilder file, string name, string value)
    {
        if (value.Length > 0) Line(file, name + ":" + CalendarText.Escape(value));
    }

    private static void Line(StringBuilder file, string line) => CalendarText.AppendLine(file, line);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
