using JobPortal.Web.Tests.Browser;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>A search's alert from the first click to the last: subscribe, confirm, get a mail, change, pause, resume, take along, erase.</summary>
public sealed class AlertLifeTests
{
    [ChromiumTheory]
    [InlineData(true, 360, ColorScheme.Light)]
    [InlineData(false, 360, ColorScheme.Dark)]
    [InlineData(true, 1280, ColorScheme.Dark)]
    [InlineData(true, 1280, ColorScheme.Light)]
    public async Task An_alert_lives_from_the_first_click_to_the_last(bool javaScript, int width, ColorScheme scheme)
    {
        await using var site = await AlertSite.StartAsync();
        await site.AddOfferAsync("Thèse en imagerie cardiaque", new(2027, 2, 1));
        await using var context = await Chromium.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        var look = new Look(page, javaScript, $"{width}-{scheme}");

        await page.GotoAsync(site.Site.Url + "/?q=imagerie");
        await page.GetByRole(AriaRole.Link, new() { Name = "Être prévenu des nouvelles offres" }).ClickAsync();
        await page.GetByText("1 message, 1 offre").First.WaitForAsync();
        (await page.GetByLabel("Le jour").IsVisibleAsync()).ShouldBeFalse("a daily mail has no day");
        await page.GetByLabel("Fréquence").SelectOptionAsync("Weekly");
        await page.GetByLabel("Le jour").SelectOptionAsync("Thursday");
        await page.GetByLabel("À partir de").SelectOptionAsync("18");
        await page.GetByLabel("2 jours avant").CheckAsync();
        await page.GetByLabel("Votre adresse e-mail").FillAsync("ada@example.org");
        await look.AtAsync("subscribe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suivre" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Regardez vos messages" }).WaitForAsync();
        await page.GotoAsync(site.Site.Url + await site.MailedPathAsync("/confirm/"));
        await page.GetByText("chaque jeudi à partir de 18 h").WaitForAsync();
        await look.AtAsync("confirm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "C’est confirmé" }).WaitForAsync();

        site.Time.Now = site.Time.Now.AddHours(1);
        await site.AddOfferAsync("Postdoc en imagerie médicale", new(2027, 2, 1));
        // A Thursday, 18:00 in Paris.
        site.Time.Now = site.Time.Now.AddDays(9).AddHours(8);
        await site.RunJobsAsync();
        await page.GotoAsync(site.Site.Url + AlertSite.PathIn(site.Sender.Taken[^1].Content.Text, "/alerts/manage/"));
        await ManageAsync(page, look);
        (await site.StateAsync()).ShouldBe("\n0 mails");
    }

    private static async Task ManageAsync(IPage page, Look look)
    {
        await page.GetByText("Ce qui a été envoyé (1)").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Postdoc en imagerie médicale" }).WaitForAsync();
        await page.GetByText("Changer ou mettre en pause").ClickAsync();
        await look.AtAsync("manage");
        await page.GetByLabel("Mots cherchés").FillAsync("imagerie médicale");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GetByText("C’est changé").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "« imagerie médicale »" }).WaitForAsync();
        await page.GetByText("Changer ou mettre en pause").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mettre en pause" }).ClickAsync();
        await page.GetByText("Rien ne vous sera envoyé").WaitForAsync();
        await look.AtAsync("paused");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre" }).ClickAsync();
        await page.GetByText("C’est reparti").WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger tout" }).ClickAsync());
        (await File.ReadAllTextAsync((await download.PathAsync())!)).ShouldContain("imagerie+m%C3%A9dicale");
        await page.GetByText("Tout effacer", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Oui, tout effacer").CheckAsync();
        await look.AtAsync("erase");
        await page.GetByRole(AriaRole.Button, new() { Name = "Effacer maintenant" }).ClickAsync();
        await page.GetByText("Tout est effacé").WaitForAsync();
    }

    /// <summary>Nothing sticks out, axe finds nothing; with MAIL_SCREENS a picture is kept.</summary>
    private sealed class Look(IPage page, bool javaScript, string name)
    {
        public async Task AtAsync(string step)
        {
            if (Environment.GetEnvironmentVariable("MAIL_SCREENS") is { } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{step}-{name}.png"), FullPage = true });
            // axe is a script itself.
            if (!javaScript) return;
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, step);
            (await Axe.CheckAsync(page)).ShouldBeEmpty(step);
        }
    }
}
