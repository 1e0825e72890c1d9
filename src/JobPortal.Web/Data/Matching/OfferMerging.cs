using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data.Matching;

/// <summary>Lets one offer go into another, and brings it back. Call it under <see cref="MatchLock"/>, in a transaction.</summary>
internal static class OfferMerging
{
    /// <summary>
    /// Moves the postings, the subscriptions and what was mailed; the address leads to the other offer from now on. Compose and refresh
    /// <paramref name="into"/> afterwards.
    /// </summary>
    /// <param name="by">An operator; null for the matcher.</param>
    public static async Task MergeAsync(JobPortalDbContext context, int from, int into, string? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var postings = await context.Postings.Where(p => p.OfferId == from).Select(p => p.Id).ToArrayAsync(cancellationToken);
        var watchers = await MoveWatchersAsync(context, from, into, now, cancellationToken);
        await context.Postings.Where(p => p.OfferId == from).ExecuteUpdateAsync(p => p.SetProperty(x => x.OfferId, into), cancellationToken);
        // What was said of one has been said of the other: nobody is told of a position twice. Whoever was told of both knows the deadline of the one that stays.
        await context.Database.ExecuteSqlAsync($"""
            insert into mail_ledger (subscription_id, offer_id, reason, closes_on, deadline, reserved_at, mail_id)
            select f.subscription_id, {into}, f.reason, f.closes_on, case when known.id is null then f.deadline else known.deadline end, f.reserved_at, f.mail_id
            from mail_ledger f join subscriptions s on s.id = f.subscription_id
              left join lateral (select l.id, l.deadline from mail_ledger l join subscriptions o on o.id = l.subscription_id
                where l.offer_id = {into} and o.email = s.email order by l.id desc limit 1) known on true
            where f.offer_id = {from} order by f.id
            on conflict do nothing
            """, cancellationToken);
        await context.Offers.Where(o => o.EarlierOfferId == from).ExecuteUpdateAsync(o => o.SetProperty(x => x.EarlierOfferId, into), cancellationToken);
        await context.Offers.Where(o => o.Id == into && o.EarlierOfferId == into).ExecuteUpdateAsync(o => o.SetProperty(x => x.EarlierOfferId, (int?)null), cancellationToken);
        await context.OfferTexts.Where(t => t.OfferId == from).ExecuteDeleteAsync(cancellationToken);
        await context.Offers.Where(o => o.Id == from).ExecuteDeleteAsync(cancellationToken);
        context.OfferMerges.Add(new() { FromOfferId = from, IntoOfferId = into, PostingIds = postings, SubscriptionIds = watchers, By = by, At = now });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// The id for an offer that a posting leaves for: that of the offer it came from, when it came by a merge, so that old addresses find it again.
    /// The merge is then undone, and its subscriptions go back.
    /// </summary>
    public static async Task<int> IdForSplitAsync(JobPortalDbContext context, int posting, int offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var merge = await context.OfferMerges
            .Where(m => m.IntoOfferId == offer && m.UndoneAt == null && m.PostingIds.Contains(posting)).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellationToken);
        if (merge is null) return (await new RowCopy(context).ReserveIdsAsync("offers", 1, cancellationToken)).Dequeue();
        merge.UndoneAt = now;
        await context.SaveChangesAsync(cancellationToken);
        foreach (var watcher in await context.Subscriptions.Where(s => merge.SubscriptionIds.Contains(s.Id) && s.OfferId == offer).ToListAsync(cancellationToken))
            (watcher.OfferId, watcher.Watched) = (merge.FromOfferId, Subscription.WatchKey(merge.FromOfferId));
        await context.SaveChangesAsync(cancellationToken);
        await WatchBothAsync(context, merge, offer, cancellationToken);
        return merge.FromOfferId;
    }

    // Who watched both watches both again; not who has ended the watch that stood for them since.
    private static Task<int> WatchBothAsync(JobPortalDbContext context, OfferMerge merge, int offer, CancellationToken cancellationToken) => context.Subscriptions
        .Where(s => s.OfferId == merge.FromOfferId && s.State == SubscriptionState.Ended && s.EndedAt == merge.At
            && context.Subscriptions.Any(o => o.Email == s.Email && o.OfferId == offer && o.State == SubscriptionState.Confirmed))
        .ExecuteUpdateAsync(s => s.SetProperty(x => x.State, SubscriptionState.Confirmed).SetProperty(x => x.EndedAt, (DateTimeOffset?)null), cancellationToken);

    /// <summary>Where the address of an offer that is no more leads; null when it never was one or nothing is left.</summary>
    public static async Task<int?> FindAsync(JobPortalDbContext context, int offer, CancellationToken cancellationToken)
    {
        int? found = null;
        // A few steps: an offer may go into one that goes into a third.
        for (var step = 0; step < 8; step++)
        {
            var from = found ?? offer;
            var into = await context.OfferMerges.Where(m => m.FromOfferId == from && m.UndoneAt == null).OrderByDescending(m => m.Id)
                .Select(m => (int?)m.IntoOfferId).FirstOrDefaultAsync(cancellationToken);
            if (into is null) return found;
            found = into;
        }
        return found;
    }

    // Who watches both stays with one watch, else the address would be reminded twice.
    private static async Task<int[]> MoveWatchersAsync(JobPortalDbContext context, int from, int into, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = Subscription.WatchKey(into);
        var there = await context.Subscriptions.Where(s => s.Watched == key).ToDictionaryAsync(s => s.Email, cancellationToken);
        var watchers = await context.Subscriptions.Where(s => s.OfferId == from).ToListAsync(cancellationToken);
        foreach (var watcher in watchers)
            if (there.TryGetValue(watcher.Email, out var other)) JoinedWatch.Join(watcher, other, now);
            else (watcher.OfferId, watcher.Watched) = (into, key);
        await context.SaveChangesAsync(cancellationToken);
        return [.. watchers.Where(w => w.OfferId == into).Select(w => w.Id)];
    }
}
