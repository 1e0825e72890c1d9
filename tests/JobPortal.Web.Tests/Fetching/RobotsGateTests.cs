using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Fetching;

public sealed class RobotsGateTests
{
    private static Task<LoopbackSite> SiteAsync(int status, string robots = "", string? location = null) => LoopbackSite.StartAsync(async c =>
    {
        if (c.Request.Path == "/robots.txt")
        {
            c.Response.StatusCode = status;
            if (location is not null) c.Response.Headers.Location = location;
            else await c.Response.WriteAsync(robots, c.RequestAborted);
        }
        else
        {
            await c.Response.WriteAsync(c.Request.Path == "/moved" ? robots : "page", c.RequestAborted);
        }
    });

    // RFC 9309 §2.3.1
    [Theory]
    [InlineData(200, null)]
    [InlineData(401, null)]
    [InlineData(403, null)]
    [InlineData(404, null)]
    [InlineData(500, nameof(RefusalReason.RobotsUnreachable))]
    [InlineData(503, nameof(RefusalReason.RobotsUnreachable))]
    [InlineData(429, nameof(RefusalReason.RobotsUnreachable))]
    public async Task A_missing_file_allows_and_an_unreachable_one_forbids(int status, string? reason)
    {
        await using var site = await SiteAsync(status);
        using var rig = new FetchRig();
        var outcome = await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a");
        if (reason is not null) outcome.ShouldBeRefused(reason);
        else outcome.ShouldBeFetched();
        site.Requests.Count.ShouldBe(reason is null ? 2 : 1);
    }

    [Fact]
    public async Task What_is_disallowed_is_not_fetched_and_the_file_is_asked_for_once()
    {
        await using var site = await SiteAsync(200, "User-agent: jobportal\nDisallow: /private\n");
        using var rig = new FetchRig();
        var fetcher = rig.Open(FetchRig.Source(site.Url, site.Pair));
        foreach (var path in new[] { "/a", "/private/b", "/c" })
        {
            var outcome = await fetcher.FetchAsync(new PageRequest(new Uri(site.Url, path), PageRole.Detail), null, CancellationToken.None);
            (outcome is FetchOutcome.Refused { Reason: RefusalReason.Robots }).ShouldBe(path == "/private/b");
        }
        site.Paths.ShouldBe(["/robots.txt", "/a", "/c"]);
    }

    [Fact]
    public async Task A_file_that_moved_is_followed()
    {
        await using var site = await SiteAsync(301, "User-agent: *\nDisallow: /", "/moved");
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a")).ShouldBeRefused(RefusalReason.Robots);
    }

    [Fact]
    public async Task The_longer_of_crawl_delay_and_the_sources_delay_is_kept()
    {
        await using var site = await SiteAsync(200, "User-agent: *\nCrawl-delay: 7");
        using var rig = new FetchRig();
        var url = new Uri(site.Url, "/a");
        var source = FetchRig.Source(site.Url, site.Pair);
        (await new RobotsGate(rig.Get<PageTransport>(), source).AskAsync(url, CancellationToken.None)).Delay.ShouldBe(TimeSpan.FromSeconds(7));
        var slower = source with { Delay = TimeSpan.FromSeconds(9), Name = "slower" };
        using var other = new FetchRig();
        (await new RobotsGate(other.Get<PageTransport>(), slower).AskAsync(url, CancellationToken.None)).Delay.ShouldBe(TimeSpan.FromSeconds(9));
    }
}
