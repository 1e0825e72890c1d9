using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// Sorts what one run reads into new, changed and unchanged, and writes it in batches while the run goes on. Changes of a source with a
/// history wait until the run is judged.
/// </summary>
internal sealed class HarvestWriter(SourceDefinition source, HarvestRun run, HarvestBefore before, HarvestStores stores)
{
    /// <summary>Rejections that a run record keeps; the counts go on.</summary>
    private const int MaxRejections = 200;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HarvestTally _tally = new();
    private readonly HeldChanges? _held = DriftRule.CanJudge(before.History) ? stores.Hold(run) : null;
    private HarvestBatch _batch = new(source);
    private Task<UpsertCounts> _saving = Task.FromResult(UpsertCounts.None);
    private Task _indexing = Task.CompletedTask;
    private int _missed;

    public async Task AddAsync(CrawledPage page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (page.Read is not null) run.Pages++;
        if (page.IsMissed) _missed++;
        foreach (var problem in page.Problems) Reject(problem);
        if (page is { Read: { } read, Body: { } body })
        {
            var kept = new HarvestedPage(page.Request.Url.AbsoluteUri, body.ContentType, body.Bytes, now, body.Validators.ETag, body.Validators.LastModified) { Role = page.Request.Role, Known = page.Request.Known };
            if (!page.IsKept) _batch.Pages.Add(kept);
            foreach (var (posting, hash) in read.Postings.Zip(page.Hashes)) Sort(posting, hash, kept);
        }
        if (_batch.IsFull) await FlushAsync(cancellationToken);
    }

    /// <summary>Writes what is left and judges the run.</summary>
    /// <param name="crawl">It has ended.</param>
    public async Task CompleteAsync(HarvestCrawl crawl, CancellationToken cancellationToken)
    {
        if (crawl.IsFull) Reject(new HarvestRejection(source.Home.AbsoluteUri, $"The harvest ended at its limit of {source.MaxPages} pages.", Trouble.EndlessPaging));
        await FlushAsync(cancellationToken);
        await SavedAsync();
        await _indexing;
        (run.Fill, run.FillOf) = (_tally.Fill, _tally.Counted);
        (run.Status, run.Reason) = HarvestGuard.Judge(run.Pages, run.Found, _missed + crawl.Left, before.Expected);
        if (run.Status != HarvestStatus.Failed) run.Drifts = DriftRule.Find(run.Found, _missed + crawl.Left, _tally, before.History);
        if (run.Drifts.Count > 0) await QuarantineAsync(cancellationToken);
        else if (_held is not null) await ApplyAsync(_held, cancellationToken);
    }

    /// <summary>Whether what the run does not show may be gone.</summary>
    public bool MayRetire => before.AbsenceTells && HarvestGuard.MayRetire(run.Status, run.Found, before.Expected);

    /// <summary>Whether open offers that the run's lists do not show may be asked for again.</summary>
    public bool MayAskAgain => !before.AbsenceTells && HarvestGuard.MayRetire(run.Status, run.Found, before.Expected);

    private async Task QuarantineAsync(CancellationToken cancellationToken)
    {
        await _held!.KeepAsync(cancellationToken);
        (run.Status, run.Quarantine) = (HarvestStatus.Quarantined, QuarantineState.Held);
        run.Reason = $"Held back, because it differs from the usual: {string.Join(", ", run.Drifts.Select(DriftWords.Of))}.";
        (run.Added, run.Changed) = (_tally.New, _tally.Changed);
    }

    private async Task ApplyAsync(HeldChanges held, CancellationToken cancellationToken)
    {
        await foreach (var batch in held.TakeAllAsync(cancellationToken)) Count(await stores.UpsertAsync(run, batch, cancellationToken));
        await held.ForgetAsync(cancellationToken);
    }

    private void Sort(RawPosting posting, string hash, HarvestedPage page)
    {
        // Two addresses may lead to one posting: the first is enough.
        if (!_seen.Add(posting.Identity)) return;
        run.Found++;
        var known = before.Known.GetValueOrDefault(posting.Identity);
        if (known?.Hash == hash) _batch.Unchanged.Add(known);
        else _batch.Changed.Add((posting, hash, known?.FirstSeen ?? run.StartedAt, page));
    }

    private void Reject(HarvestRejection rejection)
    {
        run.Rejected++;
        if (run.Rejections.Count < MaxRejections) run.Rejections.Add(rejection);
    }

    // One batch is written while the next is read, and normalized while the one before it is written.
    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var batch = _batch;
        _batch = new HarvestBatch(source);
        var normalized = Task.Run(() => stores.Normalize(batch, cancellationToken), cancellationToken);
        await SavedAsync();
        await IndexAsync(cancellationToken);
        _saving = Task.Run(async () => await SaveAsync(batch, await normalized, cancellationToken), cancellationToken);
    }

    private async Task<UpsertCounts> SaveAsync(HarvestBatch batch, IReadOnlyList<HarvestedPosting> changed, CancellationToken cancellationToken)
    {
        foreach (var posting in changed) Tally(posting);
        foreach (var posting in batch.Unchanged) _tally.AddUnchanged(posting.Fields);
        if (_held is not null) await _held.AddAsync(changed, cancellationToken);
        return await stores.SaveAsync(run, batch, _held is null ? changed : [], cancellationToken);
    }

    private void Tally(HarvestedPosting posting)
    {
        var fields = FieldMask.Of(posting.Content);
        if (before.Known.TryGetValue(posting.Raw.Identity, out var known)) _tally.AddChanged(known.Fields, fields);
        else _tally.AddNew(fields);
    }

    // What was stored is made searchable while the harvest goes on: it is the largest part of PostgreSQL's work. What is left at
    // the end, or after a kill, the next round finds.
    private async Task IndexAsync(CancellationToken cancellationToken)
    {
        if (!_indexing.IsCompleted) return;
        await _indexing;
        _indexing = Task.Run(() => stores.IndexAsync(cancellationToken), cancellationToken);
    }

    private async Task SavedAsync()
    {
        Count(await _saving);
        _saving = Task.FromResult(UpsertCounts.None);
    }

    private void Count(UpsertCounts counts)
    {
        run.Added += counts.Added;
        run.Changed += counts.Changed;
        run.Unchanged += counts.Unchanged;
    }
}
