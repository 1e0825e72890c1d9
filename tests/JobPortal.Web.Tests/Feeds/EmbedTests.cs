using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JobPortal.Web.Tests.Feeds;

public sealed class EmbedTests(SampleSite site) : IClassFixture<SampleSite>
{
    [ChromiumFact]
    public async Task A_labs_own_site_shows_its_offers_in_a_frame_by_the_code_that_its_page_gives()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url + "/labs/lifat-tours");
        var code = await page.Locator("#embed-code").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copier le code" }).ClickAsync();
        await Expect(page.Locator("button[data-copy] + [role=status]")).ToContainTextAsync("code est");

        await using var lab = await LabSiteAsync($"<!DOCTYPE html><title>Labo</title>{code}<iframe name=\"refused\" src=\"{site.Portal.Url}/\"></iframe>");
        await page.GotoAsync(lab.Urls.Single());
        await Expect(page.FrameLocator("iframe[src$='/embed']").GetByRole(AriaRole.Link, new() { Name = "apprentissage profond" })).ToBeVisibleAsync();
        page.Frame("refused")!.Url.ShouldNotStartWith(site.Portal.Url);
    }

    // Another port is another origin.
    private static async Task<WebApplication> LabSiteAsync(string html)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.Content(html, "text/html"));
        await app.StartAsync();
        return app;
    }

    [ChromiumFact]
    public async Task Without_scripts_the_code_can_be_read_and_no_button_shows()
    {
        await using var context = await Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Portal.Url + "/en/labs/lifat-tours");
        await Expect(page.Locator("#embed-code")).ToContainTextAsync($"<iframe src=\"{site.Portal.Url}/en/labs/lifat-tours/embed\"");
        await Expect(page.Locator("button[data-copy]")).ToBeHiddenAsync();
    }
}
