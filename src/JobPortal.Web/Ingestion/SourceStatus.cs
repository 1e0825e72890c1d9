using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>How one source does: for the command <c>sources list</c>, its public page and the operators'.</summary>
/// <param name="Runs">Its last harvests, newest first, without their rejections.</param>
/// <param name="LastComplete">When a harvest last read all of it.</param>
/// <param name="Open">Open offers that it shows now.</param>
/// <param name="Enabled">Whether the schedule harvests it.</param>
/// <param name="Holding">What failed and is left alone now, the source or its host; null when nothing does.</param>
internal sealed record SourceStatus(
    SourceDefinition Source, IReadOnlyList<HarvestRun> Runs, DateTimeOffset? LastComplete, int Open, bool Enabled, Backoff? Holding)
{
    /// <summary>Its last harvest, maybe still running; null when there was none.</summary>
    public HarvestRun? Last => Runs.Count == 0 ? null : Runs[0];

    /// <summary>The harvest that runs now.</summary>
    public HarvestRun? Running => Last is { Status: HarvestStatus.Running } run ? run : null;

    /// <summary>Its last harvest that has ended.</summary>
    public HarvestRun? LastEnded => Runs.FirstOrDefault(r => r.Status != HarvestStatus.Running);

    public DateTimeOffset? WaitsUntil => Holding?.Until;

    public SourceState State => SourceHealth.Of(Enabled, LastEnded, Holding is not null);

    /// <summary>How many postings a harvest usually finds; null without a healthy one.</summary>
    public int? Usual => DriftRule.History(Runs) is { Count: > 0 } history ? DriftRule.Usual(history) : null;

    /// <summary>Postings found by its harvests that read anything, oldest first.</summary>
    public IReadOnlyList<int> Yields => [.. Runs.Where(r => r.Status is not (HarvestStatus.Running or HarvestStatus.Failed)).Select(r => r.Found).Reverse()];
}
