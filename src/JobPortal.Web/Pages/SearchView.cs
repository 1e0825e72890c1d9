using JobPortal.Core.Search;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;

namespace JobPortal.Web.Pages;

/// <summary>What the search page and its parts show: the answer, the question, and addresses of neighbouring questions.</summary>
public sealed class SearchView(ParsedCriteria parsed, SearchResult result, FilterNames names, DateOnly today)
{
    private readonly Wording _words = names.Words;

    public SearchCriteria Criteria => parsed.Criteria;
    public IReadOnlyList<CriteriaNote> Notes => parsed.Notes;
    public SearchResult Result => result;
    public DateOnly Today => today;

    /// <summary>Labs of the address that exist nowhere.</summary>
    public IEnumerable<string> UnknownLabs => Criteria.Labs.Where(l => !names.Labs.ContainsKey(l));

    public bool BeyondLastPage => result.Total > 0 && Criteria.Page > result.Pages;

    public IReadOnlyList<FilterGroup> Groups { get; } = FilterGroups.Of(parsed.Criteria, result.Facets, names);

    public IReadOnlyList<FilterChip> Chips { get; } = FilterChips.Of(parsed.Criteria, names);

    /// <summary>The canonical path and query of a search, without its language.</summary>
    public static string Path(SearchCriteria criteria) =>
        SearchCriteriaCodec.Write(criteria) is { Length: > 0 } query ? "/?" + query : "/";

    /// <summary>The address of a search in the page's language.</summary>
    public string Href(SearchCriteria criteria) => _words.Path(Path(criteria));

    public string PageHref(int page) => Href(Criteria with { Page = page });

    public SortOrder Sort => Criteria.Sort switch
    {
        SortOrder.Relevance when Criteria.Text is null => SortOrder.Closing,
        { } sort => sort,
        null => SortOrder.Closing,
    };

    public IEnumerable<SortOrder> Sorts =>
        Criteria.Text is null ? [SortOrder.Closing, SortOrder.Newest] : [SortOrder.Closing, SortOrder.Newest, SortOrder.Relevance];

    /// <summary>"12 offres ouvertes".</summary>
    public string Count => _words.Count(Criteria.Status switch
    {
        OfferStatus.Open => "search.count.open",
        OfferStatus.Closed => "search.count.closed",
        OfferStatus.Any => "search.count",
    }, result.Total);

    /// <summary>Closed offers that the same search would find.</summary>
    public int ClosedCount => result.Facets.Statuses.FirstOrDefault(s => s.Value == OfferStatus.Closed)?.Count ?? 0;

    /// <summary>Of the name of a filter in <see cref="Wording"/>.</summary>
    public static string KeyOf(SearchFilter filter) => "filters." + filter.ToString().ToLowerInvariant();

    public string Say(CriteriaNote note) => Say(_words, note);

    /// <summary>What was ignored, in words.</summary>
    public static string Say(Wording words, CriteriaNote note) => words.Of(note.Problem switch
    {
        CriteriaProblem.UnknownParameter => "note.unknownParameter",
        CriteriaProblem.UnknownValue => "note.unknownValue",
        CriteriaProblem.OutOfRange => "note.outOfRange",
        CriteriaProblem.TooLong => "note.tooLong",
        CriteriaProblem.TooMany => "note.tooMany",
        CriteriaProblem.Repeated => "note.repeated",
        CriteriaProblem.Exchanged => "note.exchanged",
    }, note.Parameter, note.Value);
}
