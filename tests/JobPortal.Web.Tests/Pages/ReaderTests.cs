using System.Text.RegularExpressions;
using JobPortal.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JobPortal.Web.Tests.Pages;

/// <summary>What the browser adds for a reader: marks that stay in it, the keyboard, the two handles, the map; and how short three usual tasks are.</summary>
public sealed class ReaderTests(SampleSite site) : IClassFixture<SampleSite>
{
    [ChromiumFact]
    public async Task An_offer_is_kept_put_away_and_seen_in_this_browser_only()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url);
        var hit = page.Locator(".hit[data-id='1']");
        await hit.GetByRole(AriaRole.Button, new() { Name = "Garder" }).ClickAsync();
        await hit.GetByRole(AriaRole.Button, new() { Name = "Masquer" }).ClickAsync();
        await Expect(page.Locator(".kept-link")).ToContainTextAsync("Gardées (1)");
        await page.ReloadAsync();
        await Expect(hit).ToHaveClassAsync("hit put-away");
        await hit.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator(".keep-offer")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync(site.Portal.Url);
        await Expect(hit).ToHaveClassAsync("hit seen put-away");

        await page.GotoAsync(site.Portal.Url + "/kept");
        await Expect(page.Locator("#kept a")).ToHaveAttributeAsync("href", SampleSite.FullPath);
        await page.ClickAsync("#forget");
        await Expect(page.Locator("#kept li")).ToHaveCountAsync(0);
        // The form of the contact has its own; what is kept is in none.
        (await context.CookiesAsync()).ShouldAllBe(c => c.Name == "jobportal-form");
    }

    [ChromiumFact]
    public async Task The_keyboard_reaches_the_search_and_goes_from_offer_to_offer_and_the_shortcut_can_be_turned_off()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url);
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".hit h3 a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".hit h3 a").Nth(1)).ToBeFocusedAsync();

        await page.GotoAsync(site.Portal.Url + "/accessibility");
        await page.UncheckAsync("#shortcuts");
        await page.GotoAsync(site.Portal.Url);
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).Not.ToBeFocusedAsync();
    }

    [ChromiumFact]
    public async Task A_handle_writes_the_months_and_a_department_is_chosen_on_the_map_or_its_region_in_the_list()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url);
        await page.GetByLabel("Durée, au moins, en mois").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(site.Portal.Url + "/?minMonths=1");
        await Expect(page.Locator("#minMonths")).ToHaveValueAsync("1");
        await page.ClickAsync(".map-link");
        await page.Locator("dialog a[aria-label^='Indre-et-Loire (37)'] path").ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Portal.Url + "/?minMonths=1&region=37");
        await Expect(page.Locator("#count")).ToHaveTextAsync("1 offre ouverte");
        // The list beside the map holds the same, for the keyboard.
        await page.ClickAsync(".map-link");
        await page.Locator("dialog").GetByRole(AriaRole.Link, new() { Name = "Centre-Val de Loire", Exact = true }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(site.Portal.Url + "/?minMonths=1&region=Centre-Val+de+Loire");
    }

    [ChromiumFact]
    public async Task A_lab_is_proposed_while_typing_and_a_chosen_one_becomes_a_filter()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url);
        await page.Locator("#q").PressSequentiallyAsync("icub");
        var lab = page.Locator("#q-list option[data-type=lab]");
        await Expect(lab).ToHaveCountAsync(1);
        // As a browser reports the choice of a proposal.
        var text = await lab.GetAttributeAsync("value");
        await page.Locator("#q").EvaluateAsync("(q, text) => { q.value = text; q.dispatchEvent(new Event('input', { bubbles: true })); }", text);
        await Expect(page).ToHaveURLAsync(site.Portal.Url + "/?lab=icube-strasbourg");
        await Expect(page.Locator("#q")).ToHaveValueAsync("");
    }

    [ChromiumTheory]
    [InlineData(true, 360)]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    public async Task Three_usual_tasks_take_at_most_four_steps_from_the_first_page(bool javaScript, int width)
    {
        await using var context = await Chromium.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();

        // Theses on manuscripts in Tours that close within a month.
        var steps = await StartAsync(page);
        await steps.TypeAsync("#q", "manuscrits Tours");
        if (width < 960) await steps.ClickAsync(page.Locator("#filters > summary"));
        await steps.ClickAsync(page.Locator("#kind-phd"));
        if (javaScript) await Expect(page).ToHaveURLAsync(new Regex("kind=phd"));
        await steps.ClickAsync(page.Locator("#closes-30"));
        if (!javaScript) await steps.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }));
        await Expect(page).ToHaveURLAsync(new Regex("kind=phd&closes=30"));
        await Expect(page.Locator("#count")).ToHaveTextAsync("1 offre ouverte");
        steps.Taken.ShouldBeLessThanOrEqualTo(4);

        // The labs with the most postdocs.
        steps = await StartAsync(page);
        await steps.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Chiffres" }));
        await steps.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Postdoc", Exact = true }));
        await Expect(page.Locator("figure[aria-labelledby=labs] svg")).ToContainTextAsync("ICube (Strasbourg)");
        steps.Taken.ShouldBeLessThanOrEqualTo(4);

        // A reminder for an offer.
        steps = await StartAsync(page);
        await steps.ClickAsync(page.Locator(".hit[data-id='1'] h3 a"));
        await steps.TypeAsync("#alert-email", "reader@example.org");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Regardez vos messages");
        steps.Taken.ShouldBeLessThanOrEqualTo(4);
    }

    private async Task<Steps> StartAsync(IPage page)
    {
        await page.GotoAsync(site.Portal.Url);
        return new Steps(page);
    }

    /// <summary>Counts: a step is a click, or words and the Enter key.</summary>
    private sealed class Steps(IPage page)
    {
        public int Taken { get; private set; }

        public async Task TypeAsync(string field, string words)
        {
            Taken++;
            await page.FillAsync(field, words);
            await page.PressAsync(field, "Enter");
        }

        public async Task ClickAsync(ILocator what)
        {
            Taken++;
            await what.ClickAsync();
        }
    }
}
