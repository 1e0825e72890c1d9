using JobPortal.Core.Offers;
using JobPortal.Web.Data.Configurations;

namespace JobPortal.Web.Data;

/// <summary>Changes the text of offers that are there.</summary>
internal static class OfferTextRows
{
    /// <summary>
    /// Written without being read. The full-text vector becomes null, which asks the indexer to make it again; EF writes a shadow
    /// property that nobody has set only when told to.
    /// </summary>
    public static void Replace(JobPortalDbContext context, int offerId, OfferContent content)
    {
        var text = context.OfferTexts.Update(new() { OfferId = offerId, Content = content });
        text.Property(OfferTextConfiguration.Search).IsModified = true;
    }
}
