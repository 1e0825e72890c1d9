using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads sitemaps and sitemap indexes (sitemaps.org protocol 0.9) as text: real ones have bare ampersands, locations
/// without a scheme and missing ends. Nothing is resolved or expanded, so no entity can reach anything.
/// </summary>
internal static partial class SitemapLocations
{
    /// <summary>Characters of a location with its tags: the protocol allows 2,048.</summary>
    private const int MaxLocation = 5_000;

    /// <summary>Characters that are read, more than the fetcher lets through: 50,000 locations have 5 million. A longer file is read as one that was cut here.</summary>
    private const int MaxLength = 12_000_000;

    /// <summary>Locations of one file: the protocol allows 50,000.</summary>
    private const int MaxLocations = 50_000;

    public static ReadResult Read(SourceDefinition source, FetchedPage page)
    {
        var text = page.Text.Length > MaxLength ? page.Text[..MaxLength] : page.Text;
        var xml = WithoutComments(text);
        var root = Root.Match(xml);
        if (!root.Success) return OfText(source, page.Url, text) ?? new ReadResult { Rejected = PageTrouble.Of(source, PageText.Of(page.Text)) ?? NoSitemap };
        var prefix = root.Groups["prefix"].Value;
        var role = root.Groups["kind"].Value == "sitemapindex" ? PageRole.Sitemap : PageRole.Detail;
        var wanted = Wanted(source, page.Url, role, Locations(xml, prefix));
        return new ReadResult { Wanted = wanted, Rejected = Trouble(xml, root, wanted.Count) };
    }

    // The protocol's other form: a text file with an address on each line.
    private static ReadResult? OfText(SourceDefinition source, Uri page, string text)
    {
        var lines = text.AsSpan().Trim().Trim('\uFEFF');
        if (lines.IsEmpty || lines.Contains('<')) return null;
        var addresses = new List<string>();
        foreach (var line in lines.EnumerateLines())
        {
            if (addresses.Count == MaxLocations) break;
            if (line.IsWhiteSpace()) continue;
            // The first line that is none tells: a file of another kind is not looked through to its end.
            if (line.Length > MaxLocation || !Uri.TryCreate(line.Trim().ToString(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
            addresses.Add(uri.OriginalString);
        }

        var wanted = Wanted(source, page, PageRole.Detail, addresses);
        return new ReadResult { Wanted = wanted, Rejected = wanted.Count == 0 ? Empty : null };
    }

    private static List<PageRequest> Wanted(SourceDefinition source, Uri page, PageRole role, IEnumerable<string> locations) =>
        [.. locations.Select(l => Target(source, page, l)).OfType<Uri>().Where(u => role == PageRole.Sitemap || IsWanted(source, u)).Distinct().Select(u => new PageRequest(u, role))];

    // By hand: a pattern over comments or locations without an end would look through the rest of the page for each of them.
    private static string WithoutComments(string xml)
    {
        var at = xml.IndexOf("<!--", StringComparison.Ordinal);
        if (at < 0) return xml;
        var text = new StringBuilder(xml.Length);
        var from = 0;
        while (at >= 0)
        {
            text.Append(xml, from, at - from);
            var end = xml.IndexOf("-->", at + 4, StringComparison.Ordinal);
            from = end < 0 ? xml.Length : end + 3;
            at = xml.IndexOf("<!--", from, StringComparison.Ordinal);
        }

        return text.Append(xml, from, xml.Length - from).ToString();
    }

    // The text of each loc of the sitemap's own prefix: <image:loc> is the address of a picture.
    private static IEnumerable<string> Locations(string xml, string prefix)
    {
        var tag = $"<{prefix}loc";
        var looked = 0;
        for (var at = xml.IndexOf(tag, StringComparison.Ordinal); at >= 0 && looked++ < MaxLocations; at = xml.IndexOf(tag, at + tag.Length, StringComparison.Ordinal))
        {
            var open = xml.AsSpan(at + tag.Length, Math.Min(xml.Length - at - tag.Length, MaxLocation));
            var start = open.IndexOf('>');
            if (start < 0 || (start > 0 && !char.IsWhiteSpace(open[0])) || open[..start].EndsWith("/")) continue;
            var end = open[start..].IndexOf("</");
            if (end > 0) yield return open[(start + 1)..(start + end)].ToString();
        }
    }

    private static Rejection NoSitemap { get; } = new(RejectionReason.Malformed, "The page is no sitemap: it has neither urlset nor sitemapindex.");

    private static Rejection Empty { get; } = new(RejectionReason.EmptyList, "The sitemap names no page of the source.");

    private static Rejection? Trouble(string xml, Match root, int wanted)
    {
        var name = root.Value.TrimStart('<');
        var whole = xml.Contains($"</{name}", StringComparison.Ordinal) || WithoutContent.IsMatch(xml);
        if (!whole) return new Rejection(RejectionReason.Malformed, $"The sitemap is cut: </{name}> is missing.");
        return wanted == 0 ? Empty : null;
    }

    private static Uri? Target(SourceDefinition source, Uri page, string location)
    {
        var text = WebUtility.HtmlDecode(location.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)).Trim();
        return SourceAddress.Resolve(source, page, text) is { } url && SourceAddress.IsOfSource(source, url) ? url : null;
    }

    private static bool IsWanted(SourceDefinition source, Uri url) =>
        source.Links.Detail.Count == 0 || PathPattern.FitsAny(SourceAddress.Identity(source, url), source.Links.Detail);

    // "<urlset xmlns=…>", "<sm:sitemapindex>"
    [GeneratedRegex(@"<(?<prefix>[\w-]{1,20}:)?(?<kind>urlset|sitemapindex)\b")]
    private static partial Regex Root { get; }

    // "<urlset xmlns=… />"
    [GeneratedRegex(@"<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)\b[^<>]{0,2000}/>")]
    private static partial Regex WithoutContent { get; }
}
