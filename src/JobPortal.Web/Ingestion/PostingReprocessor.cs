using System.Text.Json;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>Reads and normalizes kept pages again, so that a better parser improves old offers. Fetches nothing.</summary>
internal sealed class PostingReprocessor(KeptPostings kept, KeptPostingReader reader, SearchIndexer indexer, HarvestLock locks)
{
    private const int BatchSize = 100;

    /// <summary>
    /// Reports what would change, then changes it. Everything is read twice for it: what a report of a whole board holds would not fit in memory.
    /// </summary>
    /// <param name="report">Is told what would change before anything is; null to change nothing.</param>
    /// <param name="apply">Whether to change it.</param>
    /// <param name="progress">Postings read again.</param>
    /// <returns>How many offers were changed; null when the source is being harvested now.</returns>
    public async Task<int?> RunAsync(SourceDefinition source, Action<ReprocessReport> report, bool apply, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var turn = await locks.TryTakeAsync(source.Name, cancellationToken);
        if (turn is null) return null;
        report(await CompareAsync(source, progress, cancellationToken));
        return apply ? await ApplyAsync(source, cancellationToken) : 0;
    }

    private async Task<ReprocessReport> CompareAsync(SourceDefinition source, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var report = new ReprocessReport();
        await foreach (var postings in BatchesAsync(source, cancellationToken))
        {
            var again = await reader.ReadAsync(source, postings, cancellationToken);
            var stored = await kept.StoredAsync([.. again.Select(r => r.PostingId)], cancellationToken);
            foreach (var posting in again.Where(r => stored.ContainsKey(r.PostingId)))
            {
                var (offer, content) = stored[posting.PostingId];
                report.Add(offer, content, posting.Content, Json(content) == Json(posting.Content));
            }
            report.AddUnreadable(postings.Length - again.Count);
            progress?.Report(report.Read + report.Unreadable);
        }
        return report;
    }

    private async Task<int> ApplyAsync(SourceDefinition source, CancellationToken cancellationToken)
    {
        var changed = 0;
        await foreach (var postings in BatchesAsync(source, cancellationToken))
            changed += await kept.UpdateAsync(await reader.ReadAsync(source, postings, cancellationToken), cancellationToken);
        await indexer.IndexPendingAsync(cancellationToken);
        return changed;
    }

    private IAsyncEnumerable<KeptPosting[]> BatchesAsync(SourceDefinition source, CancellationToken cancellationToken) =>
        kept.ReadAsync(source.Name, cancellationToken).Chunk(BatchSize);

    private static string Json(OfferContent content) => JsonSerializer.Serialize(content, StoredJson.Options);
}
