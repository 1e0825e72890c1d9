using System.Net;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads sitemaps and sitemap indexes (sitemaps.org protocol 0.9) as text: real ones have bare ampersands, locations
/// without a scheme and missing ends. Nothing is resolved or expanded, so no entity can reach anything.
/// </summary>
internal static partial class SitemapLocations
{
    public static ReadResult Read(SourceDefinition source, FetchedPage page)
    {
        var xml = Comment.Replace(page.Text, "");
        var root = Root.Match(xml);
        if (!root.Success) return new ReadResult { Rejected = PageTrouble.Of(source, PageText.Of(page.Text)) ?? NoSitemap };
        var prefix = root.Groups["prefix"].Value;
        var role = root.Groups["kind"].Value == "sitemapindex" ? PageRole.Sitemap : PageRole.Detail;
        var wanted = new List<PageRequest>();
        foreach (Match location in Location.Matches(xml))
        {
            // <image:loc> is the address of a picture.
            if (location.Groups["prefix"].Value != prefix || Target(source, page.Url, location.Groups["url"].Value) is not { } url) continue;
            if (role == PageRole.Sitemap || IsWanted(source, url)) wanted.Add(new PageRequest(url, role));
        }

        return new ReadResult { Wanted = [.. wanted.DistinctBy(w => w.Url)], Rejected = Trouble(xml, root, wanted.Count) };
    }

    private static Rejection NoSitemap { get; } = new(RejectionReason.Malformed, "The page is no sitemap: it has neither urlset nor sitemapindex.");

    private static Rejection? Trouble(string xml, Match root, int wanted)
    {
        var name = root.Value.TrimStart('<');
        var whole = xml.Contains($"</{name}", StringComparison.Ordinal) || Empty.IsMatch(xml);
        if (!whole) return new Rejection(RejectionReason.Malformed, $"The sitemap is cut: </{name}> is missing.");
        return wanted == 0 ? new Rejection(RejectionReason.EmptyList, "The sitemap names no page of the source.") : null;
    }

    private static Uri? Target(SourceDefinition source, Uri page, string location)
    {
        var text = WebUtility.HtmlDecode(location.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)).Trim();
        return SourceAddress.Resolve(source, page, text) is { } url && SourceAddress.IsOfSource(source, url) ? url : null;
    }

    private static bool IsWanted(SourceDefinition source, Uri url) =>
        source.Links.Detail.Count == 0 || PathPattern.FitsAny(SourceAddress.Identity(source, url), source.Links.Detail);

    // "<!-- <url><loc>/old</loc></url> -->"
    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }

    // "<urlset xmlns=…>", "<sm:sitemapindex>"
    [GeneratedRegex(@"<(?<prefix>[\w-]{1,20}:)?(?<kind>urlset|sitemapindex)\b")]
    private static partial Regex Root { get; }

    // "<urlset xmlns=… />"
    [GeneratedRegex(@"<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)\b[^<>]*/>")]
    private static partial Regex Empty { get; }

    // "<loc>https://board.example/a?b=1&amp;c=2</loc>", "<sm:loc> <![CDATA[//board.example/a]]> </sm:loc>"
    [GeneratedRegex(@"<(?<prefix>[\w-]{1,20}:)?loc\b[^<>]{0,200}>(?<url>(?:<!\[CDATA\[[^\]]{0,4000}\]\]>|[^<]){0,4000})</(?:[\w-]{1,20}:)?loc\s*>")]
    private static partial Regex Location { get; }
}
