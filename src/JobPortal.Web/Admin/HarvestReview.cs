using JobPortal.Core.Alerts;
using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using JobPortal.Web.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>A mail of the ledger, without its address.</summary>
internal sealed record MailLine(long Id, MailPurpose Purpose, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, int Attempts, string? Error);

/// <summary>What operators look at besides the sources' own status.</summary>
internal sealed class HarvestReview(IDbContextFactory<JobPortalDbContext> contexts, JobCatalog jobs)
{
    /// <summary>The jobs and when they run: five-field cron in UTC, null for those that are only asked for.</summary>
    public IEnumerable<(string Name, string? Cron)> Jobs => jobs.All.Select(j => (j.Name, j.Cron)).OrderBy(j => j.Name, StringComparer.Ordinal);

    /// <summary>A source's last runs with everything, newest first.</summary>
    public async Task<IReadOnlyList<HarvestRun>> RunsAsync(string source, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.HarvestRuns.AsNoTracking().Where(r => r.Source == source).OrderByDescending(r => r.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Who is, or was lately, left alone: sources and hosts, the longest wait first.</summary>
    public async Task<IReadOnlyList<Backoff>> BackoffsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Backoffs.AsNoTracking().Where(b => b.Level > 0 || b.Until != null).OrderByDescending(b => b.Until).ToListAsync(cancellationToken);
    }

    /// <summary>The newest mails.</summary>
    public async Task<IReadOnlyList<MailLine>> MailsAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.QueuedMails.AsNoTracking().OrderByDescending(m => m.Id).Take(most)
            .Select(m => new MailLine(m.Id, m.Purpose, m.State, m.CreatedAt, m.SentAt, m.Attempts, m.Error)).ToListAsync(cancellationToken);
    }
}
