using System.Net;
using System.Text.Json;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using JobPortal.Web.Tests.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>Calendars as ical.js reads them, a program that we did not write.</summary>
public sealed class CalendarTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string Deadline = $"{SampleOffers.Today.AddDays(12):yyyy-MM-dd}";

    [NodeFact]
    public async Task An_offers_calendar_is_one_whole_day()
    {
        var calendar = await ReadAsync(site.Portal, SampleSite.FullPath + ".ics");
        var one = calendar.GetProperty("events").EnumerateArray().ShouldHaveSingleItem();
        Text(one, "dtstart").ShouldBe(Deadline);
        Text(one, "dtend").ShouldBe($"{SampleOffers.Today.AddDays(13):yyyy-MM-dd}");
        one.GetProperty("allDay").GetBoolean().ShouldBeTrue();
        Text(one, "uid").ShouldBe("offer-1@jobportal");
        Text(one, "summary").ShouldBe("Clôture\u00a0: Thèse : apprentissage profond pour les manuscrits anciens (LIFAT)");
        Text(one, "location").ShouldBe("Tours");
        Text(one, "url").ShouldBe(site.Portal.Url + SampleSite.FullPath);
        Text(one, "description").ShouldContain("Tours\n" + site.Portal.Url);
        one.GetProperty("alarms").EnumerateArray().ShouldBeEmpty();
        (Text(calendar, "refresh-interval"), Text(calendar, "x-published-ttl")).ShouldBe(("PT6H", "PT6H"));
        Text(calendar, "source").ShouldBe(site.Portal.Url + SampleSite.FullPath + ".ics");
    }

    [NodeFact]
    public async Task Alarms_come_when_they_are_asked_for()
    {
        var one = (await ReadAsync(site.Portal, "/en" + SampleSite.FullPath + ".ics?alarm=7,2&alarm=x")).GetProperty("events")[0];
        one.GetProperty("alarms").EnumerateArray().Select(a => a.GetString()).ShouldBe(["-P6DT15H", "-P1DT15H"]);
        Text(one, "summary").ShouldStartWith("Closes: ");
    }

    [NodeFact]
    public async Task A_search_is_a_calendar_of_what_is_open_and_a_lab_of_its_own()
    {
        var all = await ReadAsync(site.Portal, "/calendar.ics");
        var events = all.GetProperty("events").EnumerateArray().Where(e => Text(e, "status") == "CONFIRMED").ToList();
        events.Count.ShouldBe(24);
        events.Select(e => Text(e, "dtstart")).ShouldBeInOrder(SortDirection.Ascending);
        events.Select(e => Text(e, "uid")).Distinct().Count().ShouldBe(24);
        (await ReadAsync(site.Portal, "/calendar.ics?kind=phd&q=manuscrits")).GetProperty("events").EnumerateArray().Count().ShouldBe(1);
        (await ReadAsync(site.Portal, "/calendar.ics?q=nothing+has+this")).GetProperty("events").EnumerateArray().ShouldBeEmpty();
        var lab = await ReadAsync(site.Portal, "/labs/lifat-tours/calendar.ics");
        Text(lab.GetProperty("events").EnumerateArray().ShouldHaveSingleItem(), "uid").ShouldBe("offer-1@jobportal");
        Text(lab, "name").ShouldBe("JobPortal – LIFAT – Laboratoire d'informatique fondamentale et appliquée de Tours");
    }

    [NodeFact]
    public async Task A_withdrawn_offer_is_struck_out_in_its_own_calendar()
    {
        var one = (await ReadAsync(site.Portal, $"/offers/{SampleSite.Withdrawn}-offre.ics")).GetProperty("events")[0];
        (Text(one, "status"), Text(one, "summary")).ShouldBe(("CANCELLED", "Retirée\u00a0: Retirée 10"));
    }

    [NodeFact]
    public async Task A_moved_deadline_and_a_withdrawal_keep_the_event_and_raise_its_sequence()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(SearchOffers.Offer("Thèse, vision", change: o => o.ClosesOn = SampleOffers.Today.AddDays(20)));
        var before = (await ReadAsync(portal, "/calendar.ics")).GetProperty("events")[0];
        await ChangeAsync(portal, "update offers set last_verified = now(), sources = array['other']");
        var seen = (await ReadAsync(portal, "/calendar.ics")).GetProperty("events")[0];
        await ChangeAsync(portal, "update offers set closes_on = closes_on + 5");
        var moved = (await ReadAsync(portal, "/calendar.ics")).GetProperty("events")[0];
        await ChangeAsync(portal, "update offers set withdrawn_at = now()");
        var gone = (await ReadAsync(portal, "/calendar.ics")).GetProperty("events")[0];

        Text(before, "sequence").ShouldBe("0");
        seen.ToString().ShouldBe(before.ToString());
        (Text(moved, "sequence"), Text(moved, "dtstart"), Text(moved, "status")).ShouldBe(("1", $"{SampleOffers.Today.AddDays(25):yyyy-MM-dd}", "CONFIRMED"));
        (Text(gone, "sequence"), Text(gone, "status")).ShouldBe(("2", "CANCELLED"));
        new[] { before, moved, gone }.Select(e => Text(e, "uid")).Distinct().ShouldHaveSingleItem();
        new[] { before, moved, gone }.Select(e => Text(e, "last-modified")).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Theory]
    [InlineData("/offers/1-wrong.ics?alarm=7", 301, SampleSite.FullPath + ".ics?alarm=7")]
    [InlineData("/en/offers/1.ics", 301, "/en" + SampleSite.FullPath + ".ics")]
    [InlineData("/offers/7-offre.ics", 410, null)]
    [InlineData("/offers/999999-x.ics", 404, null)]
    [InlineData("/offers/x.ics", 404, null)]
    [InlineData("/labs/nowhere/calendar.ics", 404, null)]
    [InlineData("/calendar.ics?page=-1&kind=%00&alarm=%ff&q=%", 200, null)]
    public async Task An_address_answers_as_the_page_does(string path, int status, string? location)
    {
        using var answer = await site.Portal.Http.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.Location?.ToString().ShouldBe(location);
    }

    private static async Task ChangeAsync(PortalSite portal, string sql)
    {
        await using var context = portal.Database.NewContext();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<JsonElement> ReadAsync(PortalSite portal, string path)
    {
        using var answer = await portal.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        return JsonDocument.Parse(await Node.RunAsync("read-calendar.mjs", await answer.Content.ReadAsStringAsync())).RootElement;
    }

    private static string Text(JsonElement part, string name) => part.GetProperty(name).GetString() ?? "";
}
