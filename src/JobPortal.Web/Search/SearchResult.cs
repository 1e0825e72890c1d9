using JobPortal.Core.Offers;
using JobPortal.Core.Search;

namespace JobPortal.Web.Search;

/// <summary>One page of a search: hits, how many there are in all, and the counts beside every filter.</summary>
/// <param name="TextIgnored">The words were all too common ("de la"): the text filtered nothing.</param>
public sealed record SearchResult(IReadOnlyList<OfferHit> Hits, int Total, SearchFacets Facets, bool TextIgnored)
{
    /// <summary>Another spelling, when the words as typed find nothing or little; null for nearly all searches.</summary>
    public SpellingSuggestion? Spelling { get; init; }

    /// <summary>Of an empty answer: what there would be with one filter less, most first. Empty when there are hits.</summary>
    public IReadOnlyList<WithoutFilter> WithoutFilter { get; init; } = [];

    /// <summary>At least 1.</summary>
    public int Pages => Math.Clamp((Total + SearchCriteria.PageSize - 1) / SearchCriteria.PageSize, 1, SearchCriteriaCodec.MaxPage);
}

/// <summary>An offer as a list shows it.</summary>
public sealed record OfferHit
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>The title with the searched words marked.</summary>
    public IReadOnlyList<SnippetPart> TitleParts { get; init; } = [];
    public required PositionKind Kind { get; init; }
    public required ContractDuration Duration { get; init; }
    public string? LabSlug { get; init; }

    /// <summary>The organization's name, else as published; null when none was.</summary>
    public string? LabName { get; init; }
    public string? LabAcronym { get; init; }
    public IReadOnlyList<string> Places { get; init; } = [];
    public DateOnly? ClosesOn { get; init; }
    public bool Open { get; init; }
    public bool Withdrawn { get; init; }
    public string? Language { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>The part of the text that holds the searched words; the beginning without words.</summary>
    public IReadOnlyList<SnippetPart> Snippet { get; init; } = [];
}
