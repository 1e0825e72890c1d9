using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>Sorts what one run reads into new, changed and unchanged, and writes it in batches while the run goes on.</summary>
internal sealed class HarvestWriter(SourceDefinition source, HarvestRun run, IReadOnlyDictionary<string, KnownPosting> known, HarvestStores stores)
{
    /// <summary>Rejections that a run record keeps; the counts go on.</summary>
    private const int MaxRejections = 200;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private HarvestBatch _batch = new(source);
    private Task<UpsertCounts> _saving = Task.FromResult(UpsertCounts.None);
    private Task _indexing = Task.CompletedTask;
    private int _missed;

    /// <summary>Postings that were open before the run.</summary>
    public int OpenBefore { get; } = known.Values.Count(p => p.RetiredAt is null);

    public async Task AddAsync(CrawledPage page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (page.Read is not null) run.Pages++;
        if (page.IsMissed) _missed++;
        if (page.Problem is { } problem) Reject(page.Request.Url.AbsoluteUri, problem);
        foreach (var note in page.Read?.Notes ?? []) Reject(page.Request.Url.AbsoluteUri, note);
        if (page is { Read: { } read, Body: { } body })
        {
            var kept = new HarvestedPage(page.Request.Url.AbsoluteUri, body.ContentType, body.Bytes, now, body.Validators.ETag, body.Validators.LastModified) { Role = page.Request.Role, Known = page.Request.Known };
            if (!page.IsKept) _batch.Pages.Add(kept);
            foreach (var (posting, hash) in read.Postings.Zip(page.Hashes)) Sort(posting, hash, kept);
        }
        if (_batch.IsFull) await FlushAsync(cancellationToken);
    }

    /// <summary>Writes what is left and judges the run.</summary>
    /// <param name="left">Pages that were wanted and never asked for.</param>
    public async Task CompleteAsync(int left, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await SavedAsync();
        await _indexing;
        (run.Status, run.Reason) = HarvestGuard.Judge(run.Pages, run.Found, _missed + left, OpenBefore);
    }

    private void Sort(RawPosting posting, string hash, HarvestedPage page)
    {
        // Two addresses may lead to one posting: the first is enough.
        if (!_seen.Add(posting.Identity)) return;
        run.Found++;
        var before = known.GetValueOrDefault(posting.Identity);
        if (before?.Hash == hash) _batch.Unchanged.Add(posting.Identity);
        else _batch.Changed.Add((posting, hash, before?.FirstSeen ?? run.StartedAt, page));
    }

    private void Reject(string url, string reason)
    {
        if (run.Rejections.Count < MaxRejections) run.Rejections.Add(new HarvestRejection(url, reason));
    }

    // One batch is written while the next is read.
    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SavedAsync();
        await IndexAsync(cancellationToken);
        var batch = _batch;
        _batch = new HarvestBatch(source);
        _saving = Task.Run(() => stores.SaveAsync(run.Source, batch, run.StartedAt, cancellationToken), cancellationToken);
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
        var counts = await _saving;
        _saving = Task.FromResult(UpsertCounts.None);
        run.Added += counts.Added;
        run.Changed += counts.Changed;
        run.Unchanged += counts.Unchanged;
    }
}
