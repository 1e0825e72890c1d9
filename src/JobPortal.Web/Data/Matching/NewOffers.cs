using JobPortal.Core.Matching;
using JobPortal.Core.Offers;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace JobPortal.Web.Data.Matching;

/// <summary>Inserts the offers that a plan makes, each composed of the postings that are placed in it.</summary>
internal sealed class NewOffers(JobPortalDbContext context, DateTimeOffset seenAt)
{
    private static readonly (string, NpgsqlDbType)[] OfferColumns =
    [
        ("id", Integer), ("slug", Text), ("title", Text), ("kind", Text), ("organization_id", Integer), ("permanent", NpgsqlDbType.Boolean), ("min_months", Integer),
        ("max_months", Integer), ("publication_deadline", Date), ("application_deadline", Date), ("closes_on", Date), ("time_zone", Text),
        ("published_on", Date), ("starts_on", Date), ("language", Text), ("link_action", Text), ("link_network", Text),
        ("regions", TextArray), ("sources", TextArray), ("first_seen", TimestampTz), ("last_verified", TimestampTz),
    ];

    private const NpgsqlDbType TextArray = NpgsqlDbType.Array | Text;
    private readonly RowCopy _copy = new(context);

    private sealed record Row(Offer Offer, byte[] Json);

    public async Task InsertAsync(PlacementPlan plan, IReadOnlyList<PlacedPosting> placed, OrganizationRows organizations, CancellationToken cancellationToken)
    {
        var rows = placed.Where(p => plan.NewOffers.Contains(plan.OfferOf[p.Id])).GroupBy(p => plan.OfferOf[p.Id]).Select(g => Compose(g.Key, [.. g], organizations)).ToList();
        if (rows.Count == 0) return;
        await _copy.CopyAsync("offers", OfferColumns, rows, r => OfferValues(r.Offer), cancellationToken);
        await _copy.CopyAsync("offer_texts", [("offer_id", Integer), ("content", Json)], rows,
            r => [r.Offer.Id, r.Json], cancellationToken);
    }

    private Row Compose(int id, List<PlacedPosting> postings, OrganizationRows organizations)
    {
        var content = OfferComposer.Compose(postings.ConvertAll(p => new PostingPart(p.Id, p.Url, true, p.Content)));
        var offer = new Offer
        {
            Id = id,
            Slug = "",
            Title = "",
            Sources = [.. postings.Select(p => p.Source).Distinct().Order(StringComparer.Ordinal)],
            FirstSeen = postings.Min(p => p.FirstSeen),
            LastVerified = seenAt,
        };
        OfferProjection.Apply(content, organizations.IdOf(content.Organization), offer);
        // An offer of one posting is what this says, which is written already.
        return new(offer, postings is [var only] ? only.Json : StoredJson.Bytes(content));
    }

    private static object?[] OfferValues(Offer o) =>
    [
        o.Id, o.Slug, o.Title, o.Kind.ToString(), o.OrganizationId, o.Permanent, o.MinMonths, o.MaxMonths, o.PublicationDeadline, o.ApplicationDeadline,
        o.ClosesOn, o.TimeZone, o.PublishedOn, o.StartsOn, o.Language, o.LinkAction, o.LinkNetwork, o.Regions, o.Sources, o.FirstSeen, o.LastVerified,
    ];
}
