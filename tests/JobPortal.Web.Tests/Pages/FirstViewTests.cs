using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using JobPortal.Web.Tests.Browser;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Pages;

/// <summary>What a first visit costs: bytes as they were sent, whom the browser asks, and whether anything moves.</summary>
public sealed partial class FirstViewTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const int MostBytes = 60 * 1024;

    [ChromiumTheory]
    [InlineData("/")]
    [InlineData("/en?kind=phd&q=image")]
    [InlineData(SampleSite.FullPath)]
    [InlineData("/closing")]
    [InlineData("/statistics")]
    [InlineData("/regions")]
    [InlineData("/labs")]
    public async Task A_first_view_is_small_and_asks_nobody_else(string path)
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new ConcurrentQueue<IRequest>();
        page.RequestFinished += (_, request) => asked.Enqueue(request);
        await page.GotoAsync(site.Portal.Url + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var sent = 0;
        foreach (var request in asked)
        {
            var sizes = await request.SizesAsync();
            sent += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        asked.Select(r => new Uri(r.Url).Authority).Distinct().ShouldBe([new Uri(site.Portal.Url).Authority]);
        asked.Count.ShouldBeGreaterThan(3);
        sent.ShouldBeInRange(10_000, MostBytes, path);
    }

    [ChromiumTheory]
    [InlineData("/", 360)]
    [InlineData("/", 1280)]
    [InlineData(SampleSite.FullPath, 360)]
    [InlineData(SampleSite.FullPath, 1280)]
    public async Task Nothing_moves_when_the_scripts_come_late(string path, int width)
    {
        await using var context = await Chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync("window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => { window.moved += e.value; })).observe({ type: 'layout-shift', buffered: true });");
        var painted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(LateScripts, async route =>
        {
            await painted.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.Portal.Url + path, new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync("() => new Promise(done => new PerformanceObserver(list => { if (list.getEntriesByName('first-contentful-paint').length > 0) done(); }).observe({ type: 'paint', buffered: true }))");
        painted.SetResult();
        // Buttons for what a reader keeps are what scripts add.
        await page.Locator("button.mark.save").First.WaitForAsync();
        (await page.EvaluateAsync<double>("window.moved")).ShouldBe(0, 0.01, path);
    }

    // "/js/marks.ld6c57bpxo.js", and not early.js, which the page waits for
    [GeneratedRegex("/js/(page|marks|search)")]
    private static partial Regex LateScripts { get; }
}
