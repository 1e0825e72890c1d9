using System.Security.Cryptography;
using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>The secret of <see cref="AlertKey"/>, read once.</summary>
internal sealed class AlertKeys(IDbContextFactory<JobPortalDbContext> database)
{
    private byte[]? _secret;

    public async ValueTask<byte[]> SecretAsync(CancellationToken cancellationToken) => _secret ??= await ReadAsync(cancellationToken);

    private async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await Stored(context).FirstOrDefaultAsync(cancellationToken) is { } stored) return stored;
        context.AlertKeys.Add(new AlertKey { Id = 1, Secret = RandomNumberGenerator.GetBytes(32) });
        // Two nodes may make it at once: the second one's row is refused, and both then read the first one's.
        await context.TrySaveAsync(cancellationToken);
        return await Stored(context).FirstAsync(cancellationToken);
    }

    private static IQueryable<byte[]> Stored(JobPortalDbContext context) => context.AlertKeys.Where(k => k.Id == 1).Select(k => k.Secret);
}
