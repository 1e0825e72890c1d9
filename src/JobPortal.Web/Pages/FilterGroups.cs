using JobPortal.Core.Search;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Pages;

/// <summary>The filters of a search in the order of the page. Values that would show nothing are left out, unless they are chosen.</summary>
internal static class FilterGroups
{
    public static IReadOnlyList<FilterGroup> Of(SearchCriteria c, SearchFacets facets, FilterNames names)
    {
        var words = names.Words;
        return
        [
            new("kind", words["filters.kind"], OnlyOne: false, Many(facets.Kinds, c.Kinds, SearchSpelling.Of, words.Kind)),
            new("closes", words["filters.closes"], OnlyOne: true, Closing(c, facets, words)),
            new("duration", words["filters.duration"], OnlyOne: false, Many(facets.Durations, c.Durations, SearchSpelling.Of, words.Bucket)),
            new("lab", words["filters.lab"], OnlyOne: false, Labs(c, facets)),
            new("region", words["filters.region"], OnlyOne: false, Many(Areas(c, facets), c.Regions, r => r, words.Area), Shown: 6),
            new("language", words["filters.language"], OnlyOne: false, Many(facets.Languages, c.Languages, l => l, words.LanguageName)),
            new("source", words["filters.source"], OnlyOne: false, Many(facets.Sources, c.Sources, s => s, names.SourceTitle)),
            new("link", words["filters.link"], OnlyOne: false, Many(facets.Links, Links(c, facets), l => l, l => l)),
            new("status", words["filters.status"], OnlyOne: true, Status(c, facets, words)),
        ];
    }

    private static List<FilterOption> Many<T>(IReadOnlyList<FacetValue<T>> values, IReadOnlyList<T> chosen, Func<T, string> spell, Func<T, string> say) =>
    [
        .. values.Where(v => v.Count > 0 || chosen.Contains(v.Value)).Select(v => new FilterOption(spell(v.Value), say(v.Value), v.Count, chosen.Contains(v.Value))),
        // A chosen value that no offer has must still be there, else the next click would lose it silently.
        .. chosen.Where(c => values.All(v => !Equals(v.Value, c))).Select(c => new FilterOption(spell(c), say(c), 0, true)),
    ];

    // A hundred departments are the map's; those that are chosen stand here.
    private static FacetValue<string>[] Areas(SearchCriteria c, SearchFacets facets) =>
        [.. facets.Departments.Where(d => c.Regions.Contains(d.Value)), .. facets.Regions];

    // A link is found however its capitals are written, so "doing" is the box of "DOING".
    private static string[] Links(SearchCriteria c, SearchFacets facets) =>
        [.. c.Links.Select(l => facets.Links.FirstOrDefault(f => f.Value.Equals(l, StringComparison.OrdinalIgnoreCase))?.Value ?? l).Distinct()];

    private static List<FilterOption> Labs(SearchCriteria c, SearchFacets facets) =>
    [
        .. facets.Labs.Select(l => new FilterOption(l.Slug, l.Name, l.Count, c.Labs.Contains(l.Slug))),
        .. c.Labs.Where(slug => facets.Labs.All(l => l.Slug != slug)).Select(slug => new FilterOption(slug, slug, 0, true)),
    ];

    private static List<FilterOption> Closing(SearchCriteria c, SearchFacets facets, Wording words) =>
    [
        new("", words["filters.any"], null, c.Closes is null),
        .. facets.Closes.Select(v => new FilterOption(SearchSpelling.Of(v.Value), words.Closes(v.Value), v.Count, c.Closes == v.Value)),
    ];

    private static List<FilterOption> Status(SearchCriteria c, SearchFacets facets, Wording words) =>
        [.. facets.Statuses.Select(v => new FilterOption(v.Value == OfferStatus.Open ? "" : SearchSpelling.Of(v.Value), words.Status(v.Value), v.Count, c.Status == v.Value))];
}
