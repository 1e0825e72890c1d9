using System.Globalization;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>
/// Who asked for 14, 7 and 2 days hears of a deadline on these days and once each, whatever the clocks do and whoever is away: somebody who watches the offer, and
/// somebody who watches a search at each cadence. A weekly mail comes on Mondays, and sooner only for what would be over.
/// </summary>
public sealed class DeadlineTimesTests
{
    // Paris: at night, in the hours that summer time leaves out or repeats, around eight, in the evening.
    private static readonly string[] Hours = ["00:30", "02:30", "03:30", "07:59", "08:01", "12:00", "23:45"];

    // All Sundays: the three nights on which clocks change, and one on which they do not.
    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-06-14")]
    [InlineData("2026-10-25")]
    [InlineData("2027-03-28")]
    public async Task A_deadline_on_the_day_on_which_clocks_change_is_told_on_its_days_and_once(string closes)
    {
        var day = Day(closes);
        await using var rig = await StartAsync(day);
        for (var before = 15; before >= -1; before--) await RoundsAsync(rig, day.AddDays(-before));
        Said(rig, day).ShouldBe(Usual);
    }

    [Theory]
    [InlineData("2026-03-29", 6, 1)]
    [InlineData("2026-06-14", 6, 3)]
    [InlineData("2026-10-25", 1, 1)]
    [InlineData("2027-03-28", 1, 14)]
    public async Task A_clock_that_is_set_back_repeats_nothing_and_loses_nothing(string closes, int at, int by)
    {
        var day = Day(closes);
        await using var rig = await StartAsync(day);
        for (var before = 15; before >= at; before--) await RoundsAsync(rig, day.AddDays(-before));
        var told = Said(rig, day).Split('\n');
        for (var before = at + by; before >= -1; before--) await RoundsAsync(rig, day.AddDays(-before));
        var all = Said(rig, day).Split('\n');
        for (var reader = 0; reader < told.Length; reader++) all[reader].ShouldStartWith(told[reader]);
        string.Join('\n', all).ShouldBe(Usual);
    }

    // The day on which it stops, after its rounds; the day on which it is back, at ten; whether the mail server was away from the day before on.
    [Theory]
    [InlineData(8, 5, false, "watch 14 5 2|daily 14 5 2|atOnce 14 5 2|weekly 13 5 2", "the last but one step is told late")]
    [InlineData(8, 5, true, "watch 14 5 2|daily 14 5 2|atOnce 14 5 2|weekly 13 5 2", "a mail that waited is made anew")]
    [InlineData(7, 4, true, "watch 14 4 2|daily 14 4 2|atOnce 14 4 2|weekly 13 4 2", "what could not go says the right number of days")]
    [InlineData(3, 0, false, "watch 14 7 0|daily 14 7 0|atOnce 14 7 0|weekly 13 6 0", "it is back on the last day")]
    [InlineData(2, 0, true, "watch 14 7 0|daily 14 7 0|atOnce 14 7 0|weekly 13 6 0", "it is back on the last day, with mails that are two days old")]
    [InlineData(1, -1, true, "watch 14 7 2|daily 14 7 2|atOnce 14 7 2|weekly 13 6 2", "it is back when all is over")]
    public async Task After_days_away_everybody_is_told_at_once_what_is_left_and_once(int last, int back, bool noServer, string expected, string why)
    {
        var day = Day("2026-06-14");
        await using var rig = await StartAsync(day);
        for (var before = 15; before >= last; before--)
        {
            if (noServer && before == last) rig.Sender.Answer = _ => new Web.Alerts.Mail.DeliveryOutcome.Postponed("away");
            await RoundsAsync(rig, day.AddDays(-before));
        }
        rig.Sender.Answer = null;
        // Within a quarter of an hour: the rounds of two minutes, and the next quarter's.
        foreach (var minute in new[] { "10:00", "10:01", "10:02", "10:15" }) await RoundAsync(rig, day.AddDays(-back), minute);
        var now = Said(rig, day);
        for (var before = back - 1; before >= -1; before--) await RoundsAsync(rig, day.AddDays(-before));
        Said(rig, day).ShouldBe(expected.Replace('|', '\n'), why);
        if (back == 0) now.ShouldBe(expected.Replace('|', '\n'), "at once");
    }

    [Theory]
    [InlineData("2026-03-29")]
    [InlineData("2026-06-14")]
    [InlineData("2026-10-25")]
    public async Task An_offer_that_comes_and_closes_today_is_told_today_to_those_whose_hour_is_still_to_come(string today)
    {
        var day = Day(today);
        await using var rig = await AlertRig.StartAsync(At(day.AddDays(-1), "09:00"));
        foreach (var (reader, cadence, hour) in new[] { ("atOnce", Cadence.AtOnce, 8), ("evening", Cadence.Daily, 18), ("weekly", Cadence.Weekly, 18), ("morning", Cadence.Daily, 8) })
        {
            var watch = await rig.WatchAsync("thèse", cadence, $"{reader}@example.org");
            await rig.ChangeAsync(c => c.Subscriptions.Single(s => s.Id == watch.Id).SendHour = hour);
        }
        await RoundsAsync(rig, day.AddDays(-1));
        foreach (var minute in new[] { "07:59", "08:01" }) await RoundAsync(rig, day, minute);
        rig.Time.Now = At(day, "10:00");
        await rig.AddOfferAsync("Thèse", day);
        foreach (var minute in new[] { "10:01", "17:59", "18:01", "23:45" }) await RoundAsync(rig, day, minute);
        rig.Sender.Taken.Select(m => $"{m.To.Value.Split('@')[0]} {m.Date:HH:mm}").ShouldBe(["atonce 10:01", "evening 18:01", "weekly 18:01"]);
        rig.Sender.Taken.ShouldAllBe(m => m.Content.Text.Contains("Ferme aujourd’hui"));
    }

    private const string Usual = "watch 14 7 2\ndaily 14 7 2\natOnce 14 7 2\nweekly 13 6 2";

    private static async Task<AlertRig> StartAsync(DateOnly closes)
    {
        var rig = await AlertRig.StartAsync(At(closes.AddDays(-16), "12:00"));
        Offer offer = await rig.AddOfferAsync("Thèse", closes, rig.Time.Now.AddDays(-20));
        await rig.WatchAsync(offer, "watch@example.org");
        foreach (var cadence in Enum.GetValues<Cadence>()) await rig.WatchAsync("thèse", cadence, $"{cadence.ToString().ToLowerInvariant()}@example.org");
        await rig.ChangeAsync(c => c.Subscriptions.ToList().ForEach(s => s.RemindDays = [14, 7, 2]));
        return rig;
    }

    private static async Task RoundsAsync(AlertRig rig, DateOnly day)
    {
        foreach (var hour in Hours) await RoundAsync(rig, day, hour);
    }

    private static Task RoundAsync(AlertRig rig, DateOnly day, string hour)
    {
        rig.Time.Now = At(day, hour);
        return rig.RunJobsAsync();
    }

    /// <summary>By reader: the days before the deadline on which a mail was written that told it.</summary>
    private static string Said(AlertRig rig, DateOnly closes)
    {
        rig.Sender.Taken.ShouldAllBe(m => m.Date.Hour >= 8, "nobody is woken");
        var days = rig.Sender.Taken.ToLookup(m => m.To.Value, m => closes.DayNumber - Zone.Day(m.Date).DayNumber);
        return string.Join('\n', new[] { "watch", "daily", "atOnce", "weekly" }
            .Select(reader => string.Join(' ', new[] { reader }.Concat(days[$"{reader.ToLowerInvariant()}@example.org"].Select(d => d.ToString(CultureInfo.InvariantCulture))))));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(DateOnly day, string hour) => Zone.At(day, TimeOnly.Parse(hour, CultureInfo.InvariantCulture)).ToUniversalTime();
}
