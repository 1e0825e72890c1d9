using System.Diagnostics;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>The index of this process, from a snapshot or from all offers, and back into a snapshot.</summary>
internal sealed class IndexKeeper(NpgsqlDataSource database, SearchIndex search, IndexSnapshotFile file, ILogger<IndexKeeper> logger)
{
    private readonly LiveOffers _offers = new(withWords: true);

    /// <summary>Brings the index to this moment; the first time it makes it.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (!search.IsWanted) return;
        var start = Stopwatch.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = await IndexSnapshotFile.NowAsync(connection, cancellationToken);
        if (!search.IsReady && file.Read(now) is { } saved) _offers.Begin(saved.Index, saved.Moment);
        var from = _offers.Index is null ? "read from the database" : "from the snapshot";
        var index = await _offers.AtAsync(connection, now.Version, cancellationToken);
        await _offers.TidyAsync(cancellationToken);
        if (!search.IsReady)
        {
            search.Use(_offers);
            logger.IndexReady(index.Columns.Count, index.Bytes >> 20, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds, from);
        }
        if (!file.IsDue) return;
        await OfferChangeLog.TrimAsync(database, cancellationToken);
        Save();
    }

    /// <summary>Writes a snapshot when something changed since the last.</summary>
    public void Save()
    {
        if (_offers is { Index: { } index, Moment: { } moment }) file.Write(index, moment);
    }
}
