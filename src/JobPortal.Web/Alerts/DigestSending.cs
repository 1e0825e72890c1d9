using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Makes and queues the digest of one address, and notes that it was looked for.</summary>
internal sealed class DigestSending(IDbContextFactory<JobPortalDbContext> database, MailComposer mails, Outbox outbox, AlertClock clock)
{
    /// <returns>Whether there was something to say and nobody else has said it.</returns>
    public async Task<bool> QueueAsync(WatchedSearch[] searches, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        Subscription[] subscriptions = [.. searches.Select(s => s.Subscription)];
        if (DigestBuilder.Build(searches, await ToldAsync(searches, cancellationToken), now) is not { } digest)
        {
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            Note(context, subscriptions, now);
            await context.SaveChangesAsync(cancellationToken);
            return false;
        }
        var mail = await mails.DigestAsync(digest, cancellationToken);
        return await outbox.QueueAsync(mail, digest.Ledger, context => Note(context, subscriptions, now), cancellationToken);
    }

    // Of the whole address: an offer that one subscription has told is no news in another.
    private async Task<List<Told>> ToldAsync(WatchedSearch[] searches, CancellationToken cancellationToken)
    {
        var email = searches[0].Subscription.Email;
        int[] offers = [.. searches.SelectMany(s => s.Matches).Select(o => o.Id).Distinct()];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // What was said of an offer that has gone into one of these was said of it, also by a mail that was made in that very minute.
        var gone = await context.OfferMerges.AsNoTracking().Where(m => m.UndoneAt == null && offers.Contains(m.IntoOfferId)).ToListAsync(cancellationToken);
        var into = gone.DistinctBy(m => m.FromOfferId).ToDictionary(m => m.FromOfferId, m => m.IntoOfferId);
        var rows = await context.MailLedger.AsNoTracking()
            .Where(e => e.Subscription!.Email == email && (offers.Contains(e.OfferId) || into.Keys.Contains(e.OfferId))).ToListAsync(cancellationToken);
        return [.. rows.Select(e => e.Told with { OfferId = into.GetValueOrDefault(e.OfferId, e.OfferId) })];
    }

    private static void Note(JobPortalDbContext context, Subscription[] subscriptions, DateTimeOffset now)
    {
        foreach (var subscription in subscriptions)
        {
            var isWhole = DigestCalendar.IsDue(subscription.Cadence, now, subscription.LastDigestAt ?? subscription.ConfirmedAt!.Value);
            var row = context.Attach(new Subscription { Id = subscription.Id, Email = "", Watched = "" });
            row.Property(s => s.LastLookAt).CurrentValue = now;
            if (isWhole) row.Property(s => s.LastDigestAt).CurrentValue = now;
        }
    }
}
