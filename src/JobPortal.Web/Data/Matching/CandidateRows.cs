using JobPortal.Core.Matching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobPortal.Web.Data.Matching;

/// <summary>Finds the stored postings that may be the same positions as some new ones: by the index of keys, for a batch in one round trip.</summary>
internal static class CandidateRows
{
    // postings_sharing: the newest that share a key, always by the index (see its migration).
    private const string Sql = """
        select q.n, s.posting_id, s.keys
        from (select n, array_agg(key) as keys from unnest($1, $2) as u(n, key) group by n) q
        cross join lateral postings_sharing(q.keys) s
        """;

    /// <returns>Ids of the best candidates of all of them together.</returns>
    public static async Task<HashSet<int>> FindAsync(JobPortalDbContext context, IReadOnlyList<OfferFingerprint> prints, CancellationToken cancellationToken)
    {
        var numbers = prints.SelectMany((p, n) => p.Keys.Select(_ => n)).ToArray();
        await using var command = new NpgsqlCommand(Sql, (NpgsqlConnection)context.Database.GetDbConnection())
        {
            Parameters = { new() { Value = numbers }, new() { Value = prints.SelectMany(p => p.Keys).ToArray() } },
        };
        var found = new List<(int Number, int Posting, int Shared)>();
        var keys = prints.Select(p => p.Keys.ToHashSet()).ToList();
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
            while (await rows.ReadAsync(cancellationToken))
                found.Add((rows.GetInt32(0), rows.GetInt32(1), rows.GetFieldValue<int[]>(2).Count(keys[rows.GetInt32(0)].Contains)));
        return [.. found.GroupBy(f => f.Number)
            .SelectMany(g => g.OrderByDescending(f => f.Shared).ThenByDescending(f => f.Posting).Take(CandidateIndex.Most)).Select(f => f.Posting)];
    }
}
