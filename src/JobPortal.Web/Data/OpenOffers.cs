using JobPortal.Core.Offers;

namespace JobPortal.Web.Data;

/// <summary>
/// What "open" means, once for pages, feeds, structured data and alerts: expired offers left in one of them
/// cost another site a search engine's manual action (labonnealternance issue 4351).
/// </summary>
public static class OpenOffers
{
    /// <summary>The same for SQL over <c>offers o</c>; needs the parameter <c>@today</c> (date).</summary>
    public const string Sql = "(o.withdrawn_at is null and (o.closes_on is null or o.closes_on >= @today))";

    extension(IQueryable<Offer> offers)
    {
        public IQueryable<Offer> Open(DateOnly today) =>
            offers.Where(o => o.WithdrawnAt == null && (o.ClosesOn == null || o.ClosesOn >= today));
    }

    /// <summary>A deadline's day belongs to it: an offer that closes today is open.</summary>
    public static bool IsOpen(this Offer offer, DateOnly today) => offer.WithdrawnAt is null && (offer.ClosesOn is null || offer.ClosesOn >= today);
}
