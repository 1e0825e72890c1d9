using System.Data.Common;
using System.Text.Json;
using JobPortal.Core.Offers;
using JobPortal.Core.Search.Words;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Data;

/// <summary>
/// Fills the vector of terms of offers that are new or changed (<c>search is null</c>) in batches, beside the harvest: a vector costs
/// more than twice what storing the offer does (the benchmark "storing"), and nothing needs to wait for it.
/// </summary>
/// <remarks>Weights: A title · B lab, places, reference, headings, words for the kind · C attached files · D sections (<see cref="WordField"/>).</remarks>
public sealed class SearchIndexer(NpgsqlDataSource dataSource)
{
    /// <summary>Offers in one transaction: about 150 ms, so that a run that starts meanwhile waits little.</summary>
    private const int BatchSize = 200;

    /// <summary>Cutting and stemming take one processor; a second fetches and writes meanwhile.</summary>
    private const int AtOnce = 2;

    // The ids come first and alone, by the index of what is to be done: joined with the rest, each batch would read all offers that still wait.
    private static string Pending(string locked) => $"""
        with pending as materialized (select offer_id from offer_texts where search is null order by offer_id limit $1 for no key update {locked})
        select t.offer_id, t.content::text, g.name, g.acronym, g.city,
          array(select f.text from json_array_elements(t.content -> 'attachments') a join attachment_texts f on f.url = a ->> 'url' where f.text is not null)
        from pending join offer_texts t using (offer_id) join offers o on o.id = t.offer_id left join organizations g on g.id = o.organization_id
        """;

    private const string Update = """
        update offer_texts t set search = made.vector::tsvector from unnest($1, $2) made(id, vector) where t.offer_id = made.id
        """;

    private const string Words = "insert into search_words select unnest($1) on conflict do nothing";

    private readonly KnownWords _words = new();

    /// <summary>
    /// Makes all missing vectors, and waits for those that another process is making. Several may run at once: each takes other offers.
    /// </summary>
    /// <returns>How many offers were indexed here.</returns>
    public async Task<int> IndexPendingAsync(CancellationToken cancellationToken)
    {
        var indexed = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => IndexAsync("skip locked", cancellationToken)));
        return indexed.Sum() + await IndexAsync("", cancellationToken);
    }

    private async Task<int> IndexAsync(string locked, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var builder = new OfferTermsBuilder();
        var total = 0;
        while (await IndexBatchAsync(connection, builder, locked, cancellationToken) is var indexed and > 0) total += indexed;
        return total;
    }

    private async Task<int> IndexBatchAsync(NpgsqlConnection connection, OfferTermsBuilder builder, string locked, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        List<(int Id, OfferTerms Terms)> made = [];
        await using (var pending = new NpgsqlCommand(Pending(locked), connection, transaction) { Parameters = { new() { Value = BatchSize } } })
        await using (var rows = await pending.ExecuteReaderAsync(cancellationToken))
            while (await rows.ReadAsync(cancellationToken)) made.Add((rows.GetInt32(0), builder.Build(WordsOf(rows))));
        if (made.Count == 0) return 0;
        await WriteAsync(connection, Update, [made.ConvertAll(m => m.Id), made.ConvertAll(m => TermVector.Write(m.Terms))], cancellationToken);
        var words = _words.New(made.SelectMany(m => m.Terms.Terms));
        if (words.Length > 0) await WriteAsync(connection, Words, [words], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // Only now: what a failed transaction wrote is not there.
        _words.Add(words);
        return made.Count;
    }

    private static OfferWords WordsOf(DbDataReader row)
    {
        var content = JsonSerializer.Deserialize<OfferContent>(row.GetString(1), StoredJson.Options)!;
        string?[] lab = [Text(row, 2), Text(row, 3), Text(row, 4)];
        return OfferWords.Of(content, lab, row.GetFieldValue<string[]>(5));
    }

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static async Task WriteAsync(NpgsqlConnection connection, string sql, object[] arrays, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var array in arrays)
            command.Parameters.Add(new NpgsqlParameter { Value = array, NpgsqlDbType = NpgsqlDbType.Array | (array is List<int> ? NpgsqlDbType.Integer : NpgsqlDbType.Text) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
