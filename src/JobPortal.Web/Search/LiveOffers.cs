using System.Data;
using System.Diagnostics.CodeAnalysis;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>
/// An index in the process and the moment of the database that it shows. It is brought up to date by one at a time, from the log of changes; those
/// who search meanwhile go on over what there is.
/// </summary>
/// <param name="withWords">Else filter columns alone, and PostgreSQL finds the words.</param>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has no wait handle unless one is asked for, and lives as long as the process.")]
internal sealed class LiveOffers(bool withWords)
{
    /// <summary>Offers that are added at once when all are read.</summary>
    private const int Batch = 8_192;

    private sealed record State(OfferIndex Index, OfferMoment Moment, HashSet<(int, long)> Seen);

    private readonly SemaphoreSlim _changing = new(1);
    private volatile State? _state;

    /// <summary>Null before anything was read.</summary>
    public OfferIndex? Index => _state?.Index;

    public OfferMoment? Moment => _state?.Moment;

    /// <summary>Begins with an index that somebody saved.</summary>
    public void Begin(OfferIndex index, OfferMoment moment) => _state = new State(index, moment, []);

    /// <summary>At least as new as a version that was read before.</summary>
    /// <param name="connection">Of the request: taking a second one while others wait with theirs could use up the pool.</param>
    public async Task<OfferIndex> AtAsync(NpgsqlConnection connection, long version, CancellationToken cancellationToken)
    {
        var known = _state;
        if (known?.Moment.Version == version || (known?.Moment.Version > version && !await IsAheadAsync(connection, known.Moment, cancellationToken))) return known.Index;
        await _changing.WaitAsync(cancellationToken);
        try
        {
            if (_state is { } read && !ReferenceEquals(read, known) && read.Moment.Version >= version) return read.Index;
            return (_state = await ReadAsync(connection, _state, cancellationToken)).Index;
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Tidies the index when it needs it; searches do not wait for that.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            if (_state is { } state && state.Index.Tidied() is var tidied && tidied != state.Index) _state = state with { Index = tidied };
        }
        finally
        {
            _changing.Release();
        }
    }

    // Mostly somebody else has read a newer version meanwhile. A database that was put back to an older state counts anew from there, and says now what it is.
    private static async Task<bool> IsAheadAsync(NpgsqlConnection connection, OfferMoment known, CancellationToken cancellationToken) =>
        (await IndexSnapshotFile.NowAsync(connection, cancellationToken)).IsBefore(known);

    // Moment and rows are of one snapshot of the database: what is committed in between is in neither, so the next reading finds it.
    private async Task<State> ReadAsync(NpgsqlConnection connection, State? before, CancellationToken cancellationToken)
    {
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var command = new NpgsqlCommand($"{OfferChangeLog.Now}; {(before is null ? "select -1, 0::bigint" : OfferChangeLog.Since)}", connection, snapshot);
        if (before is not null) command.Parameters.AddWithValue("xmin", before.Moment.Xmin);
        var (moment, touched) = (default(OfferMoment), new HashSet<(int Id, long Changed)>());
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            await rows.ReadAsync(cancellationToken);
            moment = OfferChangeLog.Moment(rows);
            await rows.NextResultAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken)) touched.Add((rows.GetInt32(0), rows.GetInt64(1)));
        }
        var changed = touched.Where(t => before?.Seen.Contains(t) != true).Select(t => t.Id).ToHashSet();
        // What the log has forgotten, and what another state of the database knew, is not told by it.
        var everything = changed.Contains(OfferChangeLog.Everything) || changed.Contains(OfferChangeLog.Forgotten) || (before is not null && moment.IsBefore(before.Moment));
        var labs = everything || changed.Contains(OfferChangeLog.Labs) ? await LabsAsync(connection, cancellationToken) : before!.Index.Columns.AllLabs;
        var index = everything ? OfferIndex.Empty : before!.Index;
        index = everything || changed.Count > 0 ? await AddAsync(connection, index, everything ? null : [.. changed.Where(id => id > 0)], labs, cancellationToken) : index;
        return new State(everything ? index.Tidied() : index, moment, touched);
    }

    private static async Task<LabRows> LabsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(OfferRowReader.Labs, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await OfferRowReader.LabsAsync(rows, cancellationToken);
    }

    /// <param name="ids">Null for all.</param>
    private async Task<OfferIndex> AddAsync(NpgsqlConnection connection, OfferIndex index, int[]? ids, LabRows labs, CancellationToken cancellationToken)
    {
        var vector = withWords ? "tsvectorsend(t.search)" : "null::bytea";
        var sql = $"select {OfferRowReader.Columns}, {vector} from offers o left join offer_texts t on t.offer_id = o.id {(ids is null ? "" : "where o.id = any(@ids)")} order by o.id";
        await using var command = new NpgsqlCommand(sql, connection);
        if (ids is not null) command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = ids });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var gone = (ids ?? []).ToHashSet();
        List<IndexedOffer> batch = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            batch.Add(new IndexedOffer(OfferRowReader.Offer(rows), rows.IsDBNull(14) ? null : TermVector.Read(rows.GetFieldValue<byte[]>(14))));
            gone.Remove(batch[^1].Row.Id);
            if (batch.Count < Batch) continue;
            index = index.With(batch, [], labs).Tidied();
            batch.Clear();
        }
        return index.With(batch, gone, labs);
    }
}
