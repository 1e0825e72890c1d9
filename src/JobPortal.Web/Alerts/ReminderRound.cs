using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Asks <see cref="DeadlineReminderPolicy"/> about every watched offer and queues what is due.</summary>
internal sealed class ReminderRound(IDbContextFactory<JobPortalDbContext> database, MailComposer mails, Outbox outbox, AlertClock clock)
{
    /// <summary>The first reminder is 14 days before; one more for zones east of Paris.</summary>
    private const int Horizon = 15;

    /// <returns>How many mails were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!DigestCalendar.MaySend(clock.Now)) return 0;
        var queued = 0;
        foreach (var watch in await WatchedAsync(cancellationToken))
            if (Due(watch) is { } due && await QueueAsync(watch, due, cancellationToken)) queued++;
        if (queued > 0) AlertsLog.RemindersQueued(clock.Logger, queued);
        return queued;
    }

    private async Task<List<Watch>> WatchedAsync(CancellationToken cancellationToken)
    {
        var yesterday = PortalDay.Of(clock.Now).AddDays(-1);
        var horizon = yesterday.AddDays(1 + Horizon);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await context.Subscriptions.AsNoTracking()
            .Where(s => s.State == SubscriptionState.Confirmed)
            .Join(context.Offers.AsNoTracking(), s => s.OfferId, o => o.Id, (s, o) => new { s, o, lab = o.Organization })
            .Where(x => x.o.WithdrawnAt == null && x.o.ClosesOn >= yesterday && (x.o.ClosesOn <= horizon || x.o.ClosesOn < x.s.SeenClosesOn))
            .OrderBy(x => x.o.ClosesOn).ThenBy(x => x.s.Id)
            .ToListAsync(cancellationToken);
        var ids = rows.Select(x => x.s.Id).ToArray();
        var sent = (await context.MailLedger.AsNoTracking().Where(e => ids.Contains(e.SubscriptionId)).OrderBy(e => e.Id).ToListAsync(cancellationToken))
            .ToLookup(e => (e.SubscriptionId, e.OfferId), e => e.Told);
        return [.. rows.Select(x => new Watch(x.s, x.o, x.lab?.Acronym ?? x.lab?.Name, [.. sent[(x.s.Id, x.o.Id)]]))];
    }

    private DueReminder? Due(Watch watch) => DeadlineReminderPolicy.Due(
        new(watch.Offer.ClosesOn, watch.Offer.TimeZone, watch.Subscription.ConfirmedAt!.Value, watch.Subscription.SeenClosesOn, watch.Sent), clock.Now);

    private async Task<bool> QueueAsync(Watch watch, DueReminder due, CancellationToken cancellationToken)
    {
        var o = watch.Offer;
        var offer = new DigestOffer(o.Id, o.Slug, o.Title, watch.Lab, o.ClosesOn, o.TimeZone, o.FirstSeen);
        var mail = await mails.ReminderAsync(watch.Subscription, offer, due, cancellationToken);
        return await outbox.QueueAsync(mail, [(watch.Subscription.Id, new(o.Id, due.Reason, due.ClosesOn))], null, cancellationToken);
    }

    private sealed record Watch(Subscription Subscription, Offer Offer, string? Lab, IReadOnlyList<Told> Sent);
}
