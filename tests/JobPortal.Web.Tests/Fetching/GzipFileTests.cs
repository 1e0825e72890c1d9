using System.IO.Compression;
using System.Text;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Tests.Fetching;

public sealed class GzipFileTests
{
    private const string Sitemap = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset><url><loc>https://a.example/é</loc></url></urlset>";

    [Theory]
    [InlineData("application/gzip")]
    [InlineData("application/x-gzip")]
    [InlineData("application/octet-stream")]
    public async Task A_packed_sitemap_is_read(string type)
    {
        var fetched = (await FetchAsync(type, Pack(Sitemap))).ShouldBeFetched();
        fetched.Page.Text.ShouldBe(Sitemap);
        Encoding.UTF8.GetString(fetched.Body.Bytes).ShouldBe(Sitemap, "what is kept is read again");
    }

    [Fact]
    public async Task A_packed_bomb_is_refused() =>
        (await FetchAsync("application/gzip", Pack(new string('x', 2_000_000)))).ShouldBeRefused(RefusalReason.TooLarge);

    [Fact]
    public async Task A_packed_picture_is_refused_as_what_it_is() =>
        (await FetchAsync("application/gzip", Pack("\0\0\0\0binary"))).ShouldBeRefused(RefusalReason.WrongContentType);

    [Fact]
    public async Task A_broken_file_is_refused() =>
        (await FetchAsync("application/gzip", [.. Pack(Sitemap)[..10], .. Enumerable.Repeat((byte)0xFF, 50)])).ShouldBeRefused(RefusalReason.TooLarge);

    private static async Task<FetchOutcome> FetchAsync(string type, byte[] bytes)
    {
        await using var site = await LoopbackSite.StartAsync(async c =>
        {
            c.Response.StatusCode = c.Request.Path == "/robots.txt" ? 404 : 200;
            if (c.Response.StatusCode == 404) return;
            c.Response.ContentType = type;
            await c.Response.Body.WriteAsync(bytes, c.RequestAborted);
        });
        using var rig = new FetchRig(new() { ["Fetching:MaxBytes"] = "1000000" });
        return await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/sitemap.xml.gz");
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
