using JobPortal.Core.Feeds;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Feeds;

/// <summary>What robots and browsers look for at fixed places: <c>/robots.txt</c>, <c>/opensearch.xml</c>.</summary>
internal static class SiteFiles
{
    public static void MapRobots(this IEndpointRouteBuilder app) => app.MapRead("/robots.txt", (SiteAddress address) => new FeedResult(
        "text/plain; charset=utf-8",
        "User-agent: *\nDisallow: /admin\nDisallow: /en/admin\nDisallow: /alerts\nDisallow: /en/alerts\nDisallow: /api/\nDisallow: /suggest\nDisallow: /labs/suggest\n\n"
        + $"Sitemap: {address.Of(SiteLanguage.French, FeedAddress.Sitemap)}\n",
        FeedResult.Built));

    /// <summary>In the language of the address.</summary>
    public static void MapOpenSearch(this IEndpointRouteBuilder site) => site.MapRead(FeedAddress.OpenSearch, (Wording words, SiteAddress address) => new FeedResult(
        OpenSearchWriter.ContentType,
        OpenSearchWriter.Write(
            words["site.name"], words["site.description"], words.Code,
            address.Of(words.Language, "/"), address.Of(words.Language, "/feed.atom"), address.Of(SiteLanguage.French, "/favicon.svg")),
        FeedResult.Built));
}
