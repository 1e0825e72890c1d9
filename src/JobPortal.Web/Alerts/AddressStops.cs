using System.Security.Cryptography;
using System.Text;
using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Addresses that nothing is sent to any more. Only their hashes are kept.</summary>
internal sealed class AddressStops(IDbContextFactory<JobPortalDbContext> database, AlertKeys keys, BounceFolder reports, AlertClock clock)
{
    /// <inheritdoc cref="BounceFolder.CountIgnored"/>
    public int IgnoredReports => reports.CountIgnored();

    /// <summary>Stops an address and pauses its alerts, so that no mail is made that could not go; stopping it again changes nothing.</summary>
    /// <param name="status">A code, never the server's words: these mostly name the address.</param>
    public async Task StopAsync(string email, StopReason reason, string? status, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(email, cancellationToken);
        var now = clock.Now;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.Subscriptions.Where(s => s.Email == email && s.State == SubscriptionState.Confirmed && s.PausedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.PausedAt, now).SetProperty(x => x.PausedUntil, (DateOnly?)null), cancellationToken);
        if (await context.StoppedAddresses.AnyAsync(a => a.AddressHash == hash, cancellationToken)) return;
        context.StoppedAddresses.Add(new StoppedAddress { AddressHash = hash, Reason = reason, Since = now, Status = status });
        if (await context.TrySaveAsync(cancellationToken)) AlertsLog.AddressStopped(clock.Logger, reason, status);
    }

    /// <summary>Null for an address that mails go to.</summary>
    public async Task<StoppedAddress?> FindAsync(string email, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(email, cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.StoppedAddresses.AsNoTracking().FirstOrDefaultAsync(a => a.AddressHash == hash, cancellationToken);
    }

    /// <summary>Mails go again; what was paused stays so until its owner says otherwise.</summary>
    public async Task LiftAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.StoppedAddresses.Where(a => a.AddressHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<StoppedAddress>> NewestAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.StoppedAddresses.AsNoTracking().OrderByDescending(a => a.Since).Take(most).ToListAsync(cancellationToken);
    }

    private async Task<byte[]> HashAsync(string email, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await keys.SecretAsync(cancellationToken), Encoding.UTF8.GetBytes(email));
}
