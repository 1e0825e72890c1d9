using JobPortal.Core.Search;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// The one door to offers: a page, a feed, the API and an alert ask here and nowhere else. PostgreSQL finds the words and holds the
/// texts; filters, counts and order are one pass over columns in the process. What was committed before a search began is in its answer.
/// </summary>
public sealed class OfferSearch(NpgsqlDataSource database)
{
    /// <summary>The newest hits are ranked; behind them come the others, by age as they stand.</summary>
    private const int MostRanked = 1_000;

    private readonly OfferColumnsInMemory _columns = new();

    /// <param name="criteria">As <see cref="SearchCriteriaCodec"/> reads them; any text is allowed.</param>
    /// <param name="today">The day in Paris: <see cref="Core.Offers.PortalDay"/>.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<SearchResult> SearchAsync(SearchCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        var terms = SearchWords.Read(criteria.Text);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var words = await WordMatches.FindAsync(connection, terms, cancellationToken);
        var columns = await _columns.AtAsync(connection, words.OffersVersion, cancellationToken);
        var ranked = criteria.Sort == SortOrder.Relevance && words.Query is not null;
        var newestFirst = ranked || criteria.Sort == SortOrder.Newest;
        var skip = (criteria.Page - 1) * SearchCriteria.PageSize;
        ranked &= skip < MostRanked;
        var (from, take) = ranked ? (0, MostRanked) : (skip, SearchCriteria.PageSize);
        var answer = new ColumnSearch(columns, criteria, today).Find(words.Ids, newestFirst, from, take);
        var ids = ranked ? await words.RankAsync(connection, answer.Ids, skip, SearchCriteria.PageSize, cancellationToken) : answer.Ids;
        var hits = await HitReader.ReadAsync(connection, [.. ids], terms, today, cancellationToken);
        return new SearchResult(hits, answer.Total, answer.Facets, TextIgnored: criteria.Text is not null && words.Query is null)
        {
            WithoutFilter = answer.Total > 0 ? [] : WithoutFilters(columns, criteria, today, answer),
        };
    }

    // The counts of one filter less come with the answer; without the words takes a search of its own.
    private static List<WithoutFilter> WithoutFilters(OfferColumns columns, SearchCriteria criteria, DateOnly today, ColumnAnswer answer)
    {
        List<WithoutFilter> without = [.. answer.Without];
        var wordless = criteria.Without(SearchFilter.Text);
        if (criteria.Text is not null && new ColumnSearch(columns, wordless, today).Find(null, newestFirst: false, 0, 1).Total is var total and > 0)
            without.Add(new WithoutFilter(SearchFilter.Text, wordless, total));
        return [.. without.OrderByDescending(w => w.Total)];
    }
}
