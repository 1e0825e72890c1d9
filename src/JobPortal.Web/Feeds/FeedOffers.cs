using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Feeds;

/// <summary>Reads offers whole, in the order in which a search found them.</summary>
internal static class FeedOffers
{
    /// <summary>Offers read at once: contents are some 8 KB each.</summary>
    private const int Batch = 200;

    /// <summary>With text and organization; one that went since it was found is left out.</summary>
    public static async IAsyncEnumerable<Offer> ReadAsync(
        JobPortalDbContext database, IEnumerable<int> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Chunk(Batch))
        {
            var read = await database.Offers.AsNoTracking().Include(o => o.Organization).Include(o => o.Text)
                .Where(o => chunk.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
            foreach (var id in chunk)
                if (read.TryGetValue(id, out var offer) && offer.Text is not null) yield return offer;
        }
    }

    /// <summary>With their postings too.</summary>
    public static async Task<IReadOnlyList<Offer>> WholeAsync(JobPortalDbContext database, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var read = await database.Offers.AsNoTracking().AsSplitQuery().Include(o => o.Text).Include(o => o.Postings)
            .Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        return [.. ids.Where(id => read.TryGetValue(id, out var offer) && offer.Text is not null).Select(id => read[id])];
    }
}
