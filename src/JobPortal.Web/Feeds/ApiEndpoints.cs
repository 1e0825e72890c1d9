using System.Globalization;
using System.Text.Json;
using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Data;

namespace JobPortal.Web.Feeds;

/// <summary>
/// Offers for programs: <c>/api/v1/offers</c> with the query string of the search page, <c>/api/v1/offers/{id}</c>, and
/// <c>/offers/{id}-{slug}.json</c> beside an offer's page. What a parameter is wrong in is a problem and never another question's answer.
/// </summary>
internal static class ApiEndpoints
{
    /// <summary>Offers of one page unless another number is asked for.</summary>
    public const int PageSize = 20;

    private const string ContentType = "application/json; charset=utf-8";

    /// <param name="Items">As the export writes them, without contacts.</param>
    /// <param name="Total">All that the search finds.</param>
    /// <param name="Next">Whole address of the next page; null on the last.</param>
    private sealed record OfferPage(IEnumerable<OfferDocument> Items, int Total, string? Next);

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapRead(FeedAddress.Api, ListAsync).Counted();
        app.MapRead(FeedAddress.Api + "/{id}", (string id, FeedContext feed, HttpContext context) => OneAsync(id, FeedAddress.Api + "/", "", feed, context))
            .Counted();
        app.MapRead(FeedAddress.ApiRoot + "/{**rest}", () => ApiProblems.NotFound("There is no such address. /openapi/v1.json lists them."));
        app.MapRead(FeedAddress.OpenApi, (FeedContext feed) => new FeedResult(ContentType, OpenApiDocument.Write(feed.Words.Address("/").TrimEnd('/')), FeedResult.Built));
    }

    /// <summary>Beside an offer's page, in both languages of addresses.</summary>
    public static void MapOfferDocuments(this IEndpointRouteBuilder site) => site.MapRead("/offers/{key}.json", (string key, FeedContext feed, HttpContext context) =>
        OneAsync(key, "/offers/", ".json", feed, context));

    private static async Task<IResult> ListAsync(FeedContext feed, HttpContext context)
    {
        var query = FeedQuery.Read(context.Request.QueryString.Value);
        if (Notes(query) is { Count: > 0 } notes) return ApiProblems.BadParameters(notes);
        // The newest first: an order in which nothing moves while it is read, whatever happens to deadlines.
        var sort = query.Criteria.Sort ?? (AsksForClosing(context) ? SortOrder.Closing : SortOrder.Newest);
        var page = await feed.Search.PageAsync(query.Criteria, query.Cursor, sort, query.Limit ?? PageSize, context.RequestAborted);
        var offers = await FeedOffers.WholeAsync(feed.Database, page.Ids, context.RequestAborted);
        var first = FeedAddress.Of(FeedForm.Api, page.Criteria);
        var separator = first.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        var limit = query.Limit is { } size ? string.Create(CultureInfo.InvariantCulture, $"&limit={size}") : "";
        var next = page.Next is { } cursor ? feed.Words.Address($"{first}{separator}cursor={cursor}{limit}") : null;
        if (next is not null) context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return Json(new OfferPage(offers.Select(o => OfferDocument.Of(o).ForEverybody()), page.Total, next), page.Edition.Since > Seen(offers) ? page.Edition.Since : Seen(offers));
    }

    private static async Task<IResult> OneAsync(string key, string before, string after, FeedContext feed, HttpContext context) =>
        await OfferLookup.FindAsync(feed.Database, OfferLookup.IdOf(key), feed.Now, context.RequestAborted) switch
        {
            OfferLookup.Found { Offer: var offer } when after.Length > 0 && OfferLookup.KeyOf(offer) != key =>
                Results.LocalRedirect(feed.Words.Local(before + OfferLookup.KeyOf(offer) + after), permanent: true),
            OfferLookup.Found { Offer: var offer } => Json(OfferDocument.Of(offer).ForEverybody(), Seen([offer])),
            OfferLookup.Moved moved => Results.LocalRedirect(feed.Words.Local(before + (after.Length > 0 ? moved.Key : moved.Key.Split('-')[0]) + after), permanent: true),
            OfferLookup.Gone => ApiProblems.Gone(),
            _ => ApiProblems.NotFound("There is no offer of this number."),
        };

    // One counter for all addresses, whose counts would otherwise be of each.
    private static void Counted(this RouteHandlerBuilder address) => address.AddEndpointFilter((context, next) =>
        context.HttpContext.RequestServices.GetRequiredService<ApiThrottle>().InvokeAsync(context, next));

    // Pages and relevance are the search page's: a place in them moves when offers come or go.
    private static List<CriteriaNote> Notes(FeedQuery query)
    {
        List<CriteriaNote> notes = [.. query.Notes];
        if (query.Criteria.Page > 1) notes.Add(new CriteriaNote(CriteriaProblem.UnknownParameter, "page", query.Criteria.Page.ToString(CultureInfo.InvariantCulture)));
        if (query.Criteria.Sort == SortOrder.Relevance) notes.Add(new CriteriaNote(CriteriaProblem.UnknownValue, "sort", SearchSpelling.Of(SortOrder.Relevance)));
        if (query.Alarms.Count > 0) notes.Add(new CriteriaNote(CriteriaProblem.UnknownParameter, "alarm", ""));
        return notes;
    }

    // The codec takes the search page's own order for none.
    private static bool AsksForClosing(HttpContext context) => context.Request.Query["sort"] is [{ } sort, ..] && SearchSpelling.Sort(sort.Trim()) == SortOrder.Closing;

    // Being seen again changes "lastSeen".
    private static DateTimeOffset Seen(IReadOnlyList<Offer> offers) =>
        offers.Count == 0 ? DateTimeOffset.UnixEpoch : offers.Max(o => o.ChangedAt > o.LastVerified ? o.ChangedAt : o.LastVerified);

    private static FeedResult Json<T>(T value, DateTimeOffset modified) => new(ContentType, JsonSerializer.SerializeToUtf8Bytes(value, OfferDocument.Json), modified);
}
