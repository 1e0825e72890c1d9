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

    [ChromiumTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page(ColorScheme scheme)
    {
        string[] paths =
        [
            "", "/sources", "/admin/sign-in", "/?q=image&status=any&kind=postdoc,engineer", "/?q=xyzzy&foo=1", SampleSite.FullPath,
            $"/offers/{SampleSite.Withdrawn}-offre", "/about", "/privacy", "/accessibility", "/kept", "/closing", "/statistics", "/regions?kind=phd", "/labs", "/labs?letter=L&q=tours", "/labs/lifat-tours", "/nowhere",
        ];
        List<string> found = [];
        foreach (var width in new[] { 1280, 360 })
        {
            await using var context = await Chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
            var page = await context.NewPageAsync();
            foreach (var path in paths.SelectMany(p => new[] { p, "/en" + p.Replace("/?", "?", StringComparison.Ordinal) }))
            {
                await page.GotoAsync(site.Portal.Url + path);
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                found.AddRange((await Axe.CheckAsync(page)).Select(v => $"{width} {path}: {v}"));
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{width} {path}: scrolls sideways");
            }
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
