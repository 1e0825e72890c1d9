using JobPortal.Web.Scheduling;

namespace JobPortal.Web.Ingestion;

/// <summary>Which source to harvest.</summary>
/// <param name="ByHand">An operator asked for it now.</param>
internal sealed record IngestSourceArgs(string Source, bool ByHand = false);

/// <summary>The harvest of one source. A source that fails is no failure of the job: its record says so, and it is left alone for a while.</summary>
internal sealed class IngestSourceJob(SourceGate gate, SourceIngestor ingestor, ILogger<IngestSourceJob> log) : IJobHandler<IngestSourceArgs>
{
    /// <summary>The job of a source. A job each, because one source must not wait for another.</summary>
    public static string NameOf(string source) => "ingest-" + source;

    public async Task HandleAsync(IngestSourceArgs args, JobRun run, CancellationToken ct)
    {
        var (source, whyNot) = await gate.AskAsync(args.Source, args.ByHand, ct);
        if (source is null)
        {
            log.Skipped(args.Source, whyNot!);
        }
        else if (await ingestor.IngestAsync(source, null, null, ct) is { } harvest)
        {
            log.Harvested(harvest.Source, harvest.Status, harvest.Pages, harvest.Found, harvest.Added, harvest.Changed, harvest.Retired, harvest.Reason);
            SpareMemory.GiveBack();
        }
        else
        {
            log.Skipped(source.Name, "another process harvests it now");
        }
    }
}
