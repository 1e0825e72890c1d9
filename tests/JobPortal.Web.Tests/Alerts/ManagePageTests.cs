using System.Net;
using System.Text.Json;
using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Alerts;

public sealed class ManagePageTests
{
    [Fact]
    public async Task Cadence_days_words_and_filters_can_be_changed()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie&kind=phd,postdoc&region=Bretagne");
        var page = WebUtility.HtmlDecode(await site.Http.GetStringAsync(manage));
        page.ShouldContain("value=\"kind=phd\" checked");

        var said = await PostAsync(site, manage, "change", ("Id", "1"), ("Cadence", "Weekly"), ("Weekday", "Friday"), ("Hour", "19"), ("Boxes", "true"), ("Days", "7"),
            ("Words", "robotique médicale"), ("Keep", "kind=postdoc"), ("Keep", "region=Bretagne"));

        said.ShouldContain("C’est changé");
        var kept = await site.OnlySubscriptionAsync();
        kept.Criteria.ShouldBe("v=1&q=robotique+m%C3%A9dicale&kind=postdoc&region=Bretagne");
        kept.Watched.ShouldBe(Subscription.WatchKey(kept.Criteria!));
        (kept.Cadence, kept.SendWeekday, kept.SendHour, kept.WantsNew).ShouldBe((Cadence.Weekly, DayOfWeek.Friday, 19, false));
        kept.RemindDays.ShouldBe([7]);
    }

    [Theory]
    [InlineData("https://portal.example/en?q=optique&kind=phd&page=3#x", "v=1&q=optique&kind=phd")]
    [InlineData("/?lab=lifat-tours", "v=1&lab=lifat-tours")]
    [InlineData("https://portal.example/", "v=1")]
    public async Task Another_search_can_be_given_by_its_address(string address, string criteria)
    {
        await using var site = await AlertSite.StartAsync();
        await PostAsync(site, await ManageAsync(site, "q=imagerie"), "change", ("Id", "1"), ("Boxes", "true"), ("News", "true"), ("Words", "imagerie"), ("Address", address));
        (await site.OnlySubscriptionAsync()).Criteria.ShouldBe(criteria);
    }

    [Fact]
    public async Task A_search_that_is_watched_already_and_nothing_chosen_change_nothing()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        await ManageAsync(site, "q=robotique");
        var before = await RowsAsync(site);
        (await PostAsync(site, manage, "change", ("Id", "1"), ("Boxes", "true"), ("News", "true"), ("Words", "robotique"))).ShouldContain("Vous suivez déjà");
        (await PostAsync(site, manage, "change", ("Id", "1"), ("Boxes", "true"), ("Words", "imagerie"))).ShouldContain("au moins une chose");
        (await RowsAsync(site)).ShouldBe(before);
    }

    [Fact]
    public async Task An_alert_is_paused_and_goes_on()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        (await PostAsync(site, manage, "pause", ("id", "1"), ("until", "2026-12-24"))).ShouldContain("En pause jusqu’au 24\u00a0décembre\u00a02026");
        var paused = await site.OnlySubscriptionAsync();
        (paused.IsPaused(site.Time.Now), paused.IsPaused(site.Time.Now.AddDays(31))).ShouldBe((true, false));
        await PostAsync(site, manage, "resume", ("id", "1"));
        (await site.OnlySubscriptionAsync()).PausedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_owner_sees_what_was_sent_and_takes_everything_along()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        site.Time.Now = site.Time.Now.AddHours(1);
        await site.AddOfferAsync("Thèse en imagerie", new(2027, 2, 1));
        site.Time.Now = site.Time.Now.AddDays(1);
        await site.RunJobsAsync();

        var page = WebUtility.HtmlDecode(await site.Http.GetStringAsync(manage));
        page.ShouldContain("Ce qui a été envoyé (1)");
        page.ShouldContain("nouvelle offre");
        page.ShouldContain("/offers/1-offre\">Thèse en imagerie");

        var answer = await site.Http.GetAsync(manage + "?handler=export");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var export = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        export.GetProperty("email").GetString().ShouldBe("ada@example.org");
        export.GetProperty("alerts")[0].GetProperty("search").GetString().ShouldBe("v=1&q=imagerie");
        export.GetProperty("sent")[0].GetProperty("reason").GetString().ShouldBe("new");
    }

    [Fact]
    public async Task Everything_is_erased_when_its_owner_is_sure()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        await ManageAsync(site, "q=robotique", "bob@example.org");
        (await PostAsync(site, manage, "erase")).ShouldContain("Cochez la case");
        (await RowsAsync(site)).ShouldContain("ada@example.org");

        (await PostAsync(site, manage, "erase", ("sure", "true"))).ShouldContain("Tout est effacé");

        (await RowsAsync(site)).ShouldNotContain("ada@example.org");
        (await RowsAsync(site)).ShouldContain("bob@example.org");
        var after = await site.Http.GetAsync(manage);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await after.Content.ReadAsStringAsync()).ShouldContain("Aucune alerte active");
    }

    [Theory]
    [InlineData("change")]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task Somebody_elses_alert_is_out_of_reach(string handler)
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        await ManageAsync(site, "q=robotique", "bob@example.org");
        var before = await RowsAsync(site);
        await PostAsync(site, manage, handler, ("id", "2"), ("Boxes", "true"), ("News", "true"), ("Words", "x"), ("Cadence", "Weekly"));
        await PostAsync(site, manage, handler, ("id", "zwei"));
        await PostAsync(site, "/alerts/manage/AQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAA", handler, ("id", "1"), ("sure", "true"));
        (await RowsAsync(site)).ShouldBe(before);
    }

    [Fact]
    public async Task Reading_changes_nothing_whatever_the_address_asks()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        var before = await RowsAsync(site);
        foreach (var handler in new[] { "change", "pause", "resume", "renew", "works", "erase", "nothing", "" })
            (await site.Http.GetAsync($"{manage}?handler={handler}&id=1&sure=true")).StatusCode.ShouldBe(HttpStatusCode.OK, handler);
        (await RowsAsync(site)).ShouldBe(before);
    }

    [Fact]
    public async Task A_stopped_address_is_told_so_and_its_owner_starts_it_again()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await ManageAsync(site, "q=imagerie");
        var stops = site.Site.Services.GetRequiredService<AddressStops>();
        await stops.StopAsync("ada@example.org", StopReason.Returned, "5.1.1", CancellationToken.None);
        await stops.StopAsync("ada@example.org", StopReason.Refused, "550", CancellationToken.None);
        (await site.OnlySubscriptionAsync()).IsPaused(site.Time.Now).ShouldBeTrue();
        WebUtility.HtmlDecode(await site.Http.GetStringAsync(manage)).ShouldContain("un message est revenu");

        (await site.SubscribeAsync("ada@example.org", "search=q%3Drobotique")).Headers.Location!.OriginalString.ShouldBe("/alerts/check-mail");
        (await RowsAsync(site)).Split('\n').Length.ShouldBe(1);

        await PostAsync(site, manage, "works");
        (await stops.FindAsync("ada@example.org", CancellationToken.None)).ShouldBeNull();
        (await site.OnlySubscriptionAsync()).IsPaused(site.Time.Now).ShouldBeFalse();
    }

    private static async Task<string> ManageAsync(AlertSite site, string search, string email = "ada@example.org")
    {
        await site.SubscribeAsync(email, "search=" + Uri.EscapeDataString(search));
        await site.Http.PostAsync(await site.MailedPathAsync("/confirm/"), null);
        await using var context = site.Site.Database.NewContext();
        var id = await context.Subscriptions.Where(s => s.Email == email).MaxAsync(s => s.Id);
        return AlertPaths.Of(LinkPurpose.Manage, await site.Site.Services.GetRequiredService<AlertLinks>().WriteAsync(LinkPurpose.Manage, id, CancellationToken.None));
    }

    private static async Task<string> PostAsync(AlertSite site, string page, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await site.Http.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> RowsAsync(AlertSite site)
    {
        await using var context = site.Site.Database.NewContext();
        var rows = await context.Subscriptions.OrderBy(s => s.Id).ToListAsync();
        return string.Join('\n', rows.Select(s => $"{s.Id} {s.Email} {s.State} {s.Criteria} {s.Cadence} {s.SendHour} {s.WantsNew} {s.PausedAt}"));
    }
}
