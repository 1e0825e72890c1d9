using System.Runtime.InteropServices;
using JobPortal.Core.Matching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobPortal.Web.Data.Matching;

/// <summary>Finds the stored postings that may be the same positions as some new ones, as <see cref="CandidateIndex"/> does: for a batch in one round trip.</summary>
internal static class CandidateRows
{
    // Key by key: a key that thousands share is looked up once for the batch, not once for each of its postings. Always by the index: PostgreSQL
    // knows nothing of the keys that a batch will ask for, and would read the whole table for each of them.
    private const string Sql = """
        select k.key, s.posting_id from unnest($1) k(key)
        cross join lateral (select p.posting_id from posting_prints p where p.keys @> array[k.key] order by p.posting_id desc limit $2) s
        """;

    /// <summary>Call it in a transaction.</summary>
    /// <returns>Ids of the best candidates of all of them together.</returns>
    public static async Task<HashSet<int>> FindAsync(JobPortalDbContext context, IReadOnlyList<OfferFingerprint> prints, CancellationToken cancellationToken)
    {
        var postings = await PostingsAsync((NpgsqlConnection)context.Database.GetDbConnection(), [.. prints.SelectMany(p => p.Keys).Distinct()], cancellationToken);
        return [.. prints.SelectMany(p => Best(p.Keys, postings))];
    }

    private static async Task<ILookup<int, int>> PostingsAsync(NpgsqlConnection connection, int[] keys, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("set local enable_seqscan = off"),
                new(Sql) { Parameters = { new() { Value = keys }, new() { Value = CandidateIndex.MostPerKey } } },
                new("set local enable_seqscan = on"),
            },
        };
        var found = new List<(int Key, int Posting)>();
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken)) found.Add((rows.GetInt32(0), rows.GetInt32(1)));
        return found.ToLookup(f => f.Key, f => f.Posting);
    }

    private static IEnumerable<int> Best(IReadOnlyList<int> keys, ILookup<int, int> postings)
    {
        var shared = new Dictionary<int, int>();
        foreach (var posting in keys.SelectMany(k => postings[k])) CollectionsMarshal.GetValueRefOrAddDefault(shared, posting, out _)++;
        return shared.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(CandidateIndex.Most).Select(s => s.Key);
    }
}
