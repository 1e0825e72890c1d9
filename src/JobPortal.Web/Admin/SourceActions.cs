using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>What an operator can do with a source. Each answers with the key of what to say.</summary>
internal sealed class SourceActions(IDbContextFactory<JobPortalDbContext> contexts, IJobQueue jobs, QuarantineDecisions quarantine, TimeProvider clock)
{
    /// <summary>Asks for a harvest now, also of a source that is disabled or failed; it runs where jobs run.</summary>
    public async Task<string> HarvestAsync(string source, CancellationToken cancellationToken)
    {
        await jobs.EnqueueAsync(IngestSourceJob.NameOf(source), new IngestSourceArgs(source, ByHand: true), cancellationToken);
        return "admin.said.harvest";
    }

    /// <summary>Says whether the schedule harvests a source, until somebody says otherwise.</summary>
    public async Task<string> SwitchAsync(string source, bool enabled, string who, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.SourceSwitches.FirstOrDefaultAsync(s => s.Source == source, cancellationToken);
        if (row is null) context.SourceSwitches.Add(row = new SourceSwitch { Source = source, ChangedBy = who });
        (row.Enabled, row.ChangedAt, row.ChangedBy) = (enabled, clock.GetUtcNow(), who);
        await context.SaveChangesAsync(cancellationToken);
        return enabled ? "admin.said.enabled" : "admin.said.disabled";
    }

    public async Task<string> ApplyAsync(int run, CancellationToken cancellationToken) => Said(await quarantine.ApplyAsync(run, cancellationToken), "admin.said.applied");

    public async Task<string> DropAsync(int run, CancellationToken cancellationToken) => Said(await quarantine.DropAsync(run, cancellationToken), "admin.said.dropped");

    private static string Said(DecisionOutcome outcome, string done) => outcome switch
    {
        DecisionOutcome.Done => done,
        DecisionOutcome.Gone => "admin.said.gone",
        DecisionOutcome.Busy => "admin.said.busy",
    };
}
