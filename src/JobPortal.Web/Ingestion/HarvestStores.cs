using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>What a harvest writes to.</summary>
internal sealed class HarvestStores(HarvestTables tables, SearchIndexer indexer, LabReference labs, NormalizePosting normalize)
{
    /// <summary>Begins to write a run: reads what is known of the source.</summary>
    /// <param name="history">See <see cref="DriftRule.History"/>.</param>
    public async Task<HarvestWriter> OpenAsync(SourceDefinition source, HarvestRun run, IReadOnlyList<HarvestRun> history, CancellationToken cancellationToken)
    {
        // What operators imported since the last run counts from this one on.
        await labs.DirectoryAsync(cancellationToken);
        // First: a posting of before that has no fingerprint would not be recognized.
        await tables.Pending.MatchPendingAsync(cancellationToken);
        return new(source, run, new HarvestBefore(await tables.Offers.KnownPostingsAsync(source.Name, cancellationToken), history, source.Lists), this);
    }

    /// <summary>Postings of sources whose lists hold the newest only.</summary>
    public NewestPostings Newest => tables.Newest;

    /// <summary>A place for changes that wait for the run's judgement.</summary>
    public HeldChanges Hold(HarvestRun run) => new(tables.Held, run, isInTable: false);

    /// <summary>What a run in quarantine holds.</summary>
    public HeldChanges Held(HarvestRun run) => new(tables.Held, run, isInTable: true);

    public IReadOnlyList<HarvestedPosting> Normalize(HarvestBatch batch, CancellationToken cancellationToken) =>
        [.. batch.Changed.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(c => new HarvestedPosting(c.Raw, c.Hash, normalize(batch.Source, c.Raw, c.FirstSeen), c.Page).Prepare(batch.Source.Name))];

    public Task<UpsertCounts> UpsertAsync(HarvestRun run, IReadOnlyList<HarvestedPosting> postings, CancellationToken cancellationToken) =>
        tables.Offers.UpsertAsync(run.Source, postings, run.StartedAt, cancellationToken);

    /// <summary>Writes a batch. Killed between two steps, it leaves nothing wrong: the next harvest reads the same pages again.</summary>
    /// <param name="changed">Of the batch, when they need not wait.</param>
    public async Task<UpsertCounts> SaveAsync(HarvestRun run, HarvestBatch batch, IReadOnlyList<HarvestedPosting> changed, CancellationToken cancellationToken)
    {
        var counts = await UpsertAsync(run, changed, cancellationToken);
        await tables.Offers.MarkSeenAsync(run.Source, batch.Unchanged.ConvertAll(p => p.Identity), run.StartedAt, cancellationToken);
        // A page whose postings were not stored may be answered with 304 next time: it is then read again from here.
        await tables.Pages.KeepAsync(run.Source, batch.Pages, cancellationToken);
        return counts with { Unchanged = counts.Unchanged + batch.Unchanged.Count };
    }

    public Task<int> RetireAbsentAsync(HarvestRun run, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.Offers.RetireAbsentAsync(run.Source, run.StartedAt, now, cancellationToken);

    public Task<int> IndexAsync(CancellationToken cancellationToken) => indexer.IndexPendingAsync(cancellationToken);
}
