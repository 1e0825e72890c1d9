using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Tests.Alerts;
using JobPortal.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Pages;

/// <summary>
/// The pictures of the README, of the sample offers on one day:
/// <c>SCREENS=$PWD/docs/screens dotnet test tests/JobPortal.Web.Tests --filter ScreensTests</c>. Without SCREENS they go to a temporary folder.
/// </summary>
public sealed class ScreensTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Path, int Width, ColorScheme Scheme)[] Screens =
    [
        ("search", "/?q=réseau", 1280, ColorScheme.Light),
        ("offer", "", 1280, ColorScheme.Light),
        ("closing", "/closing", 1280, ColorScheme.Light),
        ("statistics", "/statistics", 1280, ColorScheme.Dark),
        ("regions", "/regions", 1280, ColorScheme.Light),
        ("phone", "/", 390, ColorScheme.Dark),
    ];

    [ChromiumFact]
    public async Task Pages_and_a_mail_are_photographed_without_an_error_in_them()
    {
        await using var site = await PortalSite.StartAsync(["ReloadStaticAssetsAtRuntime=false"], services => services.AddSingleton<TimeProvider>(new TestTime(Now)));
        var catalog = site.Services.GetRequiredService<SourceCatalog>();
        foreach (var source in new[] { "sample", "sample-microdata" })
            await site.Services.GetRequiredService<SourceIngestor>().IngestAsync(catalog.Find(source)!, null, null, CancellationToken.None);
        await site.Services.GetRequiredService<SearchIndexer>().IndexPendingAsync(CancellationToken.None);
        var folder = Environment.GetEnvironmentVariable("SCREENS") ?? Directory.CreateTempSubdirectory("jobportal-screens-").FullName;
        Directory.CreateDirectory(folder);
        List<string> errors = [];
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        await page.GotoAsync(site.Url);
        var offer = await page.Locator(".hit h3 a").Nth(3).GetAttributeAsync("href");
        foreach (var (name, path, width, scheme) in Screens)
        {
            await page.SetViewportSizeAsync(width, 860);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.GotoAsync(site.Url + (path.Length == 0 ? offer : path));
            (await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") })).Length.ShouldBeGreaterThan(20_000, name);
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(600, 700);
        // Away from the site, whose policy forbids the inline styles that mails need.
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(await MailAsync(site));
        (await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "mail.png"), FullPage = true })).Length.ShouldBeGreaterThan(20_000, "mail");
        errors.ShouldBeEmpty();
    }

    // What somebody gets who has watched doctoral posts since last week.
    private static async Task<string> MailAsync(PortalSite site)
    {
        const string Criteria = "v=1&q=donn%C3%A9es&kind=phd";
        await using var context = site.Database.NewContext();
        context.Subscriptions.Add(new Subscription
        {
            Email = "ada@example.org",
            Watched = Subscription.WatchKey(Criteria),
            Criteria = Criteria,
            State = SubscriptionState.Confirmed,
            RequestedAt = Now.AddDays(-7),
            ConfirmedAt = Now.AddDays(-7),
        });
        await context.SaveChangesAsync();
        await site.Services.GetRequiredService<DigestRound>().RunAsync(CancellationToken.None);
        return (await context.QueuedMails.SingleAsync()).Html;
    }
}
