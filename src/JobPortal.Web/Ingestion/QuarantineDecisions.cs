using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>What became of an operator's decision.</summary>
internal enum DecisionOutcome
{
    Done,

    /// <summary>Nothing waits for it any more: somebody has decided, or a later harvest has.</summary>
    Gone,

    /// <summary>The source is being harvested now, which will decide by itself.</summary>
    Busy,
}

/// <summary>Takes over, or throws away, what a run in quarantine holds.</summary>
internal sealed class QuarantineDecisions(IDbContextFactory<JobPortalDbContext> contexts, HarvestStores stores, HarvestLock locks)
{
    /// <summary>Stores the run's postings as if it had been healthy, but retires nothing; its numbers are the usual from now on. Killed in between, it can be asked for again.</summary>
    public Task<DecisionOutcome> ApplyAsync(int runId, CancellationToken cancellationToken) => DecideAsync(runId, QuarantineState.Applied, cancellationToken);

    /// <summary>Forgets the run's postings.</summary>
    public Task<DecisionOutcome> DropAsync(int runId, CancellationToken cancellationToken) => DecideAsync(runId, QuarantineState.Dropped, cancellationToken);

    private async Task<DecisionOutcome> DecideAsync(int runId, QuarantineState decision, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.HarvestRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == runId, cancellationToken) is not { } found) return DecisionOutcome.Gone;
        await using var turn = await locks.TryTakeAsync(found.Source, cancellationToken);
        if (turn is null) return DecisionOutcome.Busy;
        // Under the lock: a harvest that has just ended may have decided.
        if (await context.HarvestRuns.FirstAsync(r => r.Id == runId, cancellationToken) is not { Quarantine: QuarantineState.Held } run) return DecisionOutcome.Gone;
        var held = stores.Held(run);
        if (decision == QuarantineState.Applied)
        {
            await foreach (var batch in held.TakeAllAsync(cancellationToken)) await stores.UpsertAsync(run, batch, cancellationToken);
            await stores.IndexAsync(cancellationToken);
        }
        run.Quarantine = decision;
        await context.SaveChangesAsync(cancellationToken);
        await held.ForgetAsync(cancellationToken);
        return DecisionOutcome.Done;
    }
}
