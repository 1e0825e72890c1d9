using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Web.Search;

/// <summary>One way to find offers. There are two, and they find the same.</summary>
internal interface IOfferMatcher
{
    /// <param name="words">Empty for filters alone.</param>
    Task<ColumnAnswer> FindAsync(SearchCriteria criteria, WordQuery words, DateOnly today, HitRange range, CancellationToken cancellationToken);

    /// <summary>How many offers meet a clause, whatever their filters say.</summary>
    Task<int> CountAsync(WordClause clause, CancellationToken cancellationToken);

    /// <summary>Words of offers that are spelt much like one; it may be some that stood in offers once.</summary>
    Task<IReadOnlyList<string>> NearAsync(string word, CancellationToken cancellationToken);
}
