using System.Net;
using JobPortal.Core.Ingestion;
using JobPortal.Web.Admin;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JobPortal.Web.Tests.Admin;

public sealed class SourcePagesTests
{
    [Fact]
    public async Task The_public_page_says_how_each_source_does_in_plain_words()
    {
        await using var sample = await SampleHealth.StartAsync();
        var page = WebUtility.HtmlDecode(await sample.Site.Site.Http.GetStringAsync("/sources"));
        foreach (var words in new[] { "En bonne santé", "Incomplète", "En échec", "En quarantaine", "En pause", "Jamais lue", "Désactivée" }) page.ShouldContain(words);
        page.ShouldContain("Le site demande d’attendre. Prochain essai : 24\u00a0nov.\u00a02026 à 11:00.");
        page.ShouldContain("Durée : 4\u00a0% des annonces, 98\u00a0% d’habitude");
        page.ShouldContain("(23 d’habitude)");
        page.ShouldContain("href=\"https://held.example/\"");
        // Technical details are for operators.
        page.ShouldNotContain("answered 500");
        var english = WebUtility.HtmlDecode(await sample.Site.Site.Http.GetStringAsync("/en/sources"));
        english.ShouldContain("Duration: 4% of postings, 98% usually");
    }

    [Fact]
    public async Task An_operator_sees_the_runs_the_fields_and_the_differences()
    {
        await using var sample = await SampleHealth.StartAsync();
        await sample.Site.SignInAsync();
        var overview = await BodyAsync(sample, "/admin");
        overview.ShouldContain("Tableau held</a> : une récolte attend votre décision.");
        overview.ShouldContain("9 pages sur 30, 7 annonces");
        overview.ShouldContain("paused.example answered 429.");
        overview.ShouldContain("ingest-off");
        var held = await BodyAsync(sample, "/admin/sources/held");
        held.ShouldContain("<del>36</del> → <ins>–</ins>");
        held.ShouldContain("<strong class=\"drift\">86\u00a0%</strong>");
        (await BodyAsync(sample, "/admin/sources/partial")).ShouldContain("Le site est en panne.");
        (await BodyAsync(sample, "/en/admin/sources/partial")).ShouldContain("The site is broken.");
        (await sample.Site.GetAsync("/admin/sources/nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Harvest_now_goes_to_the_queue_and_is_written_down()
    {
        await using var sample = await SampleHealth.StartAsync();
        await sample.Site.SignInAsync();
        var answer = await sample.Site.PostAsync("/admin/sources/off?handler=Harvest", "/admin/sources/off");
        answer.Headers.Location?.OriginalString.ShouldBe("/admin/sources/off?said=harvest");
        sample.Jobs.All.ShouldContain(("ingest-off", new IngestSourceArgs("off", ByHand: true)));
        (await sample.Site.Site.Services.GetRequiredService<AuditTrail>().NewestAsync(1, CancellationToken.None))[0].What.ShouldBe("/admin/sources/off Harvest");
        (await BodyAsync(sample, "/admin/sources/off?said=harvest")).ShouldContain("La récolte est demandée");
    }

    [Fact]
    public async Task A_source_is_disabled_and_enabled_until_somebody_says_otherwise()
    {
        await using var sample = await SampleHealth.StartAsync();
        await sample.Site.SignInAsync();
        await sample.Site.PostAsync("/admin/sources/healthy?handler=Switch", "/admin/sources/healthy", ("enabled", "false"));
        await sample.Site.PostAsync("/admin/sources/off?handler=Switch", "/admin/sources/off", ("enabled", "true"));
        var queries = sample.Site.Site.Services.GetRequiredService<SourceStatusQueries>();
        (await queries.FindAsync("healthy", CancellationToken.None))!.State.ShouldBe(SourceState.Disabled);
        (await queries.FindAsync("off", CancellationToken.None))!.State.ShouldBe(SourceState.NeverRun);
        await using var context = sample.Site.Site.Database.NewContext();
        (await context.SourceSwitches.Select(s => s.ChangedBy).Distinct().SingleAsync()).ShouldBe(AdminSite.Operator);
    }

    [Theory]
    [InlineData("Apply", QuarantineState.Applied, null)]
    [InlineData("Drop", QuarantineState.Dropped, 36)]
    public async Task A_quarantine_is_decided_by_a_click(string handler, QuarantineState state, int? months)
    {
        await using var sample = await SampleHealth.StartAsync();
        await sample.Site.SignInAsync();
        var run = sample.HeldRun.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await sample.Site.PostAsync($"/admin/sources/held?handler={handler}", "/admin/sources/held", ("run", run))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var context = sample.Site.Site.Database.NewContext();
        (await context.HarvestRuns.SingleAsync(r => r.Id == sample.HeldRun)).Quarantine.ShouldBe(state);
        (await context.Offers.SingleAsync()).MinMonths.ShouldBe(months);
        (await context.HeldPostings.CountAsync()).ShouldBe(0);
        var again = await sample.Site.PostAsync($"/admin/sources/held?handler={handler}", "/admin/sources/held", ("run", run));
        again.Headers.Location!.OriginalString.ShouldEndWith("said=gone");
    }

    [Theory]
    [InlineData("Harvest")]
    [InlineData("Switch")]
    [InlineData("Apply")]
    public async Task A_stranger_can_do_nothing(string handler)
    {
        await using var sample = await SampleHealth.StartAsync();
        var answer = await sample.Site.PostAsync($"/admin/sources/held?handler={handler}", "/admin/sign-in", ("run", "1"), ("enabled", "false"));
        answer.Headers.Location?.OriginalString.ShouldBe("/admin/sign-in");
        sample.Jobs.All.Any(j => j.Args is IngestSourceArgs { ByHand: true }).ShouldBeFalse();
        await using var context = sample.Site.Site.Database.NewContext();
        (await context.AuditEntries.CountAsync(e => e.What.Contains("held"))).ShouldBe(0);
    }

    private static async Task<string> BodyAsync(SampleHealth sample, string path)
    {
        var answer = await sample.Site.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [ChromiumFact]
    public async Task Running_harvests_are_shown_live_and_every_page_is_clean_in_a_real_browser()
    {
        await using var sample = await SampleHealth.StartAsync();
        await sample.Site.SignInAsync();
        List<string> found = [];
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (360, ColorScheme.Dark), (360, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await using var context = await Chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
            await context.AddCookiesAsync(sample.Site.Cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = sample.Site.Site.Url }));
            var page = await context.NewPageAsync();
            foreach (var path in new[] { "/sources", "/en/sources", "/admin", "/admin/sources/held", "/en/admin/sources/partial", "/admin/sign-in", "/admin/sign-in/x" })
            {
                await page.GotoAsync(sample.Site.Site.Url + path);
                found.AddRange((await Axe.CheckAsync(page)).Select(v => $"{width} {scheme} {path}: {v}"));
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{width} {path}: scrolls sideways");
                if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Replace('/', '_')}-{width}-{scheme}.png"), FullPage = true });
            }
            if (width != 1280 || scheme != ColorScheme.Light) continue;
            await page.GotoAsync(sample.Site.Site.Url + "/admin");
            await Expect(page.Locator("#running")).ToContainTextAsync("9 pages sur 30");
            await using var database = sample.Site.Site.Database.NewContext();
            await database.HarvestRuns.Where(r => r.Status == HarvestStatus.Running).ExecuteUpdateAsync(r => r.SetProperty(x => x.Pages, 12));
            await Expect(page.Locator("#running")).ToContainTextAsync("12 pages sur 30");
        }
        found.ShouldBeEmpty();
    }
}
