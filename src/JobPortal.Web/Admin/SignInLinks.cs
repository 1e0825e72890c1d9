using JobPortal.Core.Alerts;
using JobPortal.Core.Operators;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Admin;

/// <summary>Takes the keys that were mailed, each once.</summary>
internal sealed class SignInLinks(IDbContextFactory<JobPortalDbContext> database, AlertLinks links, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether the link would open the door now. Changes nothing: programs that scan mails follow every link.</summary>
    public async Task<bool> IsGoodAsync(string? token, CancellationToken cancellationToken)
    {
        if (await RowAsync(token, cancellationToken) is not { } id) return false;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.SignInLinks.AnyAsync(l => l.Id == id && l.UsedAt == null, cancellationToken);
    }

    /// <returns>Who has signed in; null when the link is used, too old or not ours.</returns>
    public async Task<OperatorAccount?> UseAsync(string? token, CancellationToken cancellationToken)
    {
        if (await RowAsync(token, cancellationToken) is not { } id) return null;
        var now = clock.GetUtcNow();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // Of two that use it at once, the database lets one change the row.
        var used = await context.SignInLinks.Where(l => l.Id == id && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken);
        if (used == 0) return null;
        var account = await context.SignInLinks.Where(l => l.Id == id).Select(l => l.Operator!).AsNoTracking().FirstAsync(cancellationToken);
        await audit.NoteAsync(account.Email, "signed in", null, cancellationToken);
        return account;
    }

    private async Task<int?> RowAsync(string? token, CancellationToken cancellationToken) =>
        await links.ReadAsync(token, cancellationToken, LinkPurpose.SignIn) is LinkReading.Valid valid ? valid.Link.SubscriptionId : null;
}
