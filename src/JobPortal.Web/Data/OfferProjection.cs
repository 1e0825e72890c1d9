using JobPortal.Core.Offers;
using JobPortal.Core.Search;

namespace JobPortal.Web.Data;

/// <summary>The columns of an offer that come from its content.</summary>
internal static class OfferProjection
{
    /// <summary>Addresses stay short enough to be read in a mail.</summary>
    private const int LongestSlug = 80;

    public static void Apply(OfferContent content, int? organizationId, Offer offer)
    {
        offer.Title = StorableText.Of(content.Title);
        offer.Slug = Slug(content.Title);
        offer.Kind = content.Kind;
        offer.OrganizationId = organizationId;
        offer.Permanent = content.Duration.Permanent;
        offer.MinMonths = content.Duration.MinMonths;
        offer.MaxMonths = content.Duration.MaxMonths;
        offer.PublicationDeadline = content.PublicationDeadline;
        offer.ApplicationDeadline = content.ApplicationDeadline;
        offer.ClosesOn = content.ClosesOn;
        offer.TimeZone = content.TimeZone;
        offer.PublishedOn = content.PublishedOn;
        offer.StartsOn = content.StartsOn;
        offer.Language = content.Language;
        offer.LinkAction = StorableText.OrNull(content.Link.Action);
        offer.LinkNetwork = StorableText.OrNull(content.Link.Network);
        // Regions first: what a page names needs no look at the codes. Migration DepartmentsOfOffers does the same for offers from before.
        offer.Regions = [.. content.Places.Select(p => p.Region).Concat(content.Places.Select(p => p.Department)).OfType<string>().Distinct()];
    }

    /// <summary>Cut between words; never empty, because a title may have no Latin letter.</summary>
    internal static string Slug(string title)
    {
        var slug = TextFolding.Slug(title);
        if (slug.Length > LongestSlug) slug = slug.LastIndexOf('-', LongestSlug) is var end and > 0 ? slug[..end] : slug[..LongestSlug];
        return slug.Length > 0 ? slug : "offer";
    }
}
