using JobPortal.Web.Data;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// Makes the index ready after a start and keeps it in step: told by the database when offers change, and asking it each second in case it was not told.
/// It fills missing vectors first, so that an offer is found by its words a moment after it was stored, whoever stored it.
/// </summary>
internal sealed class IndexFollower(NpgsqlDataSource database, SearchIndexer indexer, IndexKeeper keeper, ILogger<IndexFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>A harvest commits many times a second: what came meanwhile is read at once.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        keeper.Save();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The site serves while this works.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            // Whatever it is, the site goes on: with the index as it was, or with PostgreSQL. While it stops, a command that is cut off may fail in
            // other ways than by its cancellation, and the host would call that a failure of the service.
            catch (Exception e)
            {
                if (stoppingToken.IsCancellationRequested) return;
                logger.FollowingFailed(e);
                await Task.Delay(Poll, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var told = await database.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand("listen offers_changed", told)) await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true)
        {
            await indexer.IndexPendingAsync(cancellationToken);
            await keeper.CatchUpAsync(cancellationToken);
            await told.WaitAsync(Poll, cancellationToken);
            await Task.Delay(Gather, cancellationToken);
        }
    }
}
