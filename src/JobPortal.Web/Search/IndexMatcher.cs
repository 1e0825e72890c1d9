using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;

namespace JobPortal.Web.Search;

/// <summary>Finds offers in the process.</summary>
internal sealed class IndexMatcher(OfferIndex index) : IOfferMatcher
{
    public Task<ColumnAnswer> FindAsync(SearchCriteria criteria, WordQuery words, DateOnly today, HitRange range, CancellationToken cancellationToken) =>
        Task.FromResult(index.FindRange(criteria, words, today, range));

    public Task<int> CountAsync(WordClause clause, CancellationToken cancellationToken) => Task.FromResult(index.Count(clause));

    public Task<IReadOnlyList<string>> NearAsync(string word, CancellationToken cancellationToken) => Task.FromResult(SpellingRules.Near(word, index.Terms));
}
