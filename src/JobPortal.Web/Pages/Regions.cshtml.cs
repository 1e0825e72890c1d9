using JobPortal.Core.Offers;
using JobPortal.Core.Reference;
using JobPortal.Core.Search;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>A region or a department with the offers that choosing it would show.</summary>
/// <param name="Value">As the filter by region has it: "Bretagne", "35".</param>
/// <param name="Href">Of the same search with it, or without it when it is chosen.</param>
public sealed record AreaChoice(string Value, int Count, bool Chosen, string Href)
{
    /// <summary>Of a region, most offers first. An offer whose department is unknown is in none of them.</summary>
    public IReadOnlyList<AreaChoice> Departments { get; init; } = [];
}

/// <summary>
/// The regions and departments of a search on a map and in a list, under <c>/regions</c> with the search's own query string. A choice
/// leads back to the search.
/// </summary>
public sealed class RegionsModel(OfferSearch search, TimeProvider time, Wording words) : PageModel
{
    private const int Shades = 4;

    private Dictionary<string, AreaChoice> _departments = [];

    public SearchCriteria Criteria { get; private set; } = new();

    /// <summary>Regions that have offers or of which something is chosen, most offers first; overseas and other countries' too.</summary>
    public IReadOnlyList<AreaChoice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Criteria = SearchCriteriaCodec.Read(Request.QueryString.Value).Criteria with { Page = 1 };
        var facets = (await search.SearchAsync(Criteria, PortalDay.Of(time.GetUtcNow()), cancellationToken)).Facets;
        var departments = Listed(facets.Departments, Criteria.Regions.Where(FrenchDepartments.IsCode));
        _departments = departments.ToDictionary(d => d.Value);
        var within = departments.ToLookup(RegionOf);
        Choices = [.. Listed(facets.Regions, Criteria.Regions.Where(r => !FrenchDepartments.IsCode(r)).Concat(within.Select(g => g.Key)))
            .Select(r => r with { Departments = Departments(within[r.Value], r) })];
    }

    /// <summary>Null for a department that would show nothing.</summary>
    public AreaChoice? Department(string code) => _departments.GetValueOrDefault(code);

    /// <summary>1 to 4, darker for more offers: quarters of the most that a department has.</summary>
    public int Shade(AreaChoice choice) => Math.Clamp((int)Math.Ceiling((double)Shades * choice.Count / _departments.Values.Max(c => Math.Max(1, c.Count))), 1, Shades);

    private List<AreaChoice> Listed(IReadOnlyList<FacetValue<string>> counted, IEnumerable<string> anyway) =>
        [.. counted.Select(a => Choice(a.Value, a.Count))
            .Concat(anyway.Distinct().Where(value => counted.All(a => a.Value != value)).Select(value => Choice(value, 0)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal)];

    // Overseas a region is its only department: said once, unless the address chose it.
    private static AreaChoice[] Departments(IEnumerable<AreaChoice> departments, AreaChoice region) =>
        [.. departments.Where(d => d.Chosen || FrenchDepartments.Find(d.Value)!.Name != region.Value)];

    private static string RegionOf(AreaChoice department) => FrenchDepartments.Find(department.Value)!.Region;

    private AreaChoice Choice(string value, int count)
    {
        var chosen = Criteria.Regions.Contains(value);
        // A department within a chosen region, or a region around a chosen department, would change nothing or hide the choice: it stands for the other.
        var others = Criteria.Regions.Where(r => r != value && FrenchDepartments.Find(value)?.Region != r && FrenchDepartments.Find(r)?.Region != value);
        IReadOnlyList<string> regions = chosen ? [.. Criteria.Regions.Where(r => r != value)] : [.. others, value];
        return new AreaChoice(value, count, chosen, words.Path(SearchView.Path(Criteria with { Regions = regions })));
    }
}
