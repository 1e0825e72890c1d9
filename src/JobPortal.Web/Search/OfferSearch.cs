using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// The one door to offers: a page, a feed, the API and an alert ask here and nowhere else. An index in the process answers when it is ready,
/// else PostgreSQL finds the words; both find the same. PostgreSQL holds the texts.
/// </summary>
public sealed class OfferSearch(NpgsqlDataSource database, SearchIndex index)
{
    /// <param name="criteria">As <see cref="SearchCriteriaCodec"/> reads them; any text is allowed.</param>
    /// <param name="today">The day in Paris: <see cref="Core.Offers.PortalDay"/>.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<SearchResult> SearchAsync(SearchCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        var words = WordQueryReader.Standard.Read(criteria.Text);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var offers = index.MatcherOver(connection);
        var page = new HitRange((criteria.Page - 1) * SearchCriteria.PageSize, SearchCriteria.PageSize);
        (var answer, words, var spelling) = await FindAsync(connection, offers, criteria, words, today, page, cancellationToken);
        return new SearchResult(
            await HitReader.ReadAsync(connection, [.. answer.Ids], words, today, cancellationToken), answer.Total, answer.Facets,
            TextIgnored: criteria.Text is not null && words.IsEmpty)
        {
            Spelling = spelling,
            WithoutFilter = answer.Total > 0 ? [] : await WithoutAsync(offers, criteria, words, today, answer, cancellationToken),
        };
    }

    /// <summary>The same offers without their texts, as many as are wanted: for feeds, which read them in a way of their own.</summary>
    /// <param name="criteria">Its page is not read. By relevance nothing can be gone on from: <see cref="HitRange.After"/> needs another order.</param>
    public async Task<ColumnAnswer> ListAsync(SearchCriteria criteria, DateOnly today, HitRange range, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var words = WordQueryReader.Standard.Read(criteria.Text);
        return (await FindAsync(connection, index.MatcherOver(connection), criteria, words, today, range, cancellationToken)).Answer;
    }

    private static async Task<(ColumnAnswer Answer, WordQuery Words, SpellingSuggestion? Spelling)> FindAsync(
        NpgsqlConnection connection, IOfferMatcher offers, SearchCriteria criteria, WordQuery words, DateOnly today, HitRange range, CancellationToken cancellationToken)
    {
        var answer = await offers.FindAsync(criteria, words, today, range, cancellationToken);
        // A word finds at least as much as the whole search with all its filters: only little in all can come from a word that finds little.
        var spelling = answer.Total > SpellingRules.Little || words.IsEmpty ? null : await new OfferSpelling(offers, connection, today).OfAsync(words, cancellationToken);
        if (spelling is not { Applied: true }) return (answer, words, spelling);
        words = WordQueryReader.Standard.Read(spelling.Text);
        return (await offers.FindAsync(criteria, words, today, range, cancellationToken), words, spelling);
    }

    // The counts of one filter less come with the answer; without the words takes a search of its own.
    private static async Task<List<WithoutFilter>> WithoutAsync(
        IOfferMatcher offers, SearchCriteria criteria, WordQuery words, DateOnly today, ColumnAnswer answer, CancellationToken cancellationToken)
    {
        List<WithoutFilter> without = [.. answer.Without];
        var wordless = criteria.Without(SearchFilter.Text);
        if (!words.IsEmpty && (await offers.FindAsync(wordless, WordQuery.None, today, new HitRange(0, 1), cancellationToken)).Total is var total and > 0)
            without.Add(new WithoutFilter(SearchFilter.Text, wordless, total));
        return [.. without.OrderByDescending(w => w.Total)];
    }
}
