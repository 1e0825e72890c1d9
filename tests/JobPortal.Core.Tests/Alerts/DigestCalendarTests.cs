using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class DigestCalendarTests
{
    // 23 November 2026 is a Monday; Paris is an hour ahead of UTC.
    [Theory]
    [InlineData("daily 8", "2026-11-24T06:59Z", "2026-11-23T07:00Z")]
    [InlineData("daily 8", "2026-11-24T07:00Z", "2026-11-24T07:00Z")]
    [InlineData("daily 0", "2026-11-23T22:59Z", "2026-11-22T23:00Z")]
    [InlineData("daily 23", "2026-11-24T22:00Z", "2026-11-24T22:00Z")]
    [InlineData("weekly 8 Monday", "2026-11-23T06:59Z", "2026-11-16T07:00Z")]
    [InlineData("weekly 8 Monday", "2026-11-23T07:00Z", "2026-11-23T07:00Z")]
    [InlineData("weekly 8 Monday", "2026-11-29T22:00Z", "2026-11-23T07:00Z")]
    [InlineData("weekly 18 Sunday", "2026-11-29T16:59Z", "2026-11-22T17:00Z")]
    [InlineData("weekly 18 Sunday", "2026-11-29T17:00Z", "2026-11-29T17:00Z")]
    [InlineData("weekly 18 Saturday", "2026-11-27T17:00Z", "2026-11-21T17:00Z")]
    public void The_latest_moment_is_the_chosen_hour_in_paris_on_the_chosen_day(string choice, string now, string expected) =>
        DigestCalendar.LatestMoment(Search(choice), At(now)).ShouldBe(At(expected));

    [Theory]
    [InlineData("daily 8", "2026-11-24T09:00Z", "2026-11-25T07:00Z")]
    [InlineData("weekly 8 Monday", "2026-11-24T09:00Z", "2026-11-30T07:00Z")]
    [InlineData("weekly 8 Monday", "2026-11-23T06:00Z", "2026-11-23T07:00Z")]
    [InlineData("weekly 8 Friday", "2026-11-24T09:00Z", "2026-11-27T07:00Z")]
    public void The_next_moment_follows(string choice, string now, string expected) =>
        DigestCalendar.NextMoment(Search(choice), At(now)).ShouldBe(At(expected));

    // 29 March 2026: 2:00 to 3:00 is left out. 25 October 2026: 2:00 to 3:00 comes twice.
    [Theory]
    [InlineData("daily 8", "2026-03-29T05:59Z", "2026-03-28T07:00Z")]
    [InlineData("daily 8", "2026-03-29T06:00Z", "2026-03-29T06:00Z")]
    [InlineData("daily 2", "2026-03-29T00:59Z", "2026-03-28T01:00Z")]
    [InlineData("daily 2", "2026-03-29T01:00Z", "2026-03-29T01:00Z")]
    [InlineData("daily 3", "2026-03-29T01:00Z", "2026-03-29T01:00Z")]
    [InlineData("daily 2", "2026-10-25T00:30Z", "2026-10-24T00:00Z")]
    [InlineData("daily 2", "2026-10-25T01:00Z", "2026-10-25T01:00Z")]
    [InlineData("daily 8", "2026-10-25T06:59Z", "2026-10-24T06:00Z")]
    [InlineData("weekly 8 Sunday", "2026-10-25T07:00Z", "2026-10-25T07:00Z")]
    public void The_hour_stays_when_the_clocks_change(string choice, string now, string expected) =>
        DigestCalendar.LatestMoment(Search(choice), At(now)).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-03-27")]
    [InlineData("2026-10-23")]
    [InlineData("2026-11-23")]
    public void Every_hour_comes_once_a_day_whatever_the_clocks_do(string day)
    {
        var first = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var (start, end) = (DigestCalendar.At(first, 15).AddMinutes(5), DigestCalendar.At(first.AddDays(4), 15).AddMinutes(5));
        for (var hour = 0; hour < 24; hour++)
        {
            var (search, mails) = (Search(string.Create(CultureInfo.InvariantCulture, $"daily {hour}")), 0);
            search.LastDigestAt = start;
            for (var now = start; now <= end; now = now.AddMinutes(15))
            {
                if (!DigestCalendar.IsDue(search, now)) continue;
                search.LastDigestAt = now;
                mails++;
            }
            mails.ShouldBe(4, $"hour {hour}");
        }
    }

    [Fact]
    public void A_week_of_downtime_is_made_up_for_once_and_not_at_night()
    {
        var weekly = Search("weekly 8 Monday");
        weekly.LastDigestAt = At("2026-11-16T07:05Z");
        DigestCalendar.IsDue(weekly, At("2026-11-26T10:00Z")).ShouldBeTrue();
        DigestCalendar.IsDue(weekly, At("2026-11-26T03:00Z")).ShouldBeFalse();
        weekly.LastDigestAt = At("2026-11-26T10:00Z");
        DigestCalendar.IsDue(weekly, At("2026-11-26T10:15Z")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-25T07:05Z", "2026-11-25T07:00Z", false)]
    [InlineData("2027-11-25T07:05Z", "2026-11-25T07:00Z", true)]
    [InlineData("2026-11-28T07:05Z", "2026-11-25T06:59Z", false)]
    [InlineData("2026-11-28T07:05Z", "2026-11-25T07:00Z", true)]
    public void What_a_clock_noted_before_it_was_set_back_silences_nobody(string last, string now, bool expected)
    {
        var daily = Search("daily 8");
        daily.LastDigestAt = At(last);
        DigestCalendar.IsDue(daily, At(now)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-11-24T06:59Z", false)]
    [InlineData("2026-11-24T07:00Z", true)]
    [InlineData("2026-11-24T22:59Z", true)]
    [InlineData("2026-11-24T23:00Z", false)]
    public void Nothing_is_sent_before_its_hour(string now, bool expected) => DigestCalendar.MaySend(8, At(now)).ShouldBe(expected);

    // "weekly 8 Monday"
    private static Subscription Search(string choice)
    {
        var parts = choice.Split(' ');
        return new()
        {
            Email = "reader@example.org",
            Watched = "",
            Criteria = "v=1",
            Cadence = Enum.Parse<Cadence>(parts[0], ignoreCase: true),
            SendHour = int.Parse(parts[1], CultureInfo.InvariantCulture),
            SendWeekday = parts.Length > 2 ? Enum.Parse<DayOfWeek>(parts[2]) : DayOfWeek.Monday,
        };
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
