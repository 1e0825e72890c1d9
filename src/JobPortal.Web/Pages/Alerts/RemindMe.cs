using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>What an offer's reminder form needs to know.</summary>
internal static class RemindMe
{
    public static WatchedOffer Of(Offer offer, DateTimeOffset now) => new(
        offer.Id,
        offer.Title,
        FormattableString.Invariant($"/offers/{offer.Id}-{offer.Slug}"),
        offer.ClosesOn,
        offer.WithdrawnAt is null && (offer.ClosesOn is not { } closes || closes >= Zone.Day(now, offer.TimeZone)),
        offer.ClosesOn is { } day ? DeadlineReminderPolicy.Ahead(day, now) : []);
}
