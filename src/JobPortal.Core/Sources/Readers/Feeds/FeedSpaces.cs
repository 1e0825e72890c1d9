namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Which elements speak of something else than the item: pictures, podcasts, comments, the feed it was taken from.</summary>
internal static class FeedSpaces
{
    private static readonly string[] Media =
        ["mrss", "itunes", "podcast", "googleplay", "purl.org/rss/1.0/modules/slash", "wellformedweb", "purl.org/syndication/thread", "purl.org/rss/1.0/modules/syndication", "webfeeds"];

    private static readonly HashSet<string> MediaPrefixes = ["media", "itunes", "podcast", "googleplay", "slash", "wfw", "thr", "sy", "webfeeds"];

    public static bool IsMedia(FeedNode node) =>
        MediaPrefixes.Contains(node.Space) || Array.Exists(Media, m => node.Space.Contains(m, StringComparison.OrdinalIgnoreCase));

    /// <summary>The elements that may hold a value of the item, its own names before those of other vocabularies.</summary>
    public static IEnumerable<FeedNode> Values(FeedNode item)
    {
        // JSON Feed: extensions stand in objects whose name begins with '_'.
        var all = item.Elements.SelectMany(e => e.Name.StartsWith('_') ? e.Elements : [e]).Where(e => !IsMedia(e));
        return all.OrderBy(e => e.Space != item.Space);
    }
}
