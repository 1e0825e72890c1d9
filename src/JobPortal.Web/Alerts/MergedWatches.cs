using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>
/// Watches whose offer went into another between the request and its confirmation. A merge moves watches, but of two of one address only one can
/// stand for the offer that stays: the link of the other still means it.
/// </summary>
internal static class MergedWatches
{
    /// <summary>The watch that a confirmation is for. What was chosen with the link that is clicked counts, unless a confirmed watch is there already.</summary>
    public static async Task<int> MeantAsync(JobPortalDbContext context, int id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var watch = await context.Subscriptions.FirstOrDefaultAsync(s => s.Id == id && s.State == SubscriptionState.Pending, cancellationToken);
        if (watch?.OfferId is not { } offer || await OfferMerging.FindAsync(context, offer, cancellationToken) is not { } into) return id;
        var key = Subscription.WatchKey(into);
        var other = await context.Subscriptions.FirstOrDefaultAsync(s => s.Email == watch.Email && s.Watched == key, cancellationToken);
        if (other is null) (watch.OfferId, watch.Watched) = (into, key);
        else Hand(watch, other, now);
        await context.SaveChangesAsync(cancellationToken);
        return (other ?? watch).Id;
    }

    private static void Hand(Subscription watch, Subscription other, DateTimeOffset now)
    {
        (watch.State, watch.EndedAt) = (SubscriptionState.Ended, now);
        if (other.State == SubscriptionState.Confirmed) return;
        AlertChoice.Of(watch).ApplyTo(other);
        (other.Language, other.RequestedAt, other.State, other.EndedAt) = (watch.Language, watch.RequestedAt, SubscriptionState.Pending, null);
    }
}
