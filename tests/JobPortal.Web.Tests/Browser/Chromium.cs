using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Browser;

/// <summary>The one browser of the test process: <c>CHROMIUM</c>, else Debian's.</summary>
internal static class Chromium
{
    public const string Missing = "No chromium: install Debian's package chromium, or name one in CHROMIUM.";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    /// <summary>A fresh profile: no cookies, no cache.</summary>
    public static async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (await Started.Value).NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        // Two cores run all tests at once; 30 s and once 60 have been seen to pass. A limit for hangs.
        context.SetDefaultTimeout(180_000);
        return context;
    }

    private static async Task<IBrowser> StartAsync()
    {
        // What a page is awaited to show: five seconds, the default, have been seen to pass on a loaded machine.
        Assertions.SetDefaultExpectTimeout(120_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
