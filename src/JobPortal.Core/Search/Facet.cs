using JobPortal.Core.Offers;

namespace JobPortal.Core.Search;

/// <summary>One value that a filter offers, and how many offers it would show.</summary>
/// <param name="Value">As <see cref="SearchCriteria"/> holds it.</param>
/// <param name="Count">Offers under all the other filters: a filter's own counts ignore that filter.</param>
public sealed record FacetValue<T>(T Value, int Count);

/// <summary>A lab as filters show it.</summary>
public sealed record LabFacet(string Slug, string Name, int Count);

/// <summary>The counts beside every filter of one search.</summary>
public sealed record SearchFacets
{
    public static SearchFacets Empty { get; } = new();

    /// <summary>Most frequent first, at most <see cref="MaxLabs"/>, plus the chosen ones.</summary>
    public IReadOnlyList<LabFacet> Labs { get; init; } = [];
    public IReadOnlyList<FacetValue<PositionKind>> Kinds { get; init; } = [];
    public IReadOnlyList<FacetValue<DurationBucket>> Durations { get; init; } = [];

    /// <summary>Cumulative: an offer that closes in 5 days counts in every window from 7 days up.</summary>
    public IReadOnlyList<FacetValue<ClosingWindow>> Closes { get; init; } = [];
    public IReadOnlyList<FacetValue<string>> Regions { get; init; } = [];

    /// <summary>By code ("69"): values of the same filter as the regions. An offer whose department is unknown counts in its region alone.</summary>
    public IReadOnlyList<FacetValue<string>> Departments { get; init; } = [];
    public IReadOnlyList<FacetValue<string>> Sources { get; init; } = [];
    public IReadOnlyList<FacetValue<string>> Languages { get; init; } = [];

    /// <summary>Actions and networks in one list, in the spelling that most offers have: the filter looks past capitals.</summary>
    public IReadOnlyList<FacetValue<string>> Links { get; init; } = [];
    public IReadOnlyList<FacetValue<OfferStatus>> Statuses { get; init; } = [];

    /// <summary>Labs shown without asking for more.</summary>
    public const int MaxLabs = 12;
}
