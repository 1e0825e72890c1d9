using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>Harvests one source: fetch, read, normalize, store, retire, index. Safe to run again at any time, and to kill.</summary>
internal sealed class SourceIngestor(HarvestPages pages, HarvestStores stores, HarvestRecords records, HarvestLock locks)
{
    /// <param name="archive">Folder of saved pages to read instead of the network; null for the source's own way.</param>
    /// <returns>The record; null when another process harvests the source now.</returns>
    /// <exception cref="OperationCanceledException">It was stopped: the record says so, what was read is kept.</exception>
    public async Task<HarvestRun?> IngestAsync(
        SourceDefinition source, string? archive, IProgress<HarvestProgress>? progress, CancellationToken cancellationToken)
    {
        await using var turn = await locks.TryTakeAsync(source.Name, cancellationToken);
        if (turn is null) return null;
        var run = await records.StartAsync(source.Name, cancellationToken);
        try
        {
            await HarvestAsync(source, archive, run, progress, cancellationToken);
        }
        catch (Exception e)
        {
            (run.Status, run.Reason) = e is OperationCanceledException
                ? (HarvestStatus.Partial, "It was stopped before its end.")
                : (HarvestStatus.Failed, e.Message);
            await records.FinishAsync(run, CancellationToken.None);
            throw;
        }
        await records.FinishAsync(run, cancellationToken);
        return run;
    }

    private async Task HarvestAsync(SourceDefinition source, string? archive, HarvestRun run, IProgress<HarvestProgress>? progress, CancellationToken cancellationToken)
    {
        var writer = await stores.OpenAsync(source, run, cancellationToken);
        var crawl = await pages.OpenAsync(source, archive, cancellationToken);
        var asked = 0;
        await foreach (var page in crawl.RunAsync(cancellationToken))
        {
            await writer.AddAsync(page, records.Now, cancellationToken);
            progress?.Report(new HarvestProgress(++asked, crawl.Wanted, run.Found));
        }
        await writer.CompleteAsync(crawl.Left, cancellationToken);
        if (HarvestGuard.MayRetire(run.Status, run.Found, writer.OpenBefore)) run.Retired = await stores.RetireAbsentAsync(run, records.Now, cancellationToken);
        await stores.IndexAsync(cancellationToken);
    }
}
