namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>A feed of any kind: what its head says, and its items.</summary>
/// <param name="Head">The channel, or the root where there is none.</param>
/// <param name="Whole">Whether its end was found; the items that were read are whole in any case.</param>
internal sealed record FeedDocument(FeedNode Head, IReadOnlyList<FeedNode> Items, bool Whole)
{
    /// <summary>
    /// Characters of a feed that are read: 600 offers with all their text. A longer one is read as a feed that was cut here.
    /// </summary>
    private const int MaxLength = 6_000_000;

    /// <summary>Items of one feed; the biggest list of jobs seen has 600.</summary>
    private const int MaxItems = 5_000;

    private static readonly HashSet<string> Roots = ["rss", "rdf", "feed", "channel", "entry"];

    // Lists of jobs in XML that is no feed's: what aggregators ask boards for.
    private static readonly HashSet<string> Jobs =
        ["job", "position", "vacancy", "offer", "offre", "jobposting", "joboffer", "jobopportunity", "joblisting", "poste", "emploi", "annonce", "advert"];

    /// <summary>Null for what is no feed.</summary>
    /// <param name="itemName">What the source calls an item; null for what everybody does.</param>
    public static FeedDocument? Of(string text, string? itemName)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\u200B \t\r\n\u0000");
        var cut = start.Length > MaxLength;
        if (cut) start = start[..MaxLength];
        if (start is ['{', ..]) return JsonFeed.Read(start) is { } json ? Of(json, null) : null;
        var xml = XmlRepair.Of(start.ToString(), MaxLength);
        // The strict parser holds all attributes of an element at once.
        var feed = XmlTags.HoldTooMuch(xml) ? null : Of(StrictXml.Read(xml), itemName);
        // Half a feed, or none: there is a mistake in it, and what comes after it is worth more than strictness.
        if (feed is not { Whole: true } && Of(LooseXml.Read(xml), itemName) is { } loose && loose.Items.Count >= (feed?.Items.Count ?? 0)) feed = loose;
        return cut && feed is not null ? feed with { Whole = false } : feed;
    }

    private static FeedDocument? Of(FeedNode? root, string? itemName)
    {
        if (root is null || root.Key is "html" or "urlset" or "sitemapindex" or "opml") return null;
        var wanted = itemName is null ? null : FeedNode.KeyOf(itemName);
        var isFeed = Roots.Contains(root.Key);
        var items = Under(root, n => wanted is not null ? n.Key == wanted : n.Key is "item" or "entry" || (!isFeed && Jobs.Contains(n.Key)));
        if (!isFeed && items.Count == 0) return null;
        var head = root.Elements.FirstOrDefault(n => n.Key == "channel") ?? root;
        // The last item of a feed that was cut may lack anything.
        return new FeedDocument(head, [.. items.Where(i => i.Closed).Take(MaxItems)], root.Closed && items.Count <= MaxItems);
    }

    // Items stand in the root, in a channel, or in a list inside one of them; never in each other.
    private static List<FeedNode> Under(FeedNode root, Func<FeedNode, bool> isItem)
    {
        var found = new List<FeedNode>();
        var level = new List<FeedNode> { root };
        if (isItem(root)) return level;
        for (var depth = 0; depth < 4 && level.Count > 0; depth++)
        {
            var inside = level.SelectMany(n => n.Elements).ToList();
            found.AddRange(inside.Where(isItem));
            level = [.. inside.Where(n => !isItem(n) && (depth > 0 || n.Key != "items"))];
        }

        return found;
    }
}
