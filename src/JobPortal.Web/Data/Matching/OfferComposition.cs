using System.Text.Json;
using JobPortal.Core.Matching;
using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data.Matching;

/// <summary>Composes stored offers anew from what their postings say.</summary>
internal static class OfferComposition
{
    /// <summary>Postings and contents must be stored already. Text that stays the same is not written, and not indexed again.</summary>
    /// <returns>How many offers say something else now.</returns>
    public static async Task<int> RefreshAsync(JobPortalDbContext context, IReadOnlyCollection<int> offerIds, CancellationToken cancellationToken)
    {
        if (offerIds.Count == 0) return 0;
        var contents = await ComposeAsync(context, offerIds, cancellationToken);
        var stored = await context.OfferTexts.AsNoTracking().Where(t => offerIds.Contains(t.OfferId)).ToDictionaryAsync(t => t.OfferId, t => t.Content, cancellationToken);
        var organizations = await OrganizationRows.EnsureAsync(context, [.. contents.Values.Select(c => c.Organization)], cancellationToken);
        var changed = 0;
        foreach (var offer in await context.Offers.Where(o => offerIds.Contains(o.Id)).ToListAsync(cancellationToken))
        {
            if (!contents.TryGetValue(offer.Id, out var content)) continue;
            OfferProjection.Apply(content, organizations.IdOf(content.Organization), offer);
            if (stored.TryGetValue(offer.Id, out var before) && Json(before) == Json(content)) continue;
            OfferTextRows.Replace(context, offer.Id, content);
            changed++;
        }
        await context.SaveChangesAsync(cancellationToken);
        return changed;
    }

    /// <summary>Offers of several postings among those of these postings.</summary>
    public static async Task<int[]> SharedAsync(JobPortalDbContext context, int[] offerIds, CancellationToken cancellationToken) =>
        await context.Postings.Where(p => offerIds.Contains(p.OfferId)).GroupBy(p => p.OfferId).Where(g => g.Count() > 1).Select(g => g.Key).ToArrayAsync(cancellationToken);

    /// <summary>The parts of offers, for a page that shows them one by one.</summary>
    public static async Task<ILookup<int, PostingPart>> PartsAsync(JobPortalDbContext context, IReadOnlyCollection<int> offerIds, CancellationToken cancellationToken)
    {
        var rows = await context.Postings.AsNoTracking().Where(p => offerIds.Contains(p.OfferId)).OrderBy(p => p.Id)
            .Join(context.PostingContents, p => p.Id, c => c.PostingId, (p, c) => new { p.OfferId, p.Id, p.Url, p.RetiredAt, c.Content })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.OfferId, r => new PostingPart(r.Id, r.Url, r.RetiredAt is null, r.Content));
    }

    private static async Task<Dictionary<int, OfferContent>> ComposeAsync(JobPortalDbContext context, IReadOnlyCollection<int> offerIds, CancellationToken cancellationToken) =>
        (await PartsAsync(context, offerIds, cancellationToken)).ToDictionary(g => g.Key, g => OfferComposer.Compose([.. g]));

    private static string Json(OfferContent content) => JsonSerializer.Serialize(content, StoredJson.Options);
}
