using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Alerts;

public sealed class DigestRoundTests
{
    // Tuesday 24 November 2026, 9:00 in Paris.
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Far = new(2027, 3, 1);

    [Fact]
    public async Task Each_morning_brings_only_what_is_new()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.AddOfferAsync("Ancienne offre d'imagerie", Far, Start.AddDays(-9));
        await rig.WatchAsync("imagerie");
        rig.Time.Now = Start.AddHours(2);
        await rig.AddOfferAsync("Thèse en imagerie", Far);
        await rig.AddOfferAsync("Thèse en robotique", Far);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldBeEmpty("the next moment is tomorrow at eight");

        for (var day = 1; day < 4; day++)
        {
            if (day == 3) await rig.AddOfferAsync("Postdoc en imagerie", Far);
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
            await rig.RunJobsAsync();
        }

        rig.Sender.Subjects.ShouldBe(["1 nouvelle offre : « imagerie »", "1 nouvelle offre : « imagerie »"]);
        rig.Sender.Taken[0].Content.Text.ShouldContain("Thèse en imagerie");
        rig.Sender.Taken[1].Content.Text.ShouldContain("Postdoc en imagerie");
        rig.Sender.Taken[1].Content.Text.ShouldNotContain("Thèse en imagerie");
    }

    [Fact]
    public async Task An_offer_that_became_visible_late_is_still_told()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();
        // Its run began before that digest and was committed after it.
        await rig.AddOfferAsync("Thèse en imagerie", Far, Start.AddDays(1).AddMinutes(-10));
        rig.Time.Now = Start.AddDays(2);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Closing_offers_are_told_once_and_expired_ones_never()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.AddOfferAsync("Imagerie close", new(2026, 11, 23), Start.AddDays(-30));
        await rig.AddOfferAsync("Imagerie bientôt", new(2026, 12, 1), Start.AddDays(-30));
        await rig.WatchAsync("imagerie");
        for (var day = 1; day < 12; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
        }
        var only = rig.Sender.Taken.ShouldHaveSingleItem().Content;
        only.Subject.ShouldBe("1 offre ferme bientôt : « imagerie »");
        only.Text.ShouldContain("Ferme dans 6 jours (mardi\u00a01er\u00a0décembre)");
        only.Text.ShouldNotContain("Imagerie close");
    }

    [Fact]
    public async Task Several_searches_of_one_address_make_one_mail_and_an_offer_stands_in_it_once()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        await rig.WatchAsync("thèse");
        await rig.WatchAsync("imagerie", email: "bob@example.org");
        await rig.AddOfferAsync("Thèse en imagerie", Far, Start.AddHours(1));
        await rig.AddOfferAsync("Thèse en robotique", Far, Start.AddHours(1));
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();

        rig.Sender.Taken.Select(m => m.To.Value).Order().ShouldBe(["ada@example.org", "bob@example.org"]);
        var ada = rig.Sender.Taken.Single(m => m.To.Value == "ada@example.org").Content;
        ada.Subject.ShouldBe("2 nouvelles offres dans vos recherches");
        ada.Text.Split("Thèse en imagerie\n").Length.ShouldBe(2);
        ada.Unsubscribe!.AbsolutePath.ShouldStartWith("/alerts/unsubscribe/");
    }

    [Fact]
    public async Task A_weekly_digest_comes_on_monday_and_sooner_only_for_what_would_be_over()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie", Cadence.Weekly);
        await rig.AddOfferAsync("Imagerie lointaine", Far, Start.AddHours(1));
        for (var day = 1; day < 3; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
        }
        rig.Sender.Taken.ShouldBeEmpty();

        await rig.AddOfferAsync("Imagerie urgente", new(2026, 11, 28));
        for (var day = 3; day < 8; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
        }
        rig.Sender.Taken.Select(m => (m.Date.Day, m.Content.Text.Contains("urgente"), m.Content.Text.Contains("lointaine")))
            .ShouldBe([(27, true, false), (30, false, true)]);
    }

    [Fact]
    public async Task Two_nodes_at_once_make_one_digest()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var second = rig.SecondNode();
        for (var i = 0; i < 10; i++) await rig.WatchAsync("imagerie", email: $"reader{i}@example.org");
        await rig.AddOfferAsync("Thèse en imagerie", Far, Start.AddHours(1));
        rig.Time.Now = Start.AddDays(1);
        await Task.WhenAll(rig.RunJobsAsync(), second.RunJobsAsync());
        await rig.RunJobsAsync();
        rig.Sender.Taken.Select(m => m.To.Value).Order().ShouldBe(Enumerable.Range(0, 10).Select(i => $"reader{i}@example.org").Order());
    }

    [Fact]
    public async Task A_digest_that_could_not_go_is_made_anew_the_next_morning_and_without_what_has_closed()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie", Cadence.Weekly);
        await rig.AddOfferAsync("Imagerie lointaine", Far, Start.AddHours(1));
        await rig.AddOfferAsync("Imagerie de lundi", new(2026, 11, 30), Start.AddDays(5).AddHours(20));
        rig.Time.Now = Start.AddDays(6);
        rig.Sender.Answer = _ => new Web.Alerts.Mail.DeliveryOutcome.Postponed("down");
        await rig.RunJobsAsync();

        rig.Sender.Answer = null;
        rig.Time.Now = Start.AddDays(6).AddHours(16);
        await rig.RunJobsAsync();
        rig.Time.Now = Start.AddDays(7);
        await rig.RunJobsAsync();

        var content = rig.Sender.Taken.ShouldHaveSingleItem().Content;
        content.Text.ShouldContain("Imagerie lointaine");
        content.Text.ShouldNotContain("Imagerie de lundi");
    }

    [Fact]
    public async Task At_once_means_with_the_next_round_at_any_hour_and_only_what_changed()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie", Cadence.AtOnce);
        await rig.RunJobsAsync();
        // Two in the morning.
        rig.Time.Now = Start.AddHours(17);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldBeEmpty();
        await rig.AddOfferAsync("Thèse en imagerie", Far);
        await rig.AddOfferAsync("Thèse en robotique", Far);
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();
        rig.Time.Now = Start.AddHours(18);
        await rig.AddOfferAsync("Imagerie encore", Far);
        await rig.RunJobsAsync();
        rig.Sender.Subjects.ShouldBe(["1 nouvelle offre : « imagerie »", "1 nouvelle offre : « imagerie »"]);
    }

    [Fact]
    public async Task Who_was_told_of_an_offer_is_told_what_becomes_of_it_even_when_it_matches_no_more()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        var moved = await rig.AddOfferAsync("Thèse en imagerie", Far, Start.AddHours(1));
        var gone = await rig.AddOfferAsync("Imagerie médicale", Far, Start.AddHours(1));
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();
        await rig.ChangeAsync(c => c.Offers.Single(o => o.Id == moved.Id).ClosesOn = new(2027, 4, 1));
        await rig.ChangeAsync(c => c.Offers.Single(o => o.Id == gone.Id).WithdrawnAt = rig.Time.Now);
        for (var day = 2; day < 5; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
        }
        rig.Sender.Taken.Count.ShouldBe(2);
        rig.Sender.Taken[1].Content.Subject.ShouldStartWith("2 offres ont changé");
        rig.Sender.Taken[1].Content.Text.ShouldContain("repoussée");
        rig.Sender.Taken[1].Content.Text.ShouldContain("n’est plus publiée");
    }

    [Fact]
    public async Task Digests_keep_their_hour_and_their_day_and_a_paused_one_makes_up_for_what_is_still_open()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var search = await rig.WatchAsync("imagerie", Cadence.Weekly);
        var paused = await rig.WatchAsync("imagerie", email: "bob@example.org");
        await rig.ChangeAsync(c =>
        {
            var row = c.Subscriptions.Single(s => s.Id == search.Id);
            (row.SendHour, row.SendWeekday) = (18, DayOfWeek.Thursday);
            (c.Subscriptions.Single(s => s.Id == paused.Id).PausedAt, c.Subscriptions.Single(s => s.Id == paused.Id).PausedUntil) = (Start, new(2026, 12, 1));
        });
        await rig.AddOfferAsync("Thèse en imagerie", Far, Start.AddHours(1));
        await rig.AddOfferAsync("Imagerie d'hier", new(2026, 11, 30), Start.AddHours(1));
        for (var hour = 0; hour < 8 * 24; hour += 1)
        {
            rig.Time.Now = Start.AddHours(hour);
            await rig.RunJobsAsync();
        }
        rig.Sender.Taken.Select(m => (m.To.Value, m.Date.Day, m.Date.Hour)).ShouldBe([("ada@example.org", 26, 18), ("bob@example.org", 1, 8)]);
        rig.Sender.Taken[1].Content.Text.ShouldNotContain("Imagerie d'hier");
    }

    [Fact]
    public async Task After_the_log_of_changes_was_trimmed_everything_is_looked_at()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();
        await rig.AddOfferAsync("Thèse en imagerie", Far);
        await using (var context = rig.NewContext())
            await context.Database.ExecuteSqlAsync($"update offer_touched set at = at - interval '1 year'");
        await OfferChangeLog.TrimAsync(rig.Get<Npgsql.NpgsqlDataSource>(), CancellationToken.None);
        rig.Time.Now = Start.AddDays(2);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_stored_search_has_a_version_and_reads_back()
    {
        var criteria = new Core.Search.SearchCriteria { Text = "imagerie", Sort = Core.Search.SortOrder.Newest, Page = 3, Status = Core.Search.OfferStatus.Any };
        StoredSearch.Write(criteria).ShouldBe("v=1&q=imagerie");
        StoredSearch.Read("v=1&q=imagerie").Text.ShouldBe("imagerie");
        StoredSearch.Write(new()).ShouldBe("v=1");
    }
}
