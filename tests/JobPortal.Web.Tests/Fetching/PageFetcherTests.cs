using System.IO.Compression;
using System.Text;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Fetching;

public sealed class PageFetcherTests
{
    /// <summary>A site without robots.txt that answers one way.</summary>
    private static Task<LoopbackSite> SiteAsync(Func<HttpContext, Task> answer) => LoopbackSite.StartAsync(c =>
    {
        if (c.Request.Path != "/robots.txt") return answer(c);
        c.Response.StatusCode = 404;
        return Task.CompletedTask;
    });

    private static async Task<FetchOutcome> FetchAsync(Func<HttpContext, Task> answer, string path = "/a", PageValidators? known = null, Dictionary<string, string?>? settings = null)
    {
        await using var site = await SiteAsync(answer);
        using var rig = new FetchRig(settings);
        return await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), path, known);
    }

    private static Func<HttpContext, Task> Status(int status) => c =>
    {
        c.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    [Theory]
    [InlineData(404, nameof(RefusalReason.NotFound))]
    [InlineData(410, nameof(RefusalReason.Gone))]
    [InlineData(401, nameof(RefusalReason.ClientError))]
    [InlineData(403, nameof(RefusalReason.ClientError))]
    [InlineData(429, nameof(RefusalReason.TooManyRequests))]
    [InlineData(500, nameof(RefusalReason.ServerError))]
    [InlineData(503, nameof(RefusalReason.ServerError))]
    [InlineData(304, nameof(RefusalReason.ClientError))]
    [InlineData(302, nameof(RefusalReason.ClientError))]
    public async Task An_error_is_a_value(int status, string reason) => (await FetchAsync(Status(status))).ShouldBeRefused(reason);

    [Fact]
    public async Task A_page_is_decoded_and_keeps_its_bytes_and_validators()
    {
        byte[] latin1 = [(byte)'T', 0xE8];
        var fetched = (await FetchAsync(async c =>
        {
            c.Response.ContentType = "text/html; charset=ISO-8859-1";
            c.Response.Headers.ETag = "W/\"1\"";
            c.Response.Headers.LastModified = "Sun, 22 Nov 2026 10:00:00 GMT";
            await c.Response.Body.WriteAsync(latin1, c.RequestAborted);
        })).ShouldBeFetched();
        fetched.Page.Text.ShouldBe("Tè");
        fetched.Page.MediaType.ShouldBe("text/html");
        fetched.Body.Bytes.ShouldBe(latin1);
        fetched.Body.Validators.ShouldBe(new PageValidators("W/\"1\"", "Sun, 22 Nov 2026 10:00:00 GMT"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_page_is_unpacked(string coding)
    {
        var fetched = await FetchAsync(c => WriteCompressedAsync(c, coding, "Thèse"));
        fetched.ShouldBeFetched().Page.Text.ShouldBe("Thèse");
    }

    [Fact]
    public async Task The_size_limit_counts_what_comes_out_of_the_compression()
    {
        var bomb = await FetchAsync(c => WriteCompressedAsync(c, "gzip", new string('x', 2_000_000)), settings: new() { ["Fetching:MaxBytes"] = "1000000" });
        bomb.ShouldBeRefused(RefusalReason.TooLarge);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_without_end_is_cut_off(bool saysItsLength)
    {
        var endless = await FetchAsync(
            async c =>
            {
                if (saysItsLength) c.Response.ContentLength = 10_000_000_000;
                while (!c.RequestAborted.IsCancellationRequested) await c.Response.Body.WriteAsync(new byte[64_000], c.RequestAborted);
            },
            settings: new() { ["Fetching:MaxBytes"] = "1000000" });
        endless.ShouldBeRefused(RefusalReason.TooLarge);
    }

    [Fact]
    public async Task A_page_that_never_comes_costs_its_time_limit()
    {
        var silent = await FetchAsync(c => Task.Delay(Timeout.Infinite, c.RequestAborted), settings: new() { ["Fetching:TimeoutSeconds"] = "1" });
        silent.ShouldBeRefused(RefusalReason.TimedOut);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_no_page()
    {
        var broken = await FetchAsync(async c =>
        {
            c.Response.ContentLength = 100;
            await c.Response.WriteAsync("half", c.RequestAborted);
            c.Abort();
        });
        broken.ShouldBeRefused(RefusalReason.Unreachable);
    }

    [Fact]
    public async Task Broken_compression_is_no_page()
    {
        var broken = await FetchAsync(c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            return c.Response.WriteAsync("this is not gzip", c.RequestAborted);
        });
        broken.ShouldBeRefused(RefusalReason.Unreachable);
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("application/pdf", false)]
    [InlineData("text/html", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("application/rss+xml", true)]
    [InlineData(null, true)]
    public async Task What_is_no_text_is_not_taken(string? type, bool taken)
    {
        var outcome = await FetchAsync(c =>
        {
            c.Response.ContentType = type;
            return c.Response.WriteAsync("<p>", c.RequestAborted);
        });
        (outcome is FetchOutcome.Fetched).ShouldBe(taken);
    }

    [Fact]
    public async Task A_known_page_is_asked_for_conditionally()
    {
        await using var site = await SiteAsync(Status(304));
        using var rig = new FetchRig();
        var outcome = await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a", new PageValidators("\"x\"", "Sun, 22 Nov 2026 10:00:00 GMT"));
        outcome.ShouldBeOfType<FetchOutcome.NotModified>();
        var headers = site.Requests.Last().Headers;
        headers["If-None-Match"].ShouldBe("\"x\"");
        headers["If-Modified-Since"].ShouldBe("Sun, 22 Nov 2026 10:00:00 GMT");
        headers["User-Agent"].ShouldStartWith("JobPortal/1.0");
        headers.ContainsKey("Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        await using var site = await SiteAsync(c =>
        {
            c.Response.Cookies.Append("session", "1");
            return c.Response.WriteAsync("<p>", c.RequestAborted);
        });
        using var rig = new FetchRig();
        var fetcher = rig.Open(FetchRig.Source(site.Url, site.Pair));
        await fetcher.FetchAsync(new PageRequest(site.Url, PageRole.List), null, CancellationToken.None);
        await fetcher.FetchAsync(new PageRequest(site.Url, PageRole.List), null, CancellationToken.None);
        site.Requests.Count.ShouldBe(3);
        site.Requests.ShouldAllBe(r => !r.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task A_cancelled_run_is_no_failure_of_the_page()
    {
        using var stop = new CancellationTokenSource();
        await using var site = await SiteAsync(async c =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, c.RequestAborted);
        });
        using var rig = new FetchRig();
        var fetch = rig.Open(FetchRig.Source(site.Url, site.Pair)).FetchAsync(new PageRequest(site.Url, PageRole.List), null, stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(fetch);
    }

    [Fact]
    public async Task Nobody_at_the_port_is_unreachable()
    {
        using var rig = new FetchRig();
        // Port 1 is reserved and nobody listens there.
        (await rig.FetchAsync(FetchRig.Source(new Uri("http://127.0.0.1:1/"), "127.0.0.1:1"), "/a")).ShouldBeRefused(RefusalReason.RobotsUnreachable);
    }

    private static async Task WriteCompressedAsync(HttpContext c, string coding, string text)
    {
        c.Response.Headers.ContentEncoding = coding;
        await using Stream packer = coding switch
        {
            "gzip" => new GZipStream(c.Response.Body, CompressionLevel.Fastest),
            "br" => new BrotliStream(c.Response.Body, CompressionLevel.Fastest),
            _ => new ZLibStream(c.Response.Body, CompressionLevel.Fastest),
        };
        await packer.WriteAsync(Encoding.UTF8.GetBytes(text), c.RequestAborted);
    }
}
