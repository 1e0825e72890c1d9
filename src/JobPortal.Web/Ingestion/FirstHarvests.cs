using JobPortal.Web.Scheduling;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// At start: says what is wrong with source files, and asks for a harvest of each source that never had one. A new portal would otherwise
/// be empty until the next morning.
/// </summary>
internal sealed class FirstHarvests(SourceCatalog catalog, HarvestRecords records, IJobQueue queue, ILogger<FirstHarvests> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var problem in catalog.Problems) log.Problem(problem);
        try
        {
            await AskAsync(stoppingToken);
        }
        // Told to stop in its first second: what the queue or the database then answers is no failure. The next start asks again.
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        foreach (var source in catalog.Enabled)
        {
            if ((await records.LatestAsync(source.Name, 1, cancellationToken)).Count == 0)
                await queue.EnqueueAsync(IngestSourceJob.NameOf(source.Name), new IngestSourceArgs(source.Name), cancellationToken);
        }
    }
}
