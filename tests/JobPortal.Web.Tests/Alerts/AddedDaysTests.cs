using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>Reminder days that are added later: what has passed is made up for, once.</summary>
public sealed class AddedDaysTests
{
    // 24 November 2026, 9:00 in Paris.
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    // Closes in so many days; days chosen at first; what a first round has said; days chosen then; what comes of it.
    [Theory]
    [InlineData(10, "2", "", "14 2", "Plus que 10 jours")]
    [InlineData(10, "14 7 2", "", "14 7 2", "")]
    [InlineData(10, "14", "", "2", "")]
    [InlineData(14, "14", "Plus que 14 jours", "14 7", "")]
    [InlineData(5, "2", "", "14 7 2", "Plus que 5 jours")]
    [InlineData(2, "2", "Plus que 2 jours", "14 7 2", "")]
    [InlineData(0, "14", "", "14 2", "Dernier jour")]
    [InlineData(-1, "2", "", "14 7 2", "")]
    public async Task Who_watches_an_offer_and_adds_a_day_that_has_passed_is_reminded_once_at_the_next_round(int left, string first, string before, string then, string after)
    {
        // At eight: the day that is chosen begins with the confirmation, and is ahead.
        await using var rig = await AlertRig.StartAsync(Start.AddHours(-1).AddMinutes(-1));
        var watch = await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new DateOnly(2026, 11, 24).AddDays(left)));
        await rig.ChangeAsync(c => c.Subscriptions.Single().RemindDays = Days(first));
        rig.Time.Now = Start;
        await rig.RunJobsAsync();
        Said(rig).ShouldBe(before);

        await ChangeAsync(rig, watch, then);
        for (var quarter = 1; quarter < 8; quarter++)
        {
            rig.Time.Now = Start.AddMinutes(15 * quarter);
            await rig.RunJobsAsync();
        }
        Said(rig).ShouldBe(string.Join(", ", new[] { before, after }.Where(s => s.Length > 0)));
    }

    [Fact]
    public async Task Who_watches_a_search_and_adds_a_day_hears_of_what_has_passed_it_with_the_next_digest_and_of_nothing_twice()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.AddOfferAsync("Imagerie dix", new(2026, 12, 5), Start.AddDays(-30));
        await rig.AddOfferAsync("Imagerie deux", new(2026, 11, 27), Start.AddDays(-30));
        var watch = await rig.WatchAsync("imagerie");
        await rig.ChangeAsync(c => c.Subscriptions.Single().RemindDays = Days("2"));
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldHaveSingleItem().Content.Text.ShouldContain("Imagerie deux");

        await ChangeAsync(rig, watch, "14 2");
        for (var day = 2; day < 6; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
        }
        rig.Sender.Taken.Count.ShouldBe(2);
        rig.Sender.Taken[1].Content.Text.ShouldContain("Imagerie dix");
        rig.Sender.Taken[1].Content.Text.ShouldNotContain("Imagerie deux");
        rig.Sender.Taken[1].Date.Day.ShouldBe(26, "the next morning");
    }

    [Fact]
    public async Task Who_wants_new_offers_again_hears_of_those_that_come_and_not_of_those_that_came()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var watch = await rig.WatchAsync("imagerie");
        await rig.ChangeAsync(c => (c.Subscriptions.Single().WantsNew, c.Subscriptions.Single().RemindDays) = (false, [2]));
        await rig.AddOfferAsync("Imagerie ancienne", new(2027, 3, 1), Start.AddHours(1));
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();
        await ChangeAsync(rig, watch, "14 2");
        await rig.AddOfferAsync("Imagerie neuve", new(2027, 3, 1), rig.Time.Now.AddHours(1));
        rig.Time.Now = Start.AddDays(2);
        await rig.RunJobsAsync();
        var text = rig.Sender.Taken.ShouldHaveSingleItem().Content.Text;
        text.ShouldContain("Imagerie neuve");
        text.ShouldNotContain("Imagerie ancienne");
    }

    private static async Task ChangeAsync(AlertRig rig, Subscription watch, string days) =>
        (await rig.Get<AlertChanges>().ChangeAsync(watch.Id, new AlertChoice(Cadence.Daily, RemindDays: Days(days)), null, CancellationToken.None)).ShouldBe(ChangeOutcome.Changed);

    private static int[] Days(string text) => [.. text.Split(' ').Select(int.Parse)];

    private static string Said(AlertRig rig) => string.Join(", ", rig.Sender.Subjects.Select(s => s.Split(" : ")[0]));
}
