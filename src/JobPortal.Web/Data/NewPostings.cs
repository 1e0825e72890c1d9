using System.Text.Json;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace JobPortal.Web.Data;

/// <summary>Inserts new postings, each with its offer, text and first version.</summary>
internal sealed class NewPostings(JobPortalDbContext context, string source, DateTimeOffset seenAt)
{
    private static readonly (string, NpgsqlDbType)[] OfferColumns =
    [
        ("id", Integer), ("slug", Text), ("title", Text), ("kind", Text), ("organization_id", Integer), ("permanent", NpgsqlDbType.Boolean), ("min_months", Integer),
        ("max_months", Integer), ("publication_deadline", Date), ("application_deadline", Date), ("closes_on", Date), ("time_zone", Text),
        ("published_on", Date), ("starts_on", Date), ("language", Text), ("link_action", Text), ("link_network", Text),
        ("regions", TextArray), ("sources", TextArray), ("first_seen", TimestampTz), ("last_verified", TimestampTz),
    ];

    private static readonly (string, NpgsqlDbType)[] PostingColumns =
    [
        ("id", Integer), ("source", Text), ("identity", Text), ("url", Text), ("content_hash", Text), ("first_seen", TimestampTz),
        ("last_seen", TimestampTz), ("absences", Integer), ("offer_id", Integer), ("fields", Integer),
    ];

    private static readonly (string, NpgsqlDbType)[] VersionColumns =
        [("posting_id", Integer), ("content_hash", Text), ("seen_at", TimestampTz), ("raw_page_id", Integer), ("page_role", Text), ("known", Jsonb)];

    private const NpgsqlDbType TextArray = NpgsqlDbType.Array | Text;
    private readonly RowCopy _copy = new(context);

    private sealed record Row(HarvestedPosting Posting, Offer Offer, int PostingId);

    public async Task InsertAsync(
        IReadOnlyCollection<HarvestedPosting> postings, OrganizationRows organizations, RawPageRows pages, CancellationToken cancellationToken)
    {
        if (postings.Count == 0) return;
        var offerIds = await _copy.ReserveIdsAsync("offers", postings.Count, cancellationToken);
        var postingIds = await _copy.ReserveIdsAsync("postings", postings.Count, cancellationToken);
        var rows = postings.Select(p => new Row(p, Offer(p, offerIds.Dequeue(), organizations), postingIds.Dequeue())).ToList();
        await _copy.CopyAsync("offers", OfferColumns, rows, r => OfferValues(r.Offer), cancellationToken);
        await _copy.CopyAsync("offer_texts", [("offer_id", Integer), ("content", Jsonb)], rows,
            r => [r.Offer.Id, JsonSerializer.SerializeToUtf8Bytes(r.Posting.Content, StoredJson.Options)], cancellationToken);
        await _copy.CopyAsync("postings", PostingColumns, rows, PostingValues, cancellationToken);
        await _copy.CopyAsync("posting_versions", VersionColumns, rows, r => VersionValues(r, pages), cancellationToken);
    }

    private Offer Offer(HarvestedPosting posting, int id, OrganizationRows organizations)
    {
        var offer = new Offer { Id = id, Slug = "", Title = "", Sources = [source], FirstSeen = seenAt, LastVerified = seenAt };
        OfferProjection.Apply(posting.Content, organizations.IdOf(posting.Content.Organization), offer);
        return offer;
    }

    private static object?[] OfferValues(Offer o) =>
    [
        o.Id, o.Slug, o.Title, o.Kind.ToString(), o.OrganizationId, o.Permanent, o.MinMonths, o.MaxMonths, o.PublicationDeadline, o.ApplicationDeadline,
        o.ClosesOn, o.TimeZone, o.PublishedOn, o.StartsOn, o.Language, o.LinkAction, o.LinkNetwork, o.Regions, o.Sources, o.FirstSeen, o.LastVerified,
    ];

    private object?[] VersionValues(Row row, RawPageRows pages)
    {
        var page = row.Posting.Page;
        return [row.PostingId, row.Posting.Hash, seenAt, pages.IdOf(page), page.Role.ToString(), JsonSerializer.SerializeToUtf8Bytes(page.Known, StoredJson.Options)];
    }

    private object?[] PostingValues(Row row) =>
        [row.PostingId, source, row.Posting.Raw.Identity, row.Posting.Raw.Url, row.Posting.Hash, seenAt, seenAt, 0, row.Offer.Id, FieldMask.Of(row.Posting.Content)];
}
