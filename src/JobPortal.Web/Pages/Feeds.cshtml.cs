using JobPortal.Core.Feeds;
using JobPortal.Core.Search;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>Under <c>/feeds</c>: the addresses of everything that programs can read, for people. With the query string of a search those of that search.</summary>
public sealed class FeedsModel(LabDirectory labs, TimeProvider time, Wording words) : PageModel
{
    public SearchCriteria Criteria { get; private set; } = new();

    /// <summary>What in the address meant nothing, in words.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    public IReadOnlyList<FeedLink> Links => FeedLink.Of(Criteria);

    public bool IsSearch => SearchCriteriaCodec.WriteFilters(Criteria).Length > 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var query = FeedQuery.Read(Request.QueryString.Value);
        Ignored = [.. query.Notes.Select(n => SearchView.Say(words, n))];
        Criteria = await labs.ResolveAsync(query.Criteria, Core.Offers.PortalDay.Of(time.GetUtcNow()), cancellationToken) with { Page = 1, Sort = null };
    }
}
