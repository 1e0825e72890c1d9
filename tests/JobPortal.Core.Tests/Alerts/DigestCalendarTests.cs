using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class DigestCalendarTests
{
    // 23 November 2026 is a Monday; Paris is an hour ahead of UTC.
    [Theory]
    [InlineData(Cadence.Daily, "2026-11-24T06:59Z", "2026-11-23T07:00Z")]
    [InlineData(Cadence.Daily, "2026-11-24T07:00Z", "2026-11-24T07:00Z")]
    [InlineData(Cadence.Weekly, "2026-11-23T06:59Z", "2026-11-16T07:00Z")]
    [InlineData(Cadence.Weekly, "2026-11-23T07:00Z", "2026-11-23T07:00Z")]
    [InlineData(Cadence.Weekly, "2026-11-29T22:00Z", "2026-11-23T07:00Z")]
    public void The_latest_moment_is_eight_in_paris(Cadence cadence, string now, string expected) =>
        DigestCalendar.LatestMoment(cadence, At(now)).ShouldBe(At(expected));

    [Theory]
    [InlineData(Cadence.Daily, "2026-11-24T09:00Z", "2026-11-25T07:00Z")]
    [InlineData(Cadence.Weekly, "2026-11-24T09:00Z", "2026-11-30T07:00Z")]
    [InlineData(Cadence.Weekly, "2026-11-23T06:00Z", "2026-11-23T07:00Z")]
    public void The_next_moment_follows(Cadence cadence, string now, string expected) =>
        DigestCalendar.NextMoment(cadence, At(now)).ShouldBe(At(expected));

    [Fact]
    public void A_week_of_downtime_is_made_up_for_once()
    {
        var last = At("2026-11-16T07:05Z");
        var now = At("2026-11-26T10:00Z");
        DigestCalendar.IsDue(Cadence.Weekly, now, last).ShouldBeTrue();
        DigestCalendar.IsDue(Cadence.Weekly, now, last: now).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-24T06:59Z", false)]
    [InlineData("2026-11-24T07:00Z", true)]
    [InlineData("2026-11-24T22:59Z", true)]
    [InlineData("2026-11-24T23:00Z", false)]
    public void Nothing_is_sent_at_night(string now, bool expected) => DigestCalendar.MaySend(At(now)).ShouldBe(expected);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
