using JobPortal.Core.Alerts;
using JobPortal.Web.Data;

namespace JobPortal.Web.Alerts;

/// <summary>
/// Tries the offers that are new or changed against the searches that are due, and makes one mail for each address that there is something to say to.
/// </summary>
internal sealed class DigestRound(DueSubscriptions due, DigestSlice slices, SearchIndexer indexer, AlertClock clock)
{
    /// <returns>How many mails were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // First: an offer without its words would be found by filters alone, and who waits for it at once would not be due.
        await indexer.IndexPendingAsync(cancellationToken);
        var (queued, looked) = (0, 0);
        LookMark? mark = null;
        var failures = new RoundFailures(clock);
        for (var slice = await due.AfterAsync("", cancellationToken); slice.Count > 0; slice = await due.AfterAsync(slice[^1].Email, cancellationToken))
        {
            mark ??= await due.MarkAsync(cancellationToken);
            looked += slice.Count;
            queued += await slices.RunAsync(slice, mark, failures, cancellationToken);
        }
        if (looked > 0) AlertsLog.DigestsQueued(clock.Logger, queued, looked);
        failures.ThrowIfAny();
        return queued;
    }
}
