namespace JobPortal.Core.Search;

/// <summary>The parts of a <see cref="SearchCriteria"/> that leave offers out; inside <see cref="Columns.ColumnSearch"/>, bits of what an offer misses.</summary>
public enum SearchFilter
{
    /// <summary>The words.</summary>
    Text,
    Lab,
    Kind,

    /// <summary>Buckets of duration.</summary>
    Duration,

    /// <summary>The least and the greatest number of months, together.</summary>
    Months,
    Closes,
    Region,
    Source,
    Language,
    Link,
    Status,
}

/// <summary>One filter and many: an offer's misses are the sum of the bits of the filters that leave it out.</summary>
public static class SearchFilters
{
    internal const int All = (1 << ((int)SearchFilter.Status + 1)) - 1;

    internal static int Bit(this SearchFilter filter) => 1 << (int)filter;

    /// <summary>The same search without one of its filters, from its first page.</summary>
    public static SearchCriteria Without(this SearchCriteria criteria, SearchFilter filter)
    {
        var first = criteria with { Page = 1 };
        return filter switch
        {
            SearchFilter.Text => first with { Text = null, Sort = criteria.Sort == SortOrder.Relevance ? null : criteria.Sort },
            SearchFilter.Lab => first with { Labs = [] },
            SearchFilter.Kind => first with { Kinds = [] },
            SearchFilter.Duration => first with { Durations = [] },
            SearchFilter.Months => first with { MinMonths = null, MaxMonths = null },
            SearchFilter.Closes => first with { Closes = null },
            SearchFilter.Region => first with { Regions = [] },
            SearchFilter.Source => first with { Sources = [] },
            SearchFilter.Language => first with { Languages = [] },
            SearchFilter.Link => first with { Links = [] },
            SearchFilter.Status => first with { Status = OfferStatus.Any },
        };
    }
}

/// <summary>What a search would find with one filter less: the way out of an empty answer.</summary>
/// <param name="Criteria">The same search without it.</param>
/// <param name="Total">More than the search as it is; at least 1.</param>
public sealed record WithoutFilter(SearchFilter Filter, SearchCriteria Criteria, int Total);

/// <summary>Another spelling of the words of a search: "did you mean".</summary>
/// <param name="Text">The whole text, rewritten.</param>
/// <param name="Applied">The words as typed find nothing, so the answer is that of this text; else it is only proposed.</param>
public sealed record SpellingSuggestion(string Text, bool Applied);
