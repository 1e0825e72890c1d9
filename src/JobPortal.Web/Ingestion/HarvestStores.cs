using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>What a harvest writes to.</summary>
internal sealed class HarvestStores(OfferStore offers, PageStore pages, SearchIndexer indexer, NormalizePosting normalize)
{
    /// <summary>Begins to write a run: reads what is known of the source.</summary>
    public async Task<HarvestWriter> OpenAsync(SourceDefinition source, HarvestRun run, CancellationToken cancellationToken) =>
        new(source, run, await offers.KnownPostingsAsync(source.Name, cancellationToken), this);

    /// <summary>Writes a batch. Killed between two steps, it leaves nothing wrong: the next harvest reads the same pages again.</summary>
    public async Task<UpsertCounts> SaveAsync(string source, HarvestBatch batch, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        var harvested = batch.Changed.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(c => new HarvestedPosting(c.Raw, c.Hash, normalize(batch.Source, c.Raw, c.FirstSeen), c.Page)).ToList();
        var counts = await offers.UpsertAsync(source, harvested, seenAt, cancellationToken);
        await offers.MarkSeenAsync(source, batch.Unchanged, seenAt, cancellationToken);
        // Last: a page whose postings were not stored must not be answered with 304 next time.
        await pages.KeepAsync(source, batch.Pages, cancellationToken);
        return counts with { Unchanged = counts.Unchanged + batch.Unchanged.Count };
    }

    public Task<int> RetireAbsentAsync(HarvestRun run, DateTimeOffset now, CancellationToken cancellationToken) =>
        offers.RetireAbsentAsync(run.Source, run.StartedAt, now, cancellationToken);

    public Task<int> IndexAsync(CancellationToken cancellationToken) => indexer.IndexPendingAsync(cancellationToken);
}
