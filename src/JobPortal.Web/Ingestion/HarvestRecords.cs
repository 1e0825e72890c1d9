using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>The records of harvests.</summary>
internal sealed class HarvestRecords(IDbContextFactory<JobPortalDbContext> contexts, HeldPostings held, SourceBackoffs backoffs, TimeProvider clock)
{
    /// <summary>Runs that are looked at for the usual: failed ones count for nothing, so more than the rule's own number.</summary>
    private const int LookedAt = 100;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Begins a record. Call it under the source's <see cref="HarvestLock"/>: a run that is still going is then one that was killed, and
    /// what it held is nobody's.
    /// </summary>
    public async Task<HarvestRun> StartAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.HarvestRuns
            .Where(r => r.Source == source && r.Status == HarvestStatus.Running)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Status, HarvestStatus.Partial).SetProperty(x => x.EndedAt, Now).SetProperty(x => x.Reason, "The program ended before the harvest did."),
                cancellationToken);
        var inQuarantine = await context.HarvestRuns.Where(r => r.Source == source && r.Quarantine == QuarantineState.Held)
            .OrderByDescending(r => r.Id).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancellationToken);
        await held.DropAsync(source, inQuarantine, cancellationToken);
        var run = new HarvestRun { Source = source, StartedAt = Now, Status = HarvestStatus.Running };
        context.HarvestRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>Notes how far a running harvest is.</summary>
    public async Task NoteProgressAsync(HarvestRun run, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.HarvestRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Pages, run.Pages).SetProperty(x => x.Wanted, run.Wanted).SetProperty(x => x.Found, run.Found).SetProperty(x => x.Rejected, run.Rejected),
            cancellationToken);
    }

    /// <summary>Ends a record, and says who is left alone from now on. A judged run takes the place of what earlier ones held.</summary>
    public async Task FinishAsync(HarvestRun run, IReadOnlyList<HostOutcome> hosts, CancellationToken cancellationToken)
    {
        run.EndedAt = Now;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.HarvestRuns.Update(run);
        await backoffs.NoteAsync(context, run, hosts, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (run.Status is not (HarvestStatus.Complete or HarvestStatus.Quarantined)) return;
        await context.HarvestRuns
            .Where(r => r.Source == run.Source && r.Id < run.Id && r.Quarantine == QuarantineState.Held)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Quarantine, QuarantineState.Superseded), cancellationToken);
        await held.DropAsync(run.Source, run.Quarantine == QuarantineState.Held ? run.Id : null, cancellationToken);
    }

    /// <summary>What is usual for a source: see <see cref="DriftRule.History"/>.</summary>
    public async Task<IReadOnlyList<HarvestRun>> HistoryAsync(string source, CancellationToken cancellationToken) =>
        DriftRule.History(await LatestAsync(source, LookedAt, cancellationToken));

    /// <summary>The last runs of a source, newest first.</summary>
    public async Task<IReadOnlyList<HarvestRun>> LatestAsync(string source, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.HarvestRuns.AsNoTracking().Where(r => r.Source == source).OrderByDescending(r => r.Id).Take(most).ToListAsync(cancellationToken);
    }
}
