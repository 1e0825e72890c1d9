using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages;

/// <summary>The same call in another year.</summary>
/// <param name="Path">Of its page; null when that is gone.</param>
public sealed record YearLink(int Year, string? Path)
{
    /// <summary>The years before and after, by year.</summary>
    public static async Task<IReadOnlyList<YearLink>> OfAsync(JobPortalDbContext database, Offer offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await database.Offers.AsNoTracking()
            .Where(o => o.Id == offer.EarlierOfferId || o.EarlierOfferId == offer.Id)
            .Select(o => new { o.Id, o.Slug, o.PublishedOn, o.FirstSeen, o.WithdrawnAt })
            .ToListAsync(cancellationToken);
        return [.. others.OrderBy(o => o.FirstSeen).Select(o => new YearLink(
            o.PublishedOn?.Year ?? PortalDay.Of(o.FirstSeen).Year, o.WithdrawnAt < now.AddDays(-ColumnSearch.WithdrawnDays) ? null : $"/offers/{o.Id}-{o.Slug}"))];
    }
}
