using JobPortal.Core.Sources.Readers.Feeds;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, JSON Feed, and lists of jobs in XML. Where the source names a detail
/// reader, an item leads to the page behind it and tells what it knows; else the item alone is the posting.
/// Elements count by their local names: the namespace of WP Job Manager's fields is the site's own address.
/// </summary>
public sealed class FeedReader : ISourceReader
{
    /// <summary>Characters of a page that is no feed in which it says what it is.</summary>
    private const int Looked = 100_000;

    public string Name => "feed";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page) => page.Role switch
    {
        PageRole.List or PageRole.Detail => Feed(source, page),
        PageRole.Sitemap => SitemapLocations.Read(source, page),
    };

    private static ReadResult Feed(SourceDefinition source, FetchedPage page)
    {
        if (FeedDocument.Of(page.Text, source.Feed.Item) is not { } feed) return new ReadResult { Rejected = NoFeed(source, page) };
        var links = new FeedLinks(source, page, feed.Head);
        var items = feed.Items.Select(node => new FeedItem(source, links, node)).Where(i => IsWanted(source, i)).ToList();
        var shared = items.GroupBy(i => i.Page).Where(g => g.Select(i => i.Title).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        var behind = items.Where(i => source.DetailReader is not null && i.Page is not null && !shared.Contains(i.Page)).ToList();
        // A part without items ends the feed, whatever it says comes next: some sites page for ever.
        var next = feed.Items.Count > 0 && page.Role == PageRole.List && links.Next() is { } uri ? new[] { new PageRequest(uri, PageRole.List) } : [];
        var alone = Alone([.. items.Except(behind)], page.Url);
        return new ReadResult
        {
            Postings = alone,
            Wanted = [.. behind.Select(i => new PageRequest(i.Page!, PageRole.Detail) { Known = i.Fields }).DistinctBy(r => r.Url), .. next],
            Rejected = Trouble(feed, alone.Count + behind.Count),
        };
    }

    private static IReadOnlyList<RawPosting> Alone(List<FeedItem> items, Uri feed)
    {
        // Some feeds give all their items one id.
        var ids = items.Where(i => i.Id is not null).GroupBy(i => i.Id!).ToDictionary(g => g.Key, g => g.Select(i => (i.Page, i.Title)).Distinct().Count());
        return [.. items.Where(i => i.Title is not null).Select(i => i.Posting(feed, i.Id is null || ids[i.Id] == 1)).DistinctBy(p => p.Identity)];
    }

    private static bool IsWanted(SourceDefinition source, FeedItem item) =>
        source.Links.Detail.Count == 0 || (item.Page is { } page && PathPattern.FitsAny(SourceAddress.Identity(source, page), source.Links.Detail));

    private static Rejection? Trouble(FeedDocument feed, int wanted)
    {
        if (!feed.Whole) return new Rejection(RejectionReason.Malformed, $"The feed is cut: its end is missing after {feed.Items.Count} items.");
        if (feed.Items.Count == 0) return new Rejection(RejectionReason.EmptyList, "The feed holds no items.");
        return wanted == 0 ? new Rejection(RejectionReason.EmptyList, $"None of the feed's {feed.Items.Count} items is an offer of the source with a title.") : null;
    }

    private static Rejection NoFeed(SourceDefinition source, FetchedPage page) =>
        PageTrouble.Of(source, PageText.Of(page.Text.Length > Looked ? page.Text[..Looked] : page.Text)) ?? new Rejection(RejectionReason.Malformed, "The page is no feed: neither RSS nor Atom nor JSON Feed.");
}
