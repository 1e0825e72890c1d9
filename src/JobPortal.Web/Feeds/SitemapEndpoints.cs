using System.Globalization;
using JobPortal.Core.Feeds;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Feeds;

/// <summary>
/// <c>/sitemap.xml</c>, an index of parts: the pages, the labs, and open offers by their numbers, so that an offer stays in its part and a
/// part without news keeps its date. Closed offers are in none: their pages ask not to be listed.
/// </summary>
internal static class SitemapEndpoints
{
    /// <summary>Numbers of offers in one part: 10,000 addresses at most, some 6 MB, where the protocol allows 50,000.</summary>
    public const int OffersOfPart = 5_000;

    private static readonly string[] Pages = ["/", "/closing", "/labs", "/statistics", "/regions", "/sources", "/feeds", "/about", "/privacy", "/accessibility"];

    public static void MapSitemaps(this IEndpointRouteBuilder app)
    {
        app.MapRead(FeedAddress.Sitemap, IndexAsync);
        app.MapRead("/sitemaps/pages.xml", (SiteAddress address) => Part(Pages.Select(p => Page(address, p, null)), FeedResult.Built));
        app.MapRead("/sitemaps/labs.xml", LabsAsync);
        app.MapRead("/sitemaps/offers-{part:int:min(0)}.xml", OffersAsync);
    }

    private static async Task<IResult> IndexAsync(FeedContext feed, SiteAddress address, PortalEditions editions, CancellationToken cancellationToken)
    {
        var edition = await editions.NowAsync(cancellationToken);
        var parts = await feed.Database.Offers.Open(edition.Today).GroupBy(o => o.Id / OffersOfPart)
            .Select(g => new { Number = g.Key, Modified = g.Max(o => o.ChangedAt) }).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var newest = parts.Count == 0 ? (DateTimeOffset?)null : parts.Max(p => p.Modified);
        List<(string, DateTimeOffset?)> all = [(Whole(address, "/sitemaps/pages.xml"), FeedResult.Built), (Whole(address, "/sitemaps/labs.xml"), newest)];
        all.AddRange(parts.Select(p => (Whole(address, string.Create(CultureInfo.InvariantCulture, $"/sitemaps/offers-{p.Number}.xml")), (DateTimeOffset?)p.Modified)));
        return new FeedResult(SitemapWriter.ContentType, SitemapWriter.WriteIndex(all), edition.Since);
    }

    private static async Task<IResult> LabsAsync(FeedContext feed, SiteAddress address, PortalEditions editions, CancellationToken cancellationToken)
    {
        var edition = await editions.NowAsync(cancellationToken);
        var labs = await feed.Database.Offers.Open(edition.Today).Where(o => o.OrganizationId != null).GroupBy(o => o.Organization!.Slug)
            .Select(g => new { Slug = g.Key, Modified = g.Max(o => o.ChangedAt) }).OrderBy(l => l.Slug).Take(SitemapWriter.MostUrls / 2).ToListAsync(cancellationToken);
        return Part(labs.Select(l => Page(address, "/labs/" + l.Slug, l.Modified)), edition.Since);
    }

    private static async Task<IResult> OffersAsync(int part, FeedContext feed, SiteAddress address, PortalEditions editions, CancellationToken cancellationToken)
    {
        var edition = await editions.NowAsync(cancellationToken);
        var offers = await feed.Database.Offers.Open(edition.Today).Where(o => o.Id / OffersOfPart == part)
            .Select(o => new { o.Id, o.Slug, o.ChangedAt }).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        if (offers.Count == 0) return Results.NotFound();
        return Part(offers.Select(o => Page(address, string.Create(CultureInfo.InvariantCulture, $"/offers/{o.Id}-{o.Slug}"), o.ChangedAt)), edition.Since);
    }

    private static FeedResult Part(IEnumerable<SitemapPage> pages, DateTimeOffset modified) => new(SitemapWriter.ContentType, SitemapWriter.WritePart(pages), modified);

    private static SitemapPage Page(SiteAddress address, string path, DateTimeOffset? modified) =>
        new([.. Enum.GetValues<SiteLanguage>().Select(language => (language.Code(), address.Of(language, path)))], modified);

    private static string Whole(SiteAddress address, string path) => address.Of(SiteLanguage.French, path);
}
