using JobPortal.Core.Search;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>What the database alone can say about a search, in one round trip.</summary>
/// <param name="OffersVersion">Of the offers, in the same snapshot as the ids.</param>
/// <param name="Query">The words as a tsquery; null when no word is left (none was given, or only stop words).</param>
/// <param name="Ids">Of the offers that match, in no order; null without query.</param>
internal sealed record WordMatches(long OffersVersion, string? Query, int[]? Ids)
{
    /// <summary>The one number that grows with every committed change of the columns (migration OfferChanges).</summary>
    public const string Version = "select sum(n)::bigint from offer_changes";

    // One statement, so one snapshot. An empty query matches nothing.
    private const string Sql = $"""
        with words as materialized (select {TsQuery.Compile} as query)
        select ({Version}), words.query::text, array(select offers_matching(words.query)) from words
        """;

    /// <summary>Ranking reads whole vectors, about 20 µs each.</summary>
    private const string Ranking = """
        select offer_id from offer_texts where offer_id = any(@ids) order by ts_rank(search, @query::tsquery) desc, offer_id desc limit @take offset @skip
        """;

    public static async Task<WordMatches> FindAsync(NpgsqlConnection connection, IReadOnlyList<SearchTerm> terms, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(terms.Count == 0 ? Version : Sql, connection);
        if (terms.Count > 0) TsQuery.AddTo(command, terms);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var version = rows.GetInt64(0);
        if (terms.Count == 0 || rows.IsDBNull(1) || rows.GetString(1).Length == 0) return new WordMatches(version, null, null);
        return new WordMatches(version, rows.GetString(1), rows.GetFieldValue<int[]>(2));
    }

    /// <summary>A page of some of the offers, those first that the words fit best.</summary>
    public async Task<int[]> RankAsync(NpgsqlConnection connection, IReadOnlyList<int> ids, int skip, int take, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Ranking, connection);
        command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = ids.ToArray() });
        command.Parameters.AddWithValue("query", Query!);
        command.Parameters.AddWithValue("take", take);
        command.Parameters.AddWithValue("skip", skip);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<int> ranked = [];
        while (await rows.ReadAsync(cancellationToken)) ranked.Add(rows.GetInt32(0));
        return [.. ranked];
    }
}
