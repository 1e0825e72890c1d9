using JobPortal.Core.Search;

namespace JobPortal.Web.Alerts;

/// <summary>
/// A search as subscriptions keep it: the canonical query string behind a version, so that a filter renamed one day can be
/// read under its old name for as long as somebody watches it.
/// </summary>
public static class StoredSearch
{
    private const string Version = "v=1";

    /// <summary>Open offers only, without sort and page: equal searches are equal texts.</summary>
    public static string Write(SearchCriteria criteria) =>
        string.Join('&', new[] { Version, SearchCriteriaCodec.WriteFilters(criteria with { Status = OfferStatus.Open }) }.Where(p => p.Length > 0));

    public static SearchCriteria Read(string stored) => SearchCriteriaCodec.Read(Query(stored)).Criteria;

    /// <summary>The part that stands in the address of the search page.</summary>
    public static string Query(string stored) => stored.StartsWith(Version, StringComparison.Ordinal) ? stored[Version.Length..].TrimStart('&') : stored;
}
