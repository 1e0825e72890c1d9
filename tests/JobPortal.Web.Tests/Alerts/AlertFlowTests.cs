using JobPortal.Core.Alerts;
using JobPortal.Web.Tests.Browser;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>From the offer to the last mail, as a candidate lives it, in a real browser.</summary>
public sealed class AlertFlowTests
{
    [ChromiumTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Subscribe_confirm_be_reminded_unsubscribe(bool javaScript)
    {
        await using var site = await AlertSite.StartAsync();
        var offer = await site.AddOfferAsync("Thèse en imagerie", new(2026, 12, 3));
        await using var context = await ContextAsync(site, javaScript);
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{site.Site.Url}/offers/{offer.Id}-offre");
        await page.GetByLabel("Votre adresse e-mail").FillAsync("ada@example.org");
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Me le rappeler" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Regardez vos messages" }).WaitForAsync();
        await CheckAsync(page, javaScript);

        await page.GotoAsync(site.Site.Url + await site.MailedPathAsync("/confirm/"));
        await page.GetByText("Thèse en imagerie").WaitForAsync();
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "C’est confirmé" }).WaitForAsync();

        site.Time.Now = site.Time.Now.AddDays(2);
        await site.RunJobsAsync();
        site.Sender.Taken[^1].Content.Subject.ShouldBe("Plus que 7 jours : Thèse en imagerie");
        await page.GotoAsync(site.Site.Url + AlertSite.PathIn(site.Sender.Taken[^1].Content.Text, "/offers/"));
        (await page.TitleAsync()).ShouldContain("Thèse en imagerie");

        await page.GotoAsync(site.Site.Url + AlertSite.PathIn(site.Sender.Taken[^1].Content.Text, "/unsubscribe/"));
        await CheckAsync(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Arrêter" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "C’est arrêté" }).WaitForAsync();
        (await site.OnlySubscriptionAsync()).State.ShouldBe(SubscriptionState.Ended);
        site.Time.Now = site.Time.Now.AddDays(5);
        await site.RunJobsAsync();
        site.Sender.Taken.Count.ShouldBe(2);
    }

    [ChromiumFact]
    public async Task Watch_a_search_in_english_and_end_it_on_the_manage_page()
    {
        await using var site = await AlertSite.StartAsync();
        await site.AddOfferAsync("PhD in imaging", new(2027, 2, 1));
        await using var context = await ContextAsync(site, javaScript: true);
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{site.Site.Url}/en?q=imaging&kind=phd");
        await page.GetByRole(AriaRole.Link, new() { Name = "Be told about new offers" }).ClickAsync();
        await page.GetByLabel("How often").SelectOptionAsync("Weekly");
        await page.GetByLabel("Your e-mail address").FillAsync("ada@example.org");
        await CheckAsync(page, javaScript: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" }).WaitForAsync();
        await page.GotoAsync(site.Site.Url + await site.MailedPathAsync("/en/alerts/confirm/"));
        await page.GetByText("“imaging”").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Confirmed" }).WaitForAsync();

        site.Time.Now = site.Time.Now.AddHours(1);
        await site.AddOfferAsync("Postdoc in imaging", new(2027, 2, 1));
        site.Time.Now = site.Time.Now.AddDays(6);
        await site.RunJobsAsync();
        var digest = site.Sender.Taken[^1].Content;
        digest.Subject.ShouldStartWith("1 new offer: “imaging”");
        digest.Text.ShouldNotContain("PhD in imaging");

        await page.GotoAsync(site.Site.Url + AlertSite.PathIn(digest.Text, "/en/alerts/manage/"));
        await CheckAsync(page, javaScript: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await page.GetByText("No active alert").WaitForAsync();
        (await site.OnlySubscriptionAsync()).State.ShouldBe(SubscriptionState.Ended);
    }

    private static Task<IBrowserContext> ContextAsync(AlertSite site, bool javaScript)
    {
        site.Time.Now.Offset.ShouldBe(TimeSpan.Zero);
        return Chromium.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = 360, Height = 800 } });
    }

    private static async Task CheckAsync(IPage page, bool javaScript)
    {
        // axe is a script itself.
        if (javaScript) (await Axe.CheckAsync(page)).ShouldBeEmpty();
    }
}
