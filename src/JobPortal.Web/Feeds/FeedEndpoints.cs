using JobPortal.Core.Feeds;
using JobPortal.Core.Search;

namespace JobPortal.Web.Feeds;

/// <summary>Offers for feed readers: <c>/feed.atom</c> and <c>/feed.json</c> of a search, the same under <c>/labs/{slug}</c>. The newest first, whatever the page is sorted by.</summary>
internal static class FeedEndpoints
{
    /// <summary>Offers of one page.</summary>
    public const int PageSize = 50;

    public static void MapFeedReaders(this IEndpointRouteBuilder site)
    {
        Map(site, FeedForm.Atom, "feed.atom", feed => (AtomWriter.ContentType, AtomWriter.Write(feed)));
        Map(site, FeedForm.Json, "feed.json", feed => (JsonFeedWriter.ContentType, JsonFeedWriter.Write(feed)));
    }

    private static void Map(IEndpointRouteBuilder site, FeedForm form, string file, Func<OfferFeed, (string Type, byte[] Body)> write)
    {
        site.MapRead("/" + file, (FeedContext feed, HttpContext context) => AnswerAsync(form, FeedScope.Of(context), feed, context, write));
        site.MapRead("/labs/{slug}/" + file, (string slug, FeedContext feed, HttpContext context) =>
            LabFeeds.AnswerAsync(slug, file, feed, context, scope => AnswerAsync(form, scope, feed, context, write)));
    }

    private static async Task<IResult> AnswerAsync(FeedForm form, FeedScope scope, FeedContext feed, HttpContext context, Func<OfferFeed, (string Type, byte[] Body)> write)
    {
        var page = await feed.Search.PageAsync(scope.Query.Criteria, scope.Query.Cursor, SortOrder.Newest, PageSize, context.RequestAborted);
        // Atom's words for it (RFC 5005); JSON Feed has only the next.
        var places = form == FeedForm.Atom ? await feed.Search.PlacesAsync(page, scope.Query.Cursor, PageSize, context.RequestAborted) : null;
        List<FeedEntry> entries = [];
        await foreach (var offer in FeedOffers.ReadAsync(feed.Database, page.Ids, context.RequestAborted)) entries.Add(feed.Words.Entry(offer));
        var first = Path(form, scope, page.Criteria);
        string At(FeedCursor? cursor) => feed.Words.Address(cursor is { } place ? first + (first.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "cursor=" + place : first);
        var (type, body) = write(new OfferFeed
        {
            Id = feed.Words.Address(first),
            Title = feed.Words.Title(page.Criteria, scope.Lab),
            Subtitle = feed.Words["feed.description"],
            Language = feed.Words.Code,
            Self = feed.Words.Self(context),
            First = At(null),
            Previous = places is { IsFirst: false } ? At(places.Previous) : null,
            Next = page.Next is { } next ? At(next) : null,
            Last = places is null ? null : At(places.Last),
            Home = feed.Words.Address(scope.Path),
            Publisher = feed.Words["site.name"],
            // Of what is in it: so it stays the same while others change, and over a restart.
            Updated = entries.Count == 0 ? FeedResult.Built : entries.Max(e => e.Updated),
            Entries = entries,
        });
        return new FeedResult(type, body, page.Edition.Since);
    }

    private static string Path(FeedForm form, FeedScope scope, SearchCriteria criteria)
    {
        if (scope.Lab is null) return FeedAddress.Of(form, criteria);
        var rest = SearchCriteriaCodec.WriteFilters(criteria with { Labs = [] });
        return FeedAddress.OfLab(form, criteria.Labs[0]) + (rest.Length > 0 ? "?" + rest : "");
    }
}
