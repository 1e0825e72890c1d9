using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Addresses are kept no longer than they are of use: the mail texts, too, hold one.</summary>
internal sealed class AddressEraser(IDbContextFactory<JobPortalDbContext> database, AlertClock clock)
{
    /// <summary>A request that was never confirmed; its link is good for two days.</summary>
    private static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(7);

    /// <summary>After the end, so that an old mail's links still say "already ended".</summary>
    private static readonly TimeSpan Ended = TimeSpan.FromDays(90);

    /// <summary>Mails that are done; longer than a confirmation slot's day.</summary>
    private static readonly TimeSpan Mails = TimeSpan.FromDays(30);

    /// <summary>Windows of <see cref="SubscribeThrottle"/> that are over.</summary>
    private static readonly TimeSpan Asks = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (requested, ended, mails, asked) = (clock.Now - Unconfirmed, clock.Now - Ended, clock.Now - Mails, clock.Now - Asks);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.Subscriptions
            .Where(s => (s.State == SubscriptionState.Pending && s.RequestedAt < requested) || (s.State == SubscriptionState.Ended && s.EndedAt < ended))
            .ExecuteDeleteAsync(cancellationToken);
        await context.QueuedMails
            .Where(m => m.CreatedAt < mails && m.State != MailState.Queued && m.State != MailState.Sending)
            .ExecuteDeleteAsync(cancellationToken);
        await context.NetworkAsks.Where(a => a.Since < asked).ExecuteDeleteAsync(cancellationToken);
    }
}
