using JobPortal.Core.Feeds;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Web.Search;

namespace JobPortal.Web.Feeds;

/// <summary>A page of a list.</summary>
/// <param name="Criteria">With labs as they are called now.</param>
/// <param name="Ids">In order.</param>
/// <param name="Total">All that the search finds.</param>
/// <param name="Next">Where to go on; null at the end.</param>
internal sealed record FeedPage(SearchCriteria Criteria, PortalEdition Edition, IReadOnlyList<int> Ids, int Total, FeedCursor? Next);

/// <summary>Where the other pages of a list begin; null is the first page.</summary>
/// <param name="IsFirst">Whether the page itself is the first: then there is none before it.</param>
internal sealed record FeedPlaces(bool IsFirst, FeedCursor? Previous, FeedCursor? Last);

/// <summary>Asks the one search for what a feed lists.</summary>
internal sealed class FeedSearch(OfferSearch search, LabDirectory labs, PortalEditions editions)
{
    /// <param name="sort">The order without a cursor; never by relevance.</param>
    public async Task<FeedPage> PageAsync(SearchCriteria asked, FeedCursor? cursor, SortOrder sort, int size, CancellationToken cancellationToken)
    {
        var edition = await editions.NowAsync(cancellationToken);
        var day = cursor?.DayFor(edition.Today) ?? edition.Today;
        var criteria = await labs.ResolveAsync(asked with { Sort = cursor?.Sort ?? sort, Page = 1 }, day, cancellationToken);
        // One more than the page tells whether there is another.
        var found = await search.ListAsync(criteria, day, new HitRange(0, size + 1, cursor?.After ?? long.MinValue), cancellationToken);
        if (found.Ids.Count <= size) return new FeedPage(criteria, edition, found.Ids, found.Total, null);
        var page = await search.ListAsync(criteria, day, new HitRange(0, size, cursor?.After ?? long.MinValue), cancellationToken);
        return new FeedPage(criteria, edition, page.Ids, found.Total, new FeedCursor(criteria.Sort!.Value, day, page.Last!.Value));
    }

    /// <summary>
    /// The pages beside a page. All are places to go on from, as the list is now: of the page before that means the offers that stand right before this one, so that
    /// going back misses nothing either.
    /// </summary>
    public async Task<FeedPlaces> PlacesAsync(FeedPage page, FeedCursor? cursor, int size, CancellationToken cancellationToken)
    {
        var day = cursor?.DayFor(page.Edition.Today) ?? page.Edition.Today;
        var last = await AtAsync((page.Total - 1) / size * size);
        if (cursor is not { } here) return new FeedPlaces(true, null, last);
        var left = (await search.ListAsync(page.Criteria, day, new HitRange(0, Math.Max(page.Total, 1), here.After), cancellationToken)).Ids.Count;
        return new FeedPlaces(false, await AtAsync(page.Total - left - size), last);

        // The place behind which so many stand before.
        async Task<FeedCursor?> AtAsync(int before) => before > 0
            && (await search.ListAsync(page.Criteria, day, new HitRange(before - 1, 1), cancellationToken)).Last is { } key
                ? new FeedCursor(page.Criteria.Sort!.Value, day, key)
                : null;
    }
}
