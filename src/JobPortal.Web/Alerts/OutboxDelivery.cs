using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Sends what is due in the outbox. Any number may run at once, on any number of nodes.</summary>
internal sealed class OutboxDelivery(IDbContextFactory<JobPortalDbContext> database, RecipientGate gate, MailIdentity identity, AlertClock clock)
{
    /// <summary>Mails in one run: what is left is for the next minute.</summary>
    private const int MaxMails = 500;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        foreach (var id in await DueAsync(context, cancellationToken))
        {
            if (await ClaimAsync(context, id, cancellationToken) is not { } mail) continue;
            if (mail.StaleAt < clock.Now || await IsUnwantedAsync(context, id, cancellationToken)) await WithdrawAsync(context, mail, cancellationToken);
            else await RecordAsync(context, mail, await SendAsync(mail, cancellationToken), cancellationToken);
        }
    }

    private Task<List<long>> DueAsync(JobPortalDbContext context, CancellationToken cancellationToken) =>
        Due(context).OrderBy(m => m.DueAt).Select(m => m.Id).Take(MaxMails).ToListAsync(cancellationToken);

    // A mail that a worker has stays its own whatever the clock does: taken too early it would go twice.
    private IQueryable<QueuedMail> Due(JobPortalDbContext context)
    {
        var (now, future) = (clock.Now, clock.Now + DeliveryPolicy.LongestWait);
        return context.QueuedMails.Where(m => (m.State == MailState.Queued && (m.DueAt <= now || m.DueAt > future)) || (m.State == MailState.Sending && m.DueAt <= now));
    }

    // One conditional update takes the mail: of two workers, the database lets one change the row.
    private async Task<QueuedMail?> ClaimAsync(JobPortalDbContext context, long id, CancellationToken cancellationToken)
    {
        var lost = clock.Now + DeliveryPolicy.Lease;
        var claimed = await Due(context).Where(m => m.Id == id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Sending).SetProperty(x => x.DueAt, lost)
                .SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellationToken);
        return claimed == 0 ? null : await context.QueuedMails.AsNoTracking().FirstAsync(m => m.Id == id, cancellationToken);
    }

    private async Task<DeliveryOutcome> SendAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryParse(mail.Email, out var to)) return new DeliveryOutcome.Refused("The address is not one.");
        var unsubscribe = mail.Unsubscribe is null ? null : new Uri(mail.Unsubscribe);
        return await gate.SendAsync(
            new OutgoingMessage(identity.Sender, to, mail.MessageId, Zone.Local(mail.CreatedAt), new(mail.Subject, mail.Text, mail.Html, unsubscribe)),
            mail.Purpose, cancellationToken);
    }

    private async Task RecordAsync(JobPortalDbContext context, QueuedMail mail, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var row = context.QueuedMails.Where(m => m.Id == mail.Id);
        switch (outcome)
        {
            case DeliveryOutcome.Delivered:
                // Not cancelled by a stop: the server has the mail, and forgetting that would send it twice.
                await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Sent).SetProperty(x => x.SentAt, now), CancellationToken.None);
                AlertsLog.MailSent(clock.Logger, mail.Id, mail.Purpose, mail.Attempts);
                break;
            case DeliveryOutcome.Postponed(var reason):
                var due = now + DeliveryPolicy.RetryAfter(mail.Attempts);
                await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Queued).SetProperty(x => x.DueAt, due).SetProperty(x => x.Error, reason), cancellationToken);
                AlertsLog.MailPostponed(clock.Logger, mail.Id, mail.Purpose, mail.Attempts, reason);
                break;
            case DeliveryOutcome.Refused(var reason):
                await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Failed).SetProperty(x => x.Error, reason), cancellationToken);
                AlertsLog.MailRefused(clock.Logger, mail.Id, mail.Purpose, reason);
                if (outcome is DeliveryOutcome.Refused { RecipientStatus: null }) await AskAgainAsync(context, mail, cancellationToken);
                break;
        }
    }

    // Whether alerts are still wanted: a question that never arrived must not end them. That of an address to which nothing can be sent does.
    private static async Task AskAgainAsync(JobPortalDbContext context, QueuedMail mail, CancellationToken cancellationToken)
    {
        if (mail.Purpose != MailPurpose.Renewal) return;
        await context.Subscriptions.Where(s => s.Email == mail.Email).ExecuteUpdateAsync(s => s.SetProperty(x => x.RenewalAskedAt, (DateTimeOffset?)null), cancellationToken);
    }

    // Everybody whom it concerns has unsubscribed while it waited.
    private static Task<bool> IsUnwantedAsync(JobPortalDbContext context, long id, CancellationToken cancellationToken)
    {
        var said = context.MailLedger.Where(e => e.MailId == id);
        return context.QueuedMails.AnyAsync(m => m.Id == id && said.Any() && said.All(e => e.Subscription!.State == SubscriptionState.Ended), cancellationToken);
    }

    // What the mail would have said counts as unsaid, and its searches as never looked at: so the very next round says what is then still true. Tomorrow's would be
    // too late for an offer that closes today: after days without a server, the round of this minute has looked before the outbox found that its mail is stale.
    private async Task WithdrawAsync(JobPortalDbContext context, QueuedMail mail, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var said = context.MailLedger.Where(e => e.MailId == mail.Id);
        var subscriptions = await said.Select(e => e.SubscriptionId).Distinct().ToListAsync(cancellationToken);
        await context.Subscriptions.Where(s => subscriptions.Contains(s.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastLookAt, (DateTimeOffset?)null).SetProperty(x => x.LastDigestAt, (DateTimeOffset?)null)
                .SetProperty(x => x.LookedThrough, (long?)null), cancellationToken);
        await said.ExecuteDeleteAsync(cancellationToken);
        await AskAgainAsync(context, mail, cancellationToken);
        await context.QueuedMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Stale), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        AlertsLog.MailStale(clock.Logger, mail.Id);
    }
}
