using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>What a subscription watches, for people.</summary>
/// <param name="Path">French path of the offer or the search; null when the offer is gone.</param>
public sealed record WatchName(string Text, string? Path);

/// <summary>Names what subscriptions watch: titles of offers, words of searches.</summary>
public sealed class WatchNames(JobPortalDbContext database, Wording words)
{
    public async Task<WatchName> OfAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        if (subscription.Criteria is { } criteria) return new(words.Search(criteria), "/?" + StoredSearch.Query(criteria));
        var offer = await database.Offers.AsNoTracking().Where(o => o.Id == subscription.OfferId)
            .Select(o => new { o.Id, o.Slug, o.Title }).FirstOrDefaultAsync(cancellationToken);
        return offer is null
            ? new(words["alerts.offerGone"], null)
            : new(offer.Title, FormattableString.Invariant($"/offers/{offer.Id}-{offer.Slug}"));
    }
}
