using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Asks <see cref="DeadlineReminderPolicy"/> and <see cref="ChangePolicy"/> about every watched offer and queues what is due.</summary>
internal sealed class ReminderRound(WatchedOffers watched, MailComposer mails, Outbox outbox, AlertClock clock)
{
    /// <returns>How many mails were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (queued, failures) = (0, new RoundFailures(clock));
        foreach (var watch in await watched.AllAsync(cancellationToken))
            queued += await failures.TryAsync(() => QueueAsync(watch, cancellationToken), cancellationToken) ?? 0;
        if (queued > 0) AlertsLog.RemindersQueued(clock.Logger, queued);
        failures.ThrowIfAny();
        return queued;
    }

    private async Task<int> QueueAsync(Watch watch, CancellationToken cancellationToken) =>
        await LetterAsync(watch, cancellationToken) is { } letter ? await outbox.QueueAsync([letter], cancellationToken) : 0;

    private async Task<QueuedLetter?> LetterAsync(Watch watch, CancellationToken cancellationToken)
    {
        var (subscription, offer) = (watch.Subscription, watch.Offer);
        if (!DigestCalendar.MaySend(subscription.SendHour, clock.Now)) return null;
        if (!offer.IsWithdrawn && DeadlineReminderPolicy.Due(watch.Deadline, clock.Now) is { } due)
            return new(await mails.ReminderAsync(subscription, offer, due, cancellationToken), [new(subscription.Id, new(offer.Id, due.Reason, due.ClosesOn), due.ClosesOn)]);
        var today = Zone.Day(clock.Now, offer.TimeZone);
        if (ChangePolicy.Due(offer, watch.Deadline.ToldClosesOn, watch.Deadline.Sent, today) is not { } change) return null;
        var changed = new ChangedOffer(offer, change.Change, offer.ClosesOn?.DayNumber - today.DayNumber);
        return new(await mails.ChangeAsync(subscription, changed, cancellationToken), [new(subscription.Id, change.Told, change.Deadline)]);
    }
}

/// <summary>A watched offer as it is now, and what its watcher knows of it.</summary>
internal sealed record Watch(Subscription Subscription, DigestOffer Offer, WatchedDeadline Deadline);

/// <summary>Reads the watched offers of which something may be due.</summary>
internal sealed class WatchedOffers(IDbContextFactory<JobPortalDbContext> database, MailedOffers offers, AlertClock clock)
{
    /// <summary>The first reminder is 14 days before; one more for zones east of Paris.</summary>
    private const int Horizon = 15;

    /// <summary>Days after which nobody waits for word of a withdrawal any more.</summary>
    private const int WithdrawnDays = 30;

    public async Task<List<Watch>> AllAsync(CancellationToken cancellationToken)
    {
        var today = PortalDay.Of(clock.Now);
        var (yesterday, horizon, withdrawn) = (today.AddDays(-1), today.AddDays(Horizon), clock.Now.AddDays(-WithdrawnDays));
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await context.Subscriptions.AsNoTracking()
            .Where(s => s.State == SubscriptionState.Confirmed && (s.PausedAt == null || s.PausedUntil <= today))
            .Join(context.Offers.AsNoTracking(), s => s.OfferId, o => o.Id, (s, o) => new { Subscription = s, Offer = o })
            .Where(x => x.Offer.WithdrawnAt > withdrawn || x.Offer.ClosesOn != x.Subscription.SeenClosesOn || (x.Offer.ClosesOn >= yesterday && x.Offer.ClosesOn <= horizon)
                // Another deadline was told, and now it is again the one that was seen on confirming.
                || context.MailLedger.Any(e => e.OfferId == x.Offer.Id && e.Deadline != x.Offer.ClosesOn && e.Subscription!.Email == x.Subscription.Email))
            .OrderBy(x => x.Offer.ClosesOn).ThenBy(x => x.Subscription.Id).Select(x => x.Subscription).ToListAsync(cancellationToken);
        var known = await offers.OfAsync(rows.Select(s => s.OfferId!.Value), cancellationToken);
        var sent = await SentAsync(context, rows, cancellationToken);
        return [.. rows.Where(s => known.ContainsKey(s.OfferId!.Value)).Select(s => Watch(s, known[s.OfferId!.Value], [.. sent[(s.Email, s.OfferId!.Value)]]))];
    }

    private static Watch Watch(Subscription s, DigestOffer offer, IReadOnlyList<LedgerLine> sent) =>
        new(s, offer, new(offer.ClosesOn, offer.TimeZone, s.ConfirmedAt!.Value, s.SeenClosesOn, sent) { SendHour = s.SendHour, Days = s.ToldDays, AddedDays = s.AddedDays ?? [] });

    // Of the whole address: what a digest has said of the offer need not be said again.
    private static async Task<ILookup<(string, int), LedgerLine>> SentAsync(JobPortalDbContext context, List<Subscription> rows, CancellationToken cancellationToken)
    {
        string[] emails = [.. rows.Select(s => s.Email).Distinct()];
        int[] ids = [.. rows.Select(s => s.OfferId!.Value).Distinct()];
        var sent = await context.MailLedger.AsNoTracking().Where(e => ids.Contains(e.OfferId) && emails.Contains(e.Subscription!.Email))
            .OrderBy(e => e.Id).Select(e => new { e.Subscription!.Email, Entry = e }).ToListAsync(cancellationToken);
        return sent.ToLookup(e => (e.Email, e.Entry.OfferId), e => e.Entry.Line);
    }
}
