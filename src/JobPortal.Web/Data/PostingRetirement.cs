using JobPortal.Core.Offers;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>Retires postings inside a transaction that holds the source's and the match lock; an offer ends with the last of its postings.</summary>
internal static class PostingRetirement
{
    /// <returns>How many were retired.</returns>
    public static async Task<int> RetireAsync(JobPortalDbContext context, IQueryable<Posting> gone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // First: what is retired may no longer be what the query names.
        var offers = await gone.Select(p => p.OfferId).ToArrayAsync(cancellationToken);
        var retired = await gone.ExecuteUpdateAsync(p => p.SetProperty(x => x.RetiredAt, now), cancellationToken);
        await OfferLiveness.RefreshAsync(context, offers, now, cancellationToken);
        await ComposeSharedAsync(context, offers, cancellationToken);
        return retired;
    }

    /// <summary>An offer that others still carry says what they say.</summary>
    public static async Task ComposeSharedAsync(JobPortalDbContext context, int[] offers, CancellationToken cancellationToken)
    {
        if (offers.Length > 0) await OfferComposition.RefreshAsync(context, await OfferComposition.SharedAsync(context, offers, cancellationToken), cancellationToken);
    }
}
