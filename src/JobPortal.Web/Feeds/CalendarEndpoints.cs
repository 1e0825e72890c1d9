using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Data;

namespace JobPortal.Web.Feeds;

/// <summary>Deadlines as calendars: <c>/calendar.ics</c> of a search, <c>/labs/{slug}/calendar.ics</c>, <c>/offers/{id}-{slug}.ics</c>. Alarms with <c>?alarm=7,2</c>.</summary>
internal static class CalendarEndpoints
{
    /// <summary>Most events of one calendar: the next ones. Calendars of thousands make telephones slow.</summary>
    public const int MostEvents = 1_000;

    public static void MapCalendars(this IEndpointRouteBuilder site)
    {
        site.MapRead("/calendar.ics", (FeedContext feed, HttpContext context) => AnswerAsync(FeedScope.Of(context), feed, context));
        site.MapRead("/labs/{slug}/calendar.ics", (string slug, FeedContext feed, HttpContext context) =>
            LabFeeds.AnswerAsync(slug, "calendar.ics", feed, context, scope => AnswerAsync(scope, feed, context)));
        site.MapRead("/offers/{key}.ics", OfferAsync);
    }

    private static async Task<IResult> AnswerAsync(FeedScope scope, FeedContext feed, HttpContext context)
    {
        // A withdrawn offer stays until its day, struck out: in a calendar that was imported once, an event that only goes missing stays for ever.
        var wanted = scope.Query.Criteria;
        var asked = wanted.Status == OfferStatus.Open ? wanted with { Status = OfferStatus.Any } : wanted;
        var page = await feed.Search.PageAsync(asked, null, SortOrder.Closing, MostEvents, context.RequestAborted);
        List<CalendarEvent> events = [];
        await foreach (var offer in FeedOffers.ReadAsync(feed.Database, page.Ids, context.RequestAborted))
            if ((wanted.Status != OfferStatus.Open || offer.ClosesOn >= page.Edition.Today) && feed.Words.Event(offer) is { } one) events.Add(one);
        return File(feed, context, events, scope, page.Edition.Since);
    }

    private static async Task<IResult> OfferAsync(string key, FeedContext feed, HttpContext context) =>
        await OfferLookup.FindAsync(feed.Database, OfferLookup.IdOf(key), feed.Now, context.RequestAborted) switch
        {
            OfferLookup.Found { Offer: var offer } when OfferLookup.KeyOf(offer) != key => Elsewhere(OfferLookup.KeyOf(offer), feed, context),
            OfferLookup.Found { Offer: var offer } => Of(offer, feed, context),
            OfferLookup.Moved moved => Elsewhere(moved.Key, feed, context),
            OfferLookup.Gone => Results.StatusCode(StatusCodes.Status410Gone),
            _ => Results.NotFound(),
        };

    // An offer without a deadline has a calendar without events: it may get one.
    private static FeedResult Of(Offer offer, FeedContext feed, HttpContext context) => File(
        feed, context, feed.Words.Event(offer) is { } one ? [one] : [],
        new FeedScope(FeedQuery.Read(context.Request.QueryString.Value), PublicText.Of(offer.Title), FeedWords.Path(offer)), offer.ChangedAt);

    private static IResult Elsewhere(string key, FeedContext feed, HttpContext context) =>
        Results.LocalRedirect(feed.Words.Local(FeedAddress.Calendar(key)) + context.Request.QueryString.Value, permanent: true);

    private static FeedResult File(FeedContext feed, HttpContext context, IReadOnlyList<CalendarEvent> events, FeedScope scope, DateTimeOffset modified) =>
        new(CalendarWriter.ContentType, CalendarWriter.Write(new DeadlineCalendar
        {
            Name = feed.Words.Title(scope.Query.Criteria, scope.Lab),
            Description = feed.Words[scope.Path.StartsWith("/offers/", StringComparison.Ordinal) ? "feed.calendar.offer" : "feed.calendar.description"],
            Source = feed.Words.Self(context),
            Url = feed.Words.Address(scope.Path),
            Language = feed.Words.Code,
            Events = events,
            Alarms = scope.Query.Alarms,
        }), modified)
        { FileName = "jobportal.ics" };
}
