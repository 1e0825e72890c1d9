using JobPortal.Core.Feeds;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Feeds;

/// <summary>What a feed lists: the search of its query string, or that within one lab.</summary>
/// <param name="Query">With the lab as its only lab.</param>
/// <param name="Lab">Its whole name; null for a search.</param>
/// <param name="Path">Neutral path of the page for people that shows the same.</param>
internal sealed record FeedScope(FeedQuery Query, string? Lab, string Path)
{
    public static FeedScope Of(HttpContext context)
    {
        var query = FeedQuery.Read(context.Request.QueryString.Value);
        return new FeedScope(query, null, SearchCriteriaCodec.WriteFilters(query.Criteria) is { Length: > 0 } search ? "/?" + search : "/");
    }
}

/// <summary>Finds the lab of an address such as <c>/labs/{slug}/feed.atom</c>.</summary>
internal static class LabFeeds
{
    /// <summary>The answer of a list within a lab; 404 for a lab that is none, the other's address for one that was merged away.</summary>
    /// <param name="slug">As asked.</param>
    /// <param name="file">Last part of the address.</param>
    public static async Task<IResult> AnswerAsync(string slug, string file, FeedContext feed, HttpContext context, Func<FeedScope, Task<IResult>> answer)
    {
        var lab = await feed.Database.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Slug == slug, context.RequestAborted);
        if (lab is null) return Results.NotFound();
        if (lab.MergedIntoId is { } into)
        {
            var end = await feed.Database.Organizations.Where(o => o.Id == into).Select(o => o.Slug).FirstAsync(context.RequestAborted);
            return Results.LocalRedirect(feed.Words.Local($"/labs/{end}/{file}") + context.Request.QueryString.Value, permanent: true);
        }
        return await answer(Within(lab, FeedScope.Of(context)));
    }

    private static FeedScope Within(Organization lab, FeedScope all) => new(
        all.Query with { Criteria = all.Query.Criteria with { Labs = [lab.Slug] } }, LabName.Whole(lab.Acronym, lab.Name), "/labs/" + lab.Slug);
}
