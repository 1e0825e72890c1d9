using JobPortal.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Fetching;

public sealed class RedirectTests
{
    // "/4" leads to "/3" … to "/0", which is a page; "/loop" and "/self" lead to themselves.
    private static Task<LoopbackSite> SiteAsync(string robots = "") => LoopbackSite.StartAsync(c =>
    {
        var path = c.Request.Path.Value!;
        if (path == "/robots.txt") return c.Response.WriteAsync(robots, c.RequestAborted);
        if (path == "/0") return c.Response.WriteAsync("end", c.RequestAborted);
        c.Response.StatusCode = int.TryParse(path[1..], out var n) && n % 2 == 0 ? 301 : 307;
        c.Response.Headers.Location = path switch { "/loop" => "/loop2", "/loop2" => "/loop", "/self" => "/self#x", _ => $"{n - 1}" };
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Redirects_are_followed_and_the_page_knows_where_it_was_found()
    {
        await using var site = await SiteAsync();
        using var rig = new FetchRig();
        var fetched = (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/5")).ShouldBeFetched();
        fetched.Page.Url.AbsolutePath.ShouldBe("/0");
        site.Paths.ShouldBe(["/robots.txt", "/5", "/4", "/3", "/2", "/1", "/0"]);
    }

    [Theory]
    [InlineData("/6", nameof(RefusalReason.TooManyRedirects))]
    [InlineData("/loop", nameof(RefusalReason.RedirectLoop))]
    public async Task A_way_without_end_is_refused(string path, string reason)
    {
        await using var site = await SiteAsync();
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), path)).ShouldBeRefused(reason);
    }

    [Fact]
    public async Task A_redirect_to_itself_is_a_loop()
    {
        await using var site = await SiteAsync();
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/self")).ShouldBeRefused(RefusalReason.RedirectLoop);
        site.Requests.Count.ShouldBeLessThan(5);
    }

    [Fact]
    public async Task Each_hop_asks_robots()
    {
        await using var site = await SiteAsync("User-agent: *\nDisallow: /1");
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/3")).ShouldBeRefused(RefusalReason.Robots);
        site.Paths.ShouldBe(["/robots.txt", "/3", "/2"]);
    }
}
