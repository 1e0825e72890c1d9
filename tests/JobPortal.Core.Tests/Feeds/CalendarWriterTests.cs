using System.Text;
using JobPortal.Core.Feeds;

namespace JobPortal.Core.Tests.Feeds;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 20, 0, 5, TimeSpan.FromHours(1));

    private static readonly CalendarEvent Event = new()
    {
        Uid = "offer-12@exemple.fr",
        Day = new DateOnly(2026, 12, 31),
        Sequence = 3,
        Created = At.AddDays(-2),
        Modified = At,
        Summary = "Clôture : thèse",
        Url = "https://exemple.fr/offers/12-these",
    };

    [Fact]
    public void An_event_lasts_one_day_and_says_its_revision()
    {
        var lines = Lines(Calendar(Event));
        lines.ShouldContain("DTSTART;VALUE=DATE:20261231");
        lines.ShouldContain("DTEND;VALUE=DATE:20270101");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldContain("LAST-MODIFIED:20261122T190005Z");
        lines.ShouldContain("STATUS:CONFIRMED");
        lines.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        lines.ShouldNotContain("BEGIN:VALARM");
    }

    [Fact]
    public void A_withdrawn_offer_is_cancelled_and_rings_no_more()
    {
        var lines = Lines(Calendar(Event with { Cancelled = true }) with { Alarms = [7] });
        lines.ShouldContain("STATUS:CANCELLED");
        lines.ShouldNotContain("BEGIN:VALARM");
    }

    [Theory]
    [InlineData(7, "TRIGGER:-P6DT15H")]
    [InlineData(1, "TRIGGER:-P0DT15H")]
    [InlineData(0, "TRIGGER:PT9H")]
    public void An_alarm_rings_at_nine(int days, string trigger) =>
        Lines(Calendar(Event) with { Alarms = [days] }).ShouldContain(trigger);

    [Theory]
    [InlineData("a,b;c\\d", "a\\,b\\;c\\\\d")]
    [InlineData("a\r\nb\nc", "a\\nb\\nc")]
    [InlineData("x\0\u0007\tz", "x z")]
    [InlineData("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\\nEND:VCALENDAR")]
    [InlineData("“é” : ok", "“é” : ok")]
    public void Text_is_escaped(string text, string escaped) =>
        Lines(Calendar(Event with { Summary = text })).ShouldContain("SUMMARY:" + escaped);

    [Theory]
    [InlineData("é")]
    [InlineData("a")]
    [InlineData("👩‍🔬")]
    [InlineData("€,")]
    public void No_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back(string unit)
    {
        for (var times = 1; times < 90; times++)
        {
            var text = string.Concat(Enumerable.Repeat(unit, times));
            var file = CalendarWriter.Write(Calendar(Event with { Summary = text }));
            foreach (var line in file.Split("\r\n"))
            {
                Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
                line.ShouldNotContain('\uFFFD');
            }
            file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{text.Replace(",", "\\,", StringComparison.Ordinal)}\r\n");
        }
    }

    // RFC 5545, section 3.6: "it MUST include at least one calendar component".
    [Fact]
    public void A_calendar_without_events_still_holds_a_component_and_one_with_events_holds_them_only()
    {
        Lines(Calendar()).Where(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)).ShouldBe(["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD", "BEGIN:DAYLIGHT"]);
        Lines(Calendar(Event)).Where(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)).ShouldBe(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
    }

    [Fact]
    public void The_same_values_give_the_same_bytes() =>
        CalendarWriter.Write(Calendar(Event)).ShouldBe(CalendarWriter.Write(Calendar(Event)));

    private static DeadlineCalendar Calendar(params CalendarEvent[] events) =>
        new() { Name = "JobPortal", Source = "https://exemple.fr/calendar.ics", Url = "https://exemple.fr/", Language = "fr", Events = events };

    private static string[] Lines(DeadlineCalendar calendar) => CalendarWriter.Write(calendar).Split("\r\n");
}
