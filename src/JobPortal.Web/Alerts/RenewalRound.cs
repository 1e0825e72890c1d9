using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Asks each address once a year whether its alerts are still wanted, and erases those that nobody renewed. See <see cref="RenewalPolicy"/>.</summary>
internal sealed class RenewalRound(IDbContextFactory<JobPortalDbContext> database, MailComposer mails, AlertClock clock)
{
    /// <summary>Addresses of one run; the rest is for tomorrow's.</summary>
    private const int MostAddresses = 2_000;

    /// <summary>Alerts of one address that end so many days apart are asked about in one mail; the later ones end no sooner for it.</summary>
    private const int DaysTogether = 60;

    /// <returns>How many addresses were asked.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await DateOldOnesAsync(cancellationToken);
        await EraseAsync(cancellationToken);
        var asked = 0;
        foreach (var email in await DueAsync(cancellationToken))
            if (await AskAsync(email, cancellationToken)) asked++;
        if (asked > 0) AlertsLog.RenewalsAsked(clock.Logger, asked);
        return asked;
    }

    // Confirmed before there were renewals.
    private async Task DateOldOnesAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        foreach (var old in await context.Subscriptions.Where(s => s.State == SubscriptionState.Confirmed && s.RenewBy == null && s.ConfirmedAt != null)
                     .Take(MostAddresses).ToListAsync(cancellationToken))
            old.RenewBy = RenewalPolicy.RenewBy(old.ConfirmedAt!.Value);
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        var today = Zone.Day(clock.Now);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // After a downtime the question may still wait in the outbox, which then sees that it is stale, and it is asked anew.
        var waiting = context.QueuedMails.Where(m => m.Purpose == MailPurpose.Renewal && (m.State == MailState.Queued || m.State == MailState.Sending)).Select(m => m.Email);
        var asked = await context.Subscriptions.AsNoTracking()
            .Where(s => s.State == SubscriptionState.Confirmed && s.RenewalAskedAt != null && s.RenewBy < today && !waiting.Contains(s.Email))
            .Select(s => new { s.Id, RenewBy = s.RenewBy!.Value, AskedAt = s.RenewalAskedAt!.Value }).ToListAsync(cancellationToken);
        int[] over = [.. asked.Where(s => RenewalPolicy.EndsOn(s.RenewBy, s.AskedAt) < today).Select(s => s.Id)];
        await context.Subscriptions.Where(s => over.Contains(s.Id) && s.RenewalAskedAt != null).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<List<string>> DueAsync(CancellationToken cancellationToken)
    {
        var horizon = Zone.Day(clock.Now).AddDays(RenewalPolicy.DaysToAnswer);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Subscriptions.Where(s => s.State == SubscriptionState.Confirmed && s.RenewalAskedAt == null && s.RenewBy <= horizon)
            .Select(s => s.Email).Distinct().OrderBy(e => e).Take(MostAddresses).ToListAsync(cancellationToken);
    }

    // The note and the mail together; of two workers, the database lets one make the note.
    private async Task<bool> AskAsync(string email, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var together = Zone.Day(now).AddDays(RenewalPolicy.DaysToAnswer + DaysTogether);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var all = context.Subscriptions.Where(s => s.Email == email && s.State == SubscriptionState.Confirmed && s.RenewalAskedAt == null && s.RenewBy <= together);
        if (await all.OrderBy(s => s.RenewBy).ThenBy(s => s.Id).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { RenewBy: { } renewBy } first) return false;
        if (await all.ExecuteUpdateAsync(s => s.SetProperty(x => x.RenewalAskedAt, now), cancellationToken) == 0) return false;
        context.QueuedMails.Add(await mails.RenewalAsync(first, RenewalPolicy.EndsOn(renewBy, now), cancellationToken));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
