using JobPortal.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JobPortal.Web.Tests.Pages;

public sealed class BrowserTests(SampleSite site) : IClassFixture<SampleSite>
{
    [ChromiumTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_candidate_searches_filters_opens_an_offer_and_asks_for_the_contact(bool javaScript)
    {
        await using var context = await Chromium.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url);
        await page.FillAsync("#q", "apprentissages");
        await page.PressAsync("#q", "Enter");
        await Expect(page).ToHaveURLAsync(AddressWith("q=apprentissages"));
        await page.GetByLabel("Thèse", new() { Exact = true }).CheckAsync();
        if (!javaScript) await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(AddressWith("kind=phd"));
        await Expect(page.Locator("#count")).ToHaveTextAsync("1 offre ouverte");

        await page.GetByRole(AriaRole.Link, new() { Name = "apprentissage profond" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Portal.Url + SampleSite.FullPath);
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher le contact" }).ClickAsync();
        await Expect(page.Locator("#contact")).ToContainTextAsync(SampleOffers.Address);
    }

    [ChromiumFact]
    public async Task With_JavaScript_Back_undoes_a_filter_a_chip_removes_one_and_labs_are_proposed()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url);
        await page.GetByLabel("Postdoc", new() { Exact = true }).CheckAsync();
        await Expect(page.Locator("#count")).ToHaveTextAsync("1 offre ouverte");
        await Expect(page.Locator("#kind-postdoc")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#kind-postdoc")).Not.ToBeCheckedAsync();
        await page.GotoAsync(site.Portal.Url + "/?kind=postdoc");
        await page.GetByRole(AriaRole.Link, new() { Name = "Retirer le filtre Type de poste Postdoc" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Portal.Url + "/");
        await page.Locator("#lab-input").PressSequentiallyAsync("icub");
        await Expect(page.Locator("#lab-list option")).ToHaveCountAsync(1);
        await page.FillAsync("#lab-input", await page.Locator("#lab-list option").GetAttributeAsync("value") ?? "");
        await Expect(page).ToHaveURLAsync(site.Portal.Url + "/?lab=icube-strasbourg");
    }

    /// <summary>Every type of page.</summary>
    public static readonly string[] Paths =
    [
        "", "/sources", "/admin/sign-in", "/?q=image&status=any&kind=postdoc,engineer", "/?q=xyzzy&foo=1", SampleSite.FullPath, SampleSite.FullPath + "/report", SampleSite.FullPath + "/published", "/offers/2-offre/published",
        $"/offers/{SampleSite.Withdrawn}-offre", "/about", "/privacy", "/accessibility", "/kept", "/closing", "/statistics", "/regions?kind=phd",
        "/labs", "/labs?letter=L&q=tours", "/labs/lifat-tours", "/labs/lifat-tours/embed", "/feeds", "/feeds?kind=phd&colour=red", "/alerts/subscribe?search=kind%3Dphd", "/nowhere", $"/offers/{SampleSite.Gone}-offre", "/error/500",
    ];

    // A page is loaded once and looked at four ways; the other language and the page without scripts have the same markup otherwise.
    [ChromiumFact]
    public async Task Axe_finds_nothing_on_any_page_wide_or_narrow_light_or_dark_and_none_scrolls_sideways()
    {
        List<string> found = [];
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var path in Paths)
        {
            await page.GotoAsync(site.Portal.Url + path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (360, ColorScheme.Dark), (360, ColorScheme.Light) })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await Axe.CheckAsync(page)).Select(v => $"{width} {scheme} {path}: {v}"));
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{width} {path}: scrolls sideways");
            }
        }
        found.ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData("/en", true)]
    [InlineData("", false)]
    public async Task Axe_finds_nothing_in_English_nor_without_scripts(string prefix, bool scripts)
    {
        List<string> found = [];
        await using var context = await Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 900 } });
        var page = await context.NewPageAsync();
        // Not by turning JavaScript off: axe itself waits with timers, which then never end.
        if (!scripts) await page.RouteAsync("**/js/**", route => route.AbortAsync());
        foreach (var path in Paths)
        {
            await page.GotoAsync(site.Portal.Url + prefix + (prefix.Length > 0 ? path.Replace("/?", "?", StringComparison.Ordinal) : path));
            found.AddRange((await Axe.CheckAsync(page)).Select(v => $"{path}: {v}"));
        }
        found.ShouldBeEmpty();
    }

    [ChromiumFact]
    public async Task The_check_itself_finds_a_planted_mistake()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url + "/about");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('input'))");
        (await Axe.CheckAsync(page)).ShouldContain(v => v.StartsWith("label:", StringComparison.Ordinal));
    }

    private static System.Text.RegularExpressions.Regex AddressWith(string part) => new(System.Text.RegularExpressions.Regex.Escape(part));
}
