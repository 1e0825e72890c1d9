using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Queues mails together with what the ledger must remember of them.</summary>
internal sealed class Outbox(IDbContextFactory<JobPortalDbContext> database)
{
    /// <summary>
    /// The mail, its ledger rows and the changed subscriptions in one transaction: either all of it is queued or nothing.
    /// </summary>
    /// <returns>False when another worker has already said one of these things: then nothing was queued.</returns>
    public async Task<bool> QueueAsync(
        QueuedMail mail, IEnumerable<(int SubscriptionId, Told Told)> said, Action<JobPortalDbContext>? change, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        context.QueuedMails.Add(mail);
        context.MailLedger.AddRange(said.Select(s => new LedgerEntry
        {
            SubscriptionId = s.SubscriptionId,
            OfferId = s.Told.OfferId,
            Reason = s.Told.Reason,
            ClosesOn = s.Told.ClosesOn,
            ReservedAt = mail.CreatedAt,
            Mail = mail,
        }));
        change?.Invoke(context);
        return await context.TrySaveAsync(cancellationToken);
    }
}
