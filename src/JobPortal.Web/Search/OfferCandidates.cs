using System.Runtime.CompilerServices;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Web.Data;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>Which offers stored searches are to be tried against, with their words: from the log of changes and not from the times that rows bear.</summary>
internal sealed class OfferCandidates(NpgsqlDataSource database)
{
    private const string Open = "o.withdrawn_at is null and (o.closes_on is null or o.closes_on >= @yesterday)";
    private const string New = "o.first_seen > @since or o.closes_on = any(@days)";
    private const string Changed = "o.id = any(@touched) or o.closes_on = any(@days)";

    /// <summary>What to remember of now: everything that is committed later has this number or a greater one.</summary>
    public async Task<long> HorizonAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Ids of the offers that changed since; null when the log does not reach back so far, or is that of another database.</summary>
    public async Task<int[]?> TouchedAsync(long since, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"select distinct offer_id from ({OfferChangeLog.Since}) t; select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        command.Parameters.AddWithValue("xmin", since);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<int> touched = [];
        while (await rows.ReadAsync(cancellationToken)) touched.Add(rows.GetInt32(0));
        await rows.NextResultAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        // A restored database counts its transactions anew.
        return since > rows.GetInt64(0) || touched.Contains(OfferChangeLog.Forgotten) || touched.Contains(OfferChangeLog.Everything) ? null : [.. touched.Where(id => id > 0)];
    }

    public async Task<LabRows> LabsAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(OfferRowReader.Labs);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await OfferRowReader.LabsAsync(rows, cancellationToken);
    }

    /// <summary>One after the other: never more than one of them is in memory.</summary>
    /// <param name="touched">Of no meaning when all are tried.</param>
    public async IAsyncEnumerable<IndexedOffer> ReadAsync(LookScope scope, int[] touched, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"""
            select {OfferRowReader.Columns}, tsvectorsend(t.search) from offers o left join offer_texts t on t.offer_id = o.id
            where {Open} and ({(scope.All ? New : Changed)})
            """);
        // A day where it is still yesterday.
        command.Parameters.AddWithValue("yesterday", PortalDay.Of(now).AddDays(-1));
        command.Parameters.AddWithValue("days", scope.ClosesOn.ToArray());
        if (scope.All) command.Parameters.AddWithValue("since", scope.FirstSeenFrom.ToUniversalTime());
        else command.Parameters.AddWithValue("touched", touched);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return new IndexedOffer(OfferRowReader.Offer(rows), rows.IsDBNull(14) ? null : TermVector.Read(rows.GetFieldValue<byte[]>(14)));
    }
}
