using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace JobPortal.Web.Pages;

/// <summary>Search: the address is the question, whole.</summary>
[OutputCache(PolicyName = SearchPageCache.Name)]
internal sealed class IndexModel(OfferSearch search, LabDirectory labs, TimeProvider time, Wording words) : PageModel
{
    public SearchView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromServices] SourceStatusQueries sources, CancellationToken cancellationToken)
    {
        var today = PortalDay.Of(time.GetUtcNow());
        var parsed = SearchCriteriaCodec.Read(Request.QueryString.Value);
        var resolved = await labs.ResolveAsync(parsed.Criteria, today, cancellationToken);
        // A lab's name was typed: the address that results can be shared.
        if (!resolved.Labs.SequenceEqual(parsed.Criteria.Labs)) return LocalRedirect(words.Path(SearchView.Path(resolved)));

        var result = await search.SearchAsync(parsed.Criteria, today, cancellationToken);
        var names = await labs.KnownAsync(parsed.Criteria.Labs, cancellationToken);
        View = new SearchView(parsed, result, new FilterNames(words, names, sources.TitleOf), today);
        return Page();
    }
}
