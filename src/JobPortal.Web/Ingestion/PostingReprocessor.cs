using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>What reading everything again did.</summary>
/// <param name="Read">Postings read again.</param>
/// <param name="Changed">Offers that are different now.</param>
/// <param name="Unreadable">Postings that today's reader does not find in their page: they stay as they were.</param>
internal sealed record ReprocessCounts(int Read, int Changed, int Unreadable);

/// <summary>Reads and normalizes kept pages again, so that a better parser improves old offers. Fetches nothing.</summary>
internal sealed class PostingReprocessor(KeptPostings kept, KeptPostingReader reader, SearchIndexer indexer, HarvestLock locks)
{
    private const int BatchSize = 100;

    /// <returns>Null when the source is being harvested now.</returns>
    public async Task<ReprocessCounts?> RunAsync(SourceDefinition source, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var turn = await locks.TryTakeAsync(source.Name, cancellationToken);
        if (turn is null) return null;
        var counts = new ReprocessCounts(0, 0, 0);
        await foreach (var postings in kept.ReadAsync(source.Name, cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var again = await reader.ReadAsync(source, postings, cancellationToken);
            var changed = await kept.UpdateAsync(again, cancellationToken);
            counts = new ReprocessCounts(counts.Read + again.Count, counts.Changed + changed, counts.Unreadable + postings.Length - again.Count);
            progress?.Report(counts.Read + counts.Unreadable);
        }
        await indexer.IndexPendingAsync(cancellationToken);
        return counts;
    }
}
