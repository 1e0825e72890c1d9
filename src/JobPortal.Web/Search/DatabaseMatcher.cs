using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>
/// Finds words in PostgreSQL, while the index in the process is not ready or switched off; filters, counts and order are one pass over
/// columns in the process. What was committed before a search began is in its answer.
/// </summary>
internal sealed class DatabaseMatcher(NpgsqlConnection connection, LiveOffers columns) : IOfferMatcher
{
    /// <summary>The newest hits are ranked; behind them come the others, by age as they stand.</summary>
    private const int MostRanked = 1_000;

    // One statement, so one snapshot.
    private const string Matching = $"select ({OfferChangeLog.Version}), array(select offers_matching(@query::tsquery))";

    // What only leaves out words finds offers whose words are not known yet, too.
    private const string NotMatching = $"select ({OfferChangeLog.Version}), array(select offer_id from offer_texts where search is null or search @@ @query::tsquery)";

    /// <summary>Ranking reads whole vectors, about 20 µs each. Weights of sections, files, what is about the offer, and the title.</summary>
    private const string Ranking = """
        select offer_id from offer_texts where offer_id = any(@ids) order by ts_rank('{0.15, 0.05, 0.4, 1}', search, @query::tsquery) desc, offer_id desc limit @take offset @skip
        """;

    public async Task<ColumnAnswer> FindAsync(SearchCriteria criteria, WordQuery words, DateOnly today, HitRange range, CancellationToken cancellationToken)
    {
        var sort = OfferIndex.SortOf(criteria, words);
        var (version, ids) = await MatchAsync(words, cancellationToken);
        var offers = (await columns.AtAsync(connection, version, cancellationToken)).Columns;
        var search = new ColumnSearch(offers, criteria, today);
        var matching = ids is null ? null : offers.SlotsOf(ids);
        if (sort != SortOrder.Relevance || range.Skip >= MostRanked) return search.Find(matching, sort, range);
        var newest = search.Find(matching, SortOrder.Newest, 0, MostRanked);
        return newest with { Ids = await RankAsync(newest.Ids, words, range, cancellationToken) };
    }

    public async Task<int> CountAsync(WordClause clause, CancellationToken cancellationToken)
    {
        await using var command = Command("select count(*)::int from offers_matching(@query::tsquery)", TermQuery.Write(clause));
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<IReadOnlyList<string>> NearAsync(string word, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select word from search_words where length(word) between @least and @most", connection);
        command.Parameters.AddWithValue("least", word.Length - 2);
        command.Parameters.AddWithValue("most", word.Length + 3);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<string> known = [];
        while (await rows.ReadAsync(cancellationToken)) known.Add(rows.GetString(0));
        return SpellingRules.Near(word, known);
    }

    private async Task<(long Version, int[]? Ids)> MatchAsync(WordQuery words, CancellationToken cancellationToken)
    {
        var sql = words.IsEmpty ? OfferChangeLog.Version : words.Required.Any() ? Matching : NotMatching;
        await using var command = Command(sql, words.IsEmpty ? "" : TermQuery.Write(words));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(0), words.IsEmpty ? null : rows.GetFieldValue<int[]>(1));
    }

    private async Task<int[]> RankAsync(IReadOnlyList<int> ids, WordQuery words, HitRange range, CancellationToken cancellationToken)
    {
        await using var command = Command(Ranking, TermQuery.Write(words));
        command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = ids.ToArray() });
        command.Parameters.AddWithValue("take", range.Take);
        command.Parameters.AddWithValue("skip", range.Skip);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<int> ranked = [];
        while (await rows.ReadAsync(cancellationToken)) ranked.Add(rows.GetInt32(0));
        return [.. ranked];
    }

    private NpgsqlCommand Command(string sql, string query)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("query", query);
        return command;
    }
}
