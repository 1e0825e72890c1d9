using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>An offer goes into another between a request and the click that confirms it.</summary>
public sealed class MergedWatchesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(SubscriptionState.Pending)]
    [InlineData(SubscriptionState.Ended)]
    [InlineData(SubscriptionState.Confirmed)]
    public async Task Whoever_confirms_afterwards_watches_the_offer_that_stays_once(SubscriptionState? there)
    {
        await using var site = await AlertSite.StartAsync();
        var (from, into) = (await site.AddOfferAsync("Thèse en imagerie", new(2027, 2, 1)), await site.AddOfferAsync("Thèse en imagerie", new(2027, 2, 1)));
        var clicked = await AddAsync(site, from, SubscriptionState.Pending, [14]);
        if (there is { } state) await AddAsync(site, into, state, [2]);
        await MergeAsync(site, from.Id, into.Id);

        var outcome = await site.Site.Services.GetRequiredService<SubscriptionService>().ConfirmAsync(clicked, CancellationToken.None);

        outcome.ShouldBe(there == SubscriptionState.Confirmed ? ConfirmOutcome.Already : ConfirmOutcome.Confirmed);
        await using var context = site.Site.Database.NewContext();
        var watch = await context.Subscriptions.SingleAsync(s => s.State == SubscriptionState.Confirmed);
        (watch.OfferId, watch.Watched).ShouldBe((into.Id, Subscription.WatchKey(into.Id)));
        watch.RemindDays.ShouldBe(there == SubscriptionState.Confirmed ? [2] : [14]);
        watch.SeenClosesOn.ShouldBe(there == SubscriptionState.Confirmed ? null : new DateOnly(2027, 2, 1));
    }

    private static async Task<int> AddAsync(AlertSite site, Offer offer, SubscriptionState state, int[] days)
    {
        await using var context = site.Site.Database.NewContext();
        var watch = new Subscription
        {
            Email = "ada@example.org",
            Watched = Subscription.WatchKey(offer.Id),
            OfferId = offer.Id,
            State = state,
            RemindDays = days,
            RequestedAt = site.Time.Now,
        };
        context.Subscriptions.Add(watch);
        await context.SaveChangesAsync();
        return watch.Id;
    }

    private static async Task MergeAsync(AlertSite site, int from, int into)
    {
        await using var context = site.Site.Database.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await OfferMerging.MergeAsync(context, from, into, null, site.Time.Now, CancellationToken.None);
        await transaction.CommitAsync();
    }
}
