using JobPortal.Core.Alerts;
using JobPortal.Core.Operators;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>Who may enter /admin.</summary>
internal sealed class OperatorAccounts(IDbContextFactory<JobPortalDbContext> database, AuditTrail audit, TimeProvider clock)
{
    /// <returns>False when the address was an operator's already.</returns>
    public async Task<bool> AddAsync(EmailAddress email, string who, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await context.Operators.AnyAsync(o => o.Email == email.Value, cancellationToken)) return false;
        context.Operators.Add(new OperatorAccount { Email = email.Value, AddedAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        await audit.NoteAsync(who, "operator added", email.Value, cancellationToken);
        return true;
    }

    /// <returns>False when there is no such operator.</returns>
    public async Task<bool> RemoveAsync(EmailAddress email, string who, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await context.Operators.Where(o => o.Email == email.Value).ExecuteDeleteAsync(cancellationToken) == 0) return false;
        await audit.NoteAsync(who, "operator removed", email.Value, cancellationToken);
        return true;
    }

    /// <summary>By address.</summary>
    public async Task<IReadOnlyList<OperatorAccount>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Operators.AsNoTracking().OrderBy(o => o.Email).ToListAsync(cancellationToken);
    }

    public async Task<bool> ExistsAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Operators.AnyAsync(o => o.Id == id, cancellationToken);
    }
}
