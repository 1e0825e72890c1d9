using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>The records of harvests.</summary>
internal sealed class HarvestRecords(IDbContextFactory<JobPortalDbContext> contexts, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Begins a record. Call it under the source's <see cref="HarvestLock"/>: a run that is still going is then one that was killed.</summary>
    public async Task<HarvestRun> StartAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.HarvestRuns
            .Where(r => r.Source == source && r.Status == HarvestStatus.Running)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Status, HarvestStatus.Partial).SetProperty(x => x.EndedAt, Now).SetProperty(x => x.Reason, "The program ended before the harvest did."),
                cancellationToken);
        var run = new HarvestRun { Source = source, StartedAt = Now, Status = HarvestStatus.Running };
        context.HarvestRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        return run;
    }

    public async Task FinishAsync(HarvestRun run, CancellationToken cancellationToken)
    {
        run.EndedAt = Now;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.HarvestRuns.Update(run);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The last runs of a source, newest first; enough for <see cref="BackoffPolicy"/>.</summary>
    public async Task<IReadOnlyList<HarvestRun>> LatestAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.HarvestRuns.AsNoTracking().Where(r => r.Source == source).OrderByDescending(r => r.Id).Take(20).ToListAsync(cancellationToken);
    }
}
