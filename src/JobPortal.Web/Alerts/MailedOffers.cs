using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>Offers as mails speak of them, by their ids: the one place that reads what a mail says of an offer.</summary>
internal sealed class MailedOffers(IDbContextFactory<JobPortalDbContext> database)
{
    /// <summary>Offers of one question: their texts come with them.</summary>
    private const int Most = 500;

    /// <summary>By id; those that are gone are missing. Whether one is still open is the caller's to say.</summary>
    public async Task<IReadOnlyDictionary<int, DigestOffer>> OfAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        Dictionary<int, DigestOffer> found = [];
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        foreach (var some in ids.Distinct().Chunk(Most))
        {
            var rows = await context.Offers.AsNoTracking().Where(o => some.Contains(o.Id))
                .Select(o => new { Offer = o, Lab = o.Organization, o.Text!.Content }).ToListAsync(cancellationToken);
            foreach (var row in rows) found[row.Offer.Id] = Of(row.Offer, row.Lab, row.Content);
        }
        return found;
    }

    private static DigestOffer Of(Offer offer, Organization? lab, OfferContent content) => new(
        offer.Id, offer.Slug, offer.Title, lab?.Acronym ?? lab?.Name ?? content.Organization.Name ?? content.Organization.Raw,
        offer.ClosesOn, offer.TimeZone, offer.FirstSeen)
    {
        IsWithdrawn = offer.WithdrawnAt is not null,
        Facts = new MailedFacts
        {
            Kind = offer.Kind,
            Duration = content.Duration,
            Places = [.. content.Places.Select(p => p.Commune ?? p.Raw).Distinct()],
            LabSlug = lab?.Slug,
            Regions = offer.Regions,
            Sources = offer.Sources,
            Language = offer.Language,
            Links = [.. new[] { offer.LinkAction, offer.LinkNetwork }.OfType<string>()],
        },
    };
}
