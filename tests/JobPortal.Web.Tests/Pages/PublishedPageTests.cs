using System.Net;
using JobPortal.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace JobPortal.Web.Tests.Pages;

/// <summary>"As published": the kept text of the source with every value marked where it was read.</summary>
public sealed class PublishedPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Path = SampleSite.FullPath + "/published";

    [Fact]
    public async Task The_whole_text_is_shown_with_a_mark_for_each_value_where_it_was_read()
    {
        var html = await TextAsync(Path);
        html.ShouldContain("Ou bien 36 mois (+12) ailleurs.");
        html.ShouldContain("Durée : <span id=\"duration-1\"></span><mark aria-describedby=\"of-duration-1\">36 mois (+12)</mark><a class=\"read-as\" href=\"#of-duration-1\" lang=\"fr\">Durée du contrat</a>");
        html.ShouldContain("Écrire <span id=\"applicationDeadline-1\"></span><mark aria-describedby=\"of-applicationDeadline-1\">avant le terme, à </mark>");
        html.ShouldContain("<mark aria-describedby=\"of-applicationDeadline-1 of-contacts-1\">[e-mail]</mark>");
        html.ShouldContain("<div id=\"of-duration-1\">");
        html.ShouldNotContain("camille");
    }

    [Fact]
    public async Task An_offer_without_a_page_of_its_own_shows_what_its_source_said_of_it()
    {
        var html = await TextAsync("/offers/2-offre/published");
        html.ShouldContain("Cette source ne donne pas de page propre à l’offre");
        html.ShouldContain("We build models of images.");
    }

    [Fact]
    public async Task A_wrong_slug_a_merged_and_a_gone_offer_answer_as_the_offer_does()
    {
        using var wrong = await site.Portal.Http.GetAsync($"/offers/{SampleSite.Full}-x/published");
        (wrong.StatusCode, wrong.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.MovedPermanently, Path));
        using var gone = await site.Portal.Http.GetAsync($"/offers/{SampleSite.Gone}-offre/published");
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var none = await site.Portal.Http.GetAsync("/offers/x/published");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ChromiumTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_quoted_value_of_the_offer_leads_to_its_words_and_these_back_to_the_value(bool javaScript)
    {
        await using var context = await Chromium.NewContextAsync(new() { JavaScriptEnabled = javaScript });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url + SampleSite.FullPath);
        await page.Locator("#as-published summary").ClickAsync();
        await page.Locator("#as-published a[href$='#duration-1']").ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Portal.Url + Path + "#duration-1");
        await Expect(page.Locator(":target + mark")).ToHaveTextAsync("36 mois (+12)");
        await page.Locator("a.read-as[href='#of-duration-1']").ClickAsync();
        await Expect(page.Locator(":target")).ToContainTextAsync("Durée du contrat");
    }

    private async Task<string> TextAsync(string path) => WebUtility.HtmlDecode(await site.Portal.Http.GetStringAsync(path));
}
