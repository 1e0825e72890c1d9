using JobPortal.Core.Offers;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using JobPortal.Web.Data;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// Open offers that a reader of one offer may want: shared title words, the same lab, the same kind. The index in the process looks at all of them; PostgreSQL,
/// until it is ready, at some.
/// </summary>
public sealed class SimilarOffers(NpgsqlDataSource database, SearchIndex index)
{
    private const int Shown = 4;

    // Candidates by title words or lab, at most 300 of them ranked: ranking reads whole vectors, 20 µs each.
    private static readonly string Sql = $"""
        with words as (select @words::tsquery as query),
        found as (
          (select o.id from offers o where o.organization_id = @lab and o.id <> @id and {OpenOffers.Sql} order by o.first_seen desc limit 50)
          union
          (select o.id from words w cross join lateral offers_matching(w.query) match(id) join offers o on o.id = match.id where o.id <> @id and {OpenOffers.Sql} limit 250))
        select o.id from found f join offers o using (id) join offer_texts t on t.offer_id = o.id, words w
        order by (ts_rank(array[0.0, 0.05, 0.1, 1.0], t.search, w.query) * 3 + (o.kind = @kind)::int * 0.5 + coalesce((o.organization_id = @lab)::int, 0) * 0.5) desc, o.id desc
        limit {Shown}
        """;

    public async Task<IReadOnlyList<OfferHit>> OfAsync(Offer offer, DateOnly today, CancellationToken cancellationToken)
    {
        var like = new Likeness(offer.Id, offer.Kind, offer.OrganizationId, Likeness.WordsOf(offer.Title));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var ids = index.Words?.Index is { } ready ? like.FindIn(ready, today, Shown) : await AskAsync(connection, like, today, cancellationToken);
        return await HitReader.ReadAsync(connection, [.. ids], WordQuery.None, today, cancellationToken);
    }

    private static async Task<IReadOnlyList<int>> AskAsync(NpgsqlConnection connection, Likeness like, DateOnly today, CancellationToken cancellationToken)
    {
        // Its rank knows nothing of rare words, so words of every other title ("doctorat") have to be left out.
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddWithValue("words", TermQuery.AnyOf(like.Words.Where(w => Synonyms.Standard.Of(w).Count == 0)));
        command.Parameters.AddWithValue("id", like.Id);
        command.Parameters.AddWithValue("kind", like.Kind.ToString());
        command.Parameters.Add(new NpgsqlParameter<int?>("lab", like.LabId));
        command.Parameters.AddWithValue("today", today);
        List<int> ids = [];
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken)) ids.Add(rows.GetInt32(0));
        return ids;
    }
}
