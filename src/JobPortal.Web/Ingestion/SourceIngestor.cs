using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>Harvests one source: fetch, read, normalize, store, retire, index. Safe to run again at any time, and to kill.</summary>
internal sealed class SourceIngestor(HarvestPages pages, HarvestStores stores, HarvestRecords records, HarvestLock locks)
{
    /// <summary>How often the record of a running harvest says how far it is.</summary>
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(2);

    /// <param name="archive">Folder of saved pages to read instead of the network; null for the source's own way.</param>
    /// <returns>The record; null when another process harvests the source now.</returns>
    /// <exception cref="OperationCanceledException">It was stopped: the record says so, what was read is kept.</exception>
    public async Task<HarvestRun?> IngestAsync(
        SourceDefinition source, string? archive, IProgress<HarvestProgress>? progress, CancellationToken cancellationToken)
    {
        await using var turn = await locks.TryTakeAsync(source.Name, cancellationToken);
        if (turn is null) return null;
        var run = await records.StartAsync(source.Name, cancellationToken);
        var hosts = new HostOutcomes();
        try
        {
            await HarvestAsync(source, archive, new Course(run, hosts, progress), cancellationToken);
        }
        catch (Exception e)
        {
            (run.Status, run.Reason) = e is OperationCanceledException
                ? (HarvestStatus.Partial, "It was stopped before its end.")
                : (HarvestStatus.Failed, e.Message);
            await records.FinishAsync(run, hosts.All, CancellationToken.None);
            throw;
        }
        await records.FinishAsync(run, hosts.All, cancellationToken);
        return run;
    }

    private async Task HarvestAsync(SourceDefinition source, string? archive, Course course, CancellationToken cancellationToken)
    {
        var run = course.Run;
        var writer = await stores.OpenAsync(source, run, await records.HistoryAsync(source.Name, cancellationToken), cancellationToken);
        var crawl = await pages.OpenAsync(source, archive, cancellationToken);
        var told = records.Now;
        await foreach (var page in crawl.RunAsync(cancellationToken))
        {
            await writer.AddAsync(page, records.Now, cancellationToken);
            course.Note(page, crawl.Wanted);
            if (records.Now - told < ProgressEvery) continue;
            told = records.Now;
            await records.NoteProgressAsync(run, cancellationToken);
        }
        await writer.CompleteAsync(crawl, cancellationToken);
        if (writer.MayRetire) run.Retired = await stores.RetireAbsentAsync(run, records.Now, cancellationToken);
        if (writer.MayAskAgain) await AskAgainAsync(source, archive, course, cancellationToken);
        await stores.IndexAsync(cancellationToken);
    }

    private async Task AskAgainAsync(SourceDefinition source, string? archive, Course course, CancellationToken cancellationToken)
    {
        // A page that a folder of saved ones lacks is not gone: nobody saved it.
        if ((archive ?? source.Archive) is not null) return;
        var rechecks = new Rechecks(source, course.Run, stores);
        var crawl = await pages.OpenAsync(source, await rechecks.ChooseAsync(records.Now, cancellationToken), cancellationToken);
        await foreach (var page in crawl.RunAsync(cancellationToken))
        {
            rechecks.Add(page);
            course.NoteHost(page);
        }
        course.Run.Retired += await rechecks.CompleteAsync(records.Now, cancellationToken);
    }

    /// <summary>How a run goes.</summary>
    private sealed class Course(HarvestRun run, HostOutcomes hosts, IProgress<HarvestProgress>? progress)
    {
        private int _asked;

        public HarvestRun Run => run;

        public void Note(CrawledPage page, int wanted)
        {
            run.Wanted = wanted;
            NoteHost(page);
            progress?.Report(new HarvestProgress(++_asked, wanted, run.Found));
        }

        public void NoteHost(CrawledPage page)
        {
            var host = page.Request.Url.IdnHost;
            if (page.Refusal is not { } refusal) hosts.Answered(host);
            else if (PageTroubles.IsOfHost(refusal.Reason)) hosts.Failed(host, PageTroubles.Of(refusal.Reason), refusal.Detail, refusal.RetryAfter);
            else if (IsAnswer(refusal.Reason)) hosts.Answered(host);
        }

        // Refused before anybody asked the host: that says nothing about it.
        private static bool IsAnswer(RefusalReason reason) => reason is not (RefusalReason.Robots or RefusalReason.PrivateAddress or RefusalReason.NotHttp);
    }
}
