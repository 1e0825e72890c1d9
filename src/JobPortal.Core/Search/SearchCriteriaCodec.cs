using System.Globalization;

namespace JobPortal.Core.Search;

/// <summary>
/// A <see cref="SearchCriteria"/> as a query string and back, the same for page, feed, API and alert. Reading never throws:
/// what is unknown, out of range or huge is left out and noted. Writing is canonical: one order, defaults left out,
/// so that equal searches have equal strings.
/// </summary>
public static class SearchCriteriaCodec
{
    /// <summary>Characters of a query string that are read; the rest is noted.</summary>
    public const int MaxQueryLength = 4_000;

    /// <summary>Most values of one filter.</summary>
    public const int MaxValues = 30;

    /// <summary>Most characters of a lab, a region, a source or a link.</summary>
    public const int MaxValueLength = 100;

    /// <summary>Last page that can be asked for: 10,000 offers deep.</summary>
    public const int MaxPage = 500;

    public static ParsedCriteria Read(string? query) => new CriteriaReader().Read(query ?? "");

    /// <summary>Canonical, without a leading '?'; empty for the default search.</summary>
    public static string Write(SearchCriteria criteria) => string.Join('&', Pairs(criteria));

    /// <summary>The search without its sort and page: what an alert watches and a feed lists.</summary>
    public static string WriteFilters(SearchCriteria criteria) => Write(criteria with { Sort = null, Page = 1 });

    /// <summary>Without differences that mean nothing: order and repetition of values, blanks around the words.</summary>
    public static SearchCriteria Canonical(SearchCriteria criteria) => Read(Write(criteria)).Criteria;

    private static IEnumerable<string> Pairs(SearchCriteria c)
    {
        if (!string.IsNullOrWhiteSpace(c.Text)) yield return "q=" + Escape(c.Text.Trim());
        if (c.Labs.Count > 0) yield return "lab=" + Sorted(c.Labs);
        if (c.Kinds.Count > 0) yield return "kind=" + InOrder(c.Kinds, SearchSpelling.Of);
        if (c.Durations.Count > 0) yield return "duration=" + InOrder(c.Durations, SearchSpelling.Of);
        if (c.MinMonths is { } min) yield return "minMonths=" + Number(min);
        if (c.MaxMonths is { } max) yield return "maxMonths=" + Number(max);
        if (c.Closes is { } closes) yield return "closes=" + SearchSpelling.Of(closes);
        if (c.Regions.Count > 0) yield return "region=" + Sorted(c.Regions);
        if (c.Sources.Count > 0) yield return "source=" + Sorted(c.Sources);
        if (c.Languages.Count > 0) yield return "language=" + Sorted(c.Languages);
        if (c.Links.Count > 0) yield return "link=" + Sorted(c.Links);
        if (c.Status != OfferStatus.Open) yield return "status=" + SearchSpelling.Of(c.Status);
        if (c.Sort is { } sort && sort != SortOrder.Closing) yield return "sort=" + SearchSpelling.Of(sort);
        if (c.Page > 1) yield return "page=" + Number(c.Page);
    }

    private static string Sorted(IEnumerable<string> values) =>
        string.Join(',', values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Escape));

    private static string InOrder<T>(IEnumerable<T> values, Func<T, string> spelling) where T : struct, Enum =>
        string.Join(',', values.Distinct().Order().Select(spelling));

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    // A space as '+', as browsers write forms: the address bar then shows what a form would have made.
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
