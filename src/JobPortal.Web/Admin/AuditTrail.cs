using JobPortal.Core.Operators;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>Writes down what operators do. Every POST of a page under /admin is noted by <see cref="AdminPageFilter"/>; other doors note for themselves.</summary>
internal sealed class AuditTrail(IDbContextFactory<JobPortalDbContext> database, TimeProvider clock)
{
    /// <summary>Who acts when no person is signed in.</summary>
    public const string CommandLine = "command line";

    public async Task NoteAsync(string who, string what, string? detail, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var kept = detail is { Length: > AuditEntry.MaxDetail } ? detail[..AuditEntry.MaxDetail] : detail;
        context.AuditEntries.Add(new AuditEntry { At = clock.GetUtcNow(), Who = who, What = what, Detail = kept });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.AuditEntries.AsNoTracking().OrderByDescending(e => e.Id).Take(most).ToListAsync(cancellationToken);
    }
}
