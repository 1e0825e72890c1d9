namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Addresses in a feed, and what relative ones start from.</summary>
internal sealed class FeedLinks(SourceDefinition source, FetchedPage page, FeedNode head)
{
    private static readonly string[] Direct = ["url", "joburl", "detailurl", "externalurl", "applyurl", "applicationurl", "uri"];

    // RSS does not say what relative means; its channel's link is the site, and the feed may lie elsewhere.
    private readonly Uri _site = head.Key == "channel" && Text(head, "link") is { } site && IsWeb(site) ? new Uri(page.Url, site.Trim()) : page.Url;

    /// <summary>The page behind an item; null when it names none.</summary>
    public Uri? Page(FeedNode item)
    {
        // A service that counts clicks may have replaced the link; then the original stands beside it.
        var origin = item.Elements.Where(e => e.Key == "origlink").Select(e => (e, e.AllText()));
        var direct = Direct.SelectMany(name => FeedSpaces.Values(item).Where(e => e.Key == name).Select(e => (e, e.AllText())));
        var guid = item.Elements.Where(e => e.Key == "guid" && IsPermanent(e)).Select(e => (e, e.AllText()));
        var about = item["about"] is { } text && IsWeb(text) ? new[] { (item, text) } : [];
        // JSON Feed asks for the page's address as id, and some give nothing else.
        var id = item.Elements.Where(e => e.Key == "id" && IsWeb(e.AllText())).Select(e => (e, e.AllText()));
        return origin.Concat(Alternates(item)).Concat(direct).Concat(guid).Concat(about).Concat(id)
            .Select(l => Resolve(l.Item1, l.Item2)).FirstOrDefault(uri => uri is not null);
    }

    /// <summary>The next part of the feed (RFC 5005, JSON Feed's next_url); null when this is the last.</summary>
    public Uri? Next()
    {
        var links = head.Elements.Concat(head.Parent?.Elements ?? []).ToArray();
        var next = links.FirstOrDefault(e => e.Key == "link" && e["rel"] == "next" && e["href"] is not null);
        var found = next is not null ? Resolve(next, next["href"]!)
            : links.FirstOrDefault(e => e.Key == "nexturl") is { } url ? Resolve(url, url.AllText()) : null;
        return found is not null && found != page.Url && SourceAddress.IsOfSource(source, found) ? found : null;
    }

    /// <summary>Files that come with an item; a picture or a sound is no part of an offer.</summary>
    public IReadOnlyList<RawAttachment> Files(FeedNode item)
    {
        var files = item.Elements.Where(e => e.Key is "enclosure" or "attachments" || (e.Key == "link" && e["rel"] == "enclosure") || (e.Key == "content" && FeedSpaces.IsMedia(e)));
        return [.. files.Select(File).OfType<RawAttachment>().DistinctBy(f => f.Url)];
    }

    /// <summary>What relative addresses inside an element start from.</summary>
    public Uri Base(FeedNode node)
    {
        var bases = new List<string>();
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Attributes.FirstOrDefault(a => a.Key == "xml:base").Value is { } found) bases.Add(found);
        }

        var start = bases.Count == 0 ? _site : page.Url;
        for (var i = bases.Count - 1; i >= 0; i--)
        {
            if (Uri.TryCreate(start, bases[i].Trim(), out var closer) && closer.Scheme is "http" or "https") start = closer;
        }

        return start;
    }

    public string? Public(Uri? uri) => uri is null ? null : SourceAddress.Public(source, uri).AbsoluteUri;

    // Atom: a link without rel is the alternate, and of several the page for people comes first.
    private static IEnumerable<(FeedNode, string)> Alternates(FeedNode item)
    {
        var links = FeedSpaces.Values(item).Where(e => e.Key == "link").ToArray();
        var hrefs = links.Where(l => l["href"] is not null && (l["rel"] ?? "alternate") is "alternate")
            .OrderBy(l => l["type"] is { } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase));
        return links.Where(l => l["href"] is null).Select(l => (l, l.AllText())).Concat(hrefs.Select(l => (l, l["href"]!)));
    }

    private RawAttachment? File(FeedNode node)
    {
        var type = node["type"] ?? Text(node, "mimetype") ?? node["medium"] ?? "";
        if (type.StartsWith("image", StringComparison.OrdinalIgnoreCase) || type.StartsWith("audio", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("video", StringComparison.OrdinalIgnoreCase)) return null;
        if ((node["url"] ?? node["href"] ?? Text(node, "url")) is not { } address || Public(Resolve(node, address)) is not { } url) return null;
        var path = Uri.UnescapeDataString(new Uri(url).AbsolutePath);
        var name = FeedText.Plain(node["title"] ?? Text(node, "title") ?? path[(path.LastIndexOf('/') + 1)..]);
        return new RawAttachment(name.Length > 0 ? name : url, url);
    }

    private Uri? Resolve(FeedNode at, string address) =>
        address.Length is > 0 and < 4_000 ? SourceAddress.Resolve(source, Base(at), FeedText.Plain(address)) : null;

    private static bool IsPermanent(FeedNode guid) => guid["isPermaLink"] is not "false" && IsWeb(guid.AllText());

    private static bool IsWeb(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string? Text(FeedNode node, string key) => node.Elements.FirstOrDefault(e => e.Key == key && e.Nodes.Count > 0)?.AllText();
}
