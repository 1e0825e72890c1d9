using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>What an offer says about its postings: who carries it, when it was last verified, whether it is withdrawn.</summary>
internal static class OfferLiveness
{
    /// <summary>
    /// Recomputes it from the postings. A withdrawn offer keeps the sources that last carried it, so that past offers can still be filtered by source.
    /// </summary>
    public static async Task RefreshAsync(JobPortalDbContext context, int[] offerIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (offerIds.Length == 0) return;
        await context.Database.ExecuteSqlAsync($"""
            update offers o set
              first_seen = p.first_seen,
              last_verified = p.last_seen,
              sources = coalesce(p.live, o.sources),
              withdrawn_at = case when p.live is null then coalesce(o.withdrawn_at, {now}) end
            from (
              select offer_id, min(first_seen) as first_seen, max(last_seen) as last_seen,
                array_agg(distinct source order by source) filter (where retired_at is null) as live
              from postings where offer_id = any({offerIds}) group by offer_id) p
            where o.id = p.offer_id
            """, cancellationToken);
    }
}
