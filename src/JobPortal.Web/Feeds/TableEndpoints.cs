using System.Text;
using JobPortal.Core.Feeds;
using JobPortal.Core.Search;
using JobPortal.Web.Search;

namespace JobPortal.Web.Feeds;

/// <summary>Offers as a table: <c>/offers.csv</c> of a search, <c>/labs/{slug}/offers.csv</c>. Written while it is read, so that its length takes no memory.</summary>
internal static class TableEndpoints
{
    /// <summary>Most rows of one file; the page of a search goes 10,000 deep too.</summary>
    public const int MostRows = SearchCriteriaCodec.MaxPage * SearchCriteria.PageSize;

    public static void MapTables(this IEndpointRouteBuilder site)
    {
        site.MapRead("/offers.csv", (FeedContext feed, HttpContext context) => AnswerAsync(FeedScope.Of(context), feed, context));
        site.MapRead("/labs/{slug}/offers.csv", (string slug, FeedContext feed, HttpContext context) =>
            LabFeeds.AnswerAsync(slug, "offers.csv", feed, context, scope => AnswerAsync(scope, feed, context)));
    }

    private static async Task<IResult> AnswerAsync(FeedScope scope, FeedContext feed, HttpContext context)
    {
        var asked = scope.Query.Criteria;
        var sort = asked.Sort == SortOrder.Newest ? SortOrder.Newest : SortOrder.Closing;
        return new Table(await feed.Search.PageAsync(asked, null, sort, MostRows, context.RequestAborted), feed);
    }

    private sealed class Table(FeedPage page, FeedContext feed) : IResult
    {
        private const int FlushAt = 64 * 1024;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (FeedResult.Begin(httpContext, OfferTable.ContentType, Tag(httpContext), page.Edition.Since, "jobportal.csv")) return;
            if (HttpMethods.IsHead(httpContext.Request.Method)) return;
            var rows = new StringBuilder(OfferTable.Header, FlushAt + 4096);
            await foreach (var offer in FeedOffers.ReadAsync(feed.Database, page.Ids, httpContext.RequestAborted))
            {
                rows.Append(OfferTable.Row(offer, LabName.Of(offer), feed.Words.Address(FeedWords.Path(offer))));
                if (rows.Length < FlushAt) continue;
                await httpContext.Response.WriteAsync(rows.ToString(), httpContext.RequestAborted);
                rows.Clear();
            }
            await httpContext.Response.WriteAsync(rows.ToString(), httpContext.RequestAborted);
        }

        // The bytes are not known yet; which offers, and the version of all of them, are.
        private string Tag(HttpContext context) => EntityTag.Of(Encoding.UTF8.GetBytes(
            FormattableString.Invariant($"{page.Edition.Version} {page.Edition.Today:O} {feed.Words.Self(context)} {string.Join(',', page.Ids)}")));
    }
}
