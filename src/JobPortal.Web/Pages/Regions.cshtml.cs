using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Localization;
using JobPortal.Web.Pages.Maps;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>A region with the offers that choosing it would show.</summary>
/// <param name="Href">Of the same search with the region, or without it when it is chosen.</param>
public sealed record RegionChoice(string Name, int Count, bool Chosen, string Href);

/// <summary>The regions of a search on a map, under <c>/regions</c> with the search's own query string. A choice leads back to the search.</summary>
public sealed class RegionsModel(OfferSearch search, TimeProvider time, Wording words) : PageModel
{
    private const int Shades = 4;

    private Dictionary<string, RegionChoice> _byName = [];

    public SearchCriteria Criteria { get; private set; } = new();

    /// <summary>All that have offers or are chosen, most offers first; overseas and other countries' too.</summary>
    public IReadOnlyList<RegionChoice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Criteria = SearchCriteriaCodec.Read(Request.QueryString.Value).Criteria with { Page = 1 };
        var result = await search.SearchAsync(Criteria, PortalDay.Of(time.GetUtcNow()), cancellationToken);
        var counted = result.Facets.Regions.Where(r => r.Count > 0).Select(r => Choice(r.Value, r.Count));
        var missing = Criteria.Regions.Where(r => result.Facets.Regions.All(f => f.Value != r || f.Count == 0)).Select(r => Choice(r, 0));
        Choices = [.. counted.Concat(missing).OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal)];
        _byName = Choices.ToDictionary(c => c.Name);
    }

    /// <summary>Null for a region that would show nothing.</summary>
    public RegionChoice? Of(MapRegion region) => _byName.GetValueOrDefault(region.Name);

    /// <summary>1 to 4, darker for more offers: quarters of the most that a region has.</summary>
    public int Shade(RegionChoice choice) => Math.Clamp((int)Math.Ceiling((double)Shades * choice.Count / Choices.Max(c => c.Count)), 1, Shades);

    private RegionChoice Choice(string name, int count)
    {
        var chosen = Criteria.Regions.Contains(name);
        var regions = chosen ? Criteria.Regions.Where(r => r != name) : Criteria.Regions.Append(name);
        return new RegionChoice(name, count, chosen, words.Path(SearchView.Path(Criteria with { Regions = [.. regions] })));
    }
}
