using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>What stands under an offer's address.</summary>
public abstract record OfferLookup
{
    private OfferLookup()
    {
    }

    /// <param name="Offer">With its text, its organization and its postings, by id; untracked.</param>
    public sealed record Found(Offer Offer) : OfferLookup;

    /// <summary>It turned out to be another's position, whose address it has: for bookmarks and for mails of before.</summary>
    /// <param name="Key">"12-these-en-vision", for addresses.</param>
    public sealed record Moved(string Key) : OfferLookup;

    /// <summary>Withdrawn so long ago that its page is no more.</summary>
    public sealed record Gone : OfferLookup;

    /// <summary>There never was one.</summary>
    public sealed record Unknown : OfferLookup;

    /// <summary>The number that an address names: "12" of "12-these-en-vision"; null when it names none.</summary>
    public static int? IdOf(string key)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        return int.TryParse(dash < 0 ? key : key[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    public static string KeyOf(Offer offer) => string.Create(CultureInfo.InvariantCulture, $"{offer.Id}-{offer.Slug}");

    public static async Task<OfferLookup> FindAsync(JobPortalDbContext database, int? id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (id is null) return new Unknown();
        var offer = await database.Offers.AsNoTracking().AsSplitQuery()
            .Include(o => o.Organization).Include(o => o.Text).Include(o => o.Postings.OrderBy(p => p.Id))
            .FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (offer?.Text is null) return await MovedAsync(database, id.Value, cancellationToken);
        return offer.WithdrawnAt < now.AddDays(-ColumnSearch.WithdrawnDays) ? new Gone() : new Found(offer);
    }

    private static async Task<OfferLookup> MovedAsync(JobPortalDbContext database, int id, CancellationToken cancellationToken)
    {
        if (await OfferMerging.FindAsync(database, id, cancellationToken) is not { } now) return new Unknown();
        return await database.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == now, cancellationToken) is { } into ? new Moved(KeyOf(into)) : new Unknown();
    }
}
