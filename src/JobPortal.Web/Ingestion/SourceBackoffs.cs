using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>Who is left alone, and until when: sources that failed, and hosts, for all sources that have pages there.</summary>
internal sealed class SourceBackoffs(IDbContextFactory<JobPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>What holds a source back now: its own failures or its host's; null when nothing does.</summary>
    public async Task<Backoff?> HoldingAsync(SourceDefinition source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return Holding(source, await context.Backoffs.AsNoTracking().Where(b => b.Until != null).ToListAsync(cancellationToken), clock.GetUtcNow());
    }

    /// <summary>The one of <paramref name="all"/> that holds the source longest; null when none does.</summary>
    public static Backoff? Holding(SourceDefinition source, IEnumerable<Backoff> all, DateTimeOffset now) =>
        all.Where(b => b.Holds(now) && Concerns(b, source)).MaxBy(b => b.Until);

    /// <summary>Notes how a run ended, in the transaction that records it.</summary>
    public async Task NoteAsync(JobPortalDbContext context, HarvestRun run, IReadOnlyList<HostOutcome> hosts, CancellationToken cancellationToken)
    {
        foreach (var host in hosts)
        {
            if (host.Failed) BackoffPolicy.Fail(await FindOrAddAsync(context, BackoffScope.Host, host.Host, cancellationToken), clock.GetUtcNow(), host.Trouble, host.Reason, host.RetryAfter);
            else if (await FindAsync(context, BackoffScope.Host, host.Host, cancellationToken) is { } state) BackoffPolicy.Succeed(state, clock.GetUtcNow());
        }
        if (run.Status == HarvestStatus.Failed)
            BackoffPolicy.Fail(await FindOrAddAsync(context, BackoffScope.Source, run.Source, cancellationToken), clock.GetUtcNow(), MainTrouble(run), run.Reason);
        else if (run.Status == HarvestStatus.Complete && await FindAsync(context, BackoffScope.Source, run.Source, cancellationToken) is { } state)
            BackoffPolicy.Succeed(state, clock.GetUtcNow());
    }

    private static bool Concerns(Backoff backoff, SourceDefinition source) => backoff.Scope switch
    {
        BackoffScope.Source => backoff.Name == source.Name,
        // A folder of saved pages asks no host.
        BackoffScope.Host => source.Archive is null && backoff.Name.Equals(source.BaseUrl.IdnHost, StringComparison.OrdinalIgnoreCase),
    };

    // What most pages had wrong is why nothing came.
    private static Trouble? MainTrouble(HarvestRun run) =>
        run.Rejections.Where(r => r.Trouble != Trouble.Note).GroupBy(r => r.Trouble).OrderByDescending(g => g.Count()).Select(g => (Trouble?)g.Key).FirstOrDefault();

    private static Task<Backoff?> FindAsync(JobPortalDbContext context, BackoffScope scope, string name, CancellationToken cancellationToken) =>
        context.Backoffs.FirstOrDefaultAsync(b => b.Scope == scope && b.Name == name, cancellationToken);

    private static async Task<Backoff> FindOrAddAsync(JobPortalDbContext context, BackoffScope scope, string name, CancellationToken cancellationToken) =>
        await FindAsync(context, scope, name, cancellationToken) ?? context.Backoffs.Add(new Backoff { Scope = scope, Name = name }).Entity;
}
