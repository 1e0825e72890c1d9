using JobPortal.Core.Ingestion;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace JobPortal.Web.Data;

/// <summary>Inserts new postings with their first versions.</summary>
internal sealed class NewPostings(JobPortalDbContext context, string source, DateTimeOffset seenAt)
{
    private static readonly (string, NpgsqlDbType)[] PostingColumns =
    [
        ("id", Integer), ("source", Text), ("identity", Text), ("url", Text), ("content_hash", Text), ("first_seen", TimestampTz),
        ("last_seen", TimestampTz), ("absences", Integer), ("offer_id", Integer), ("fields", Integer),
    ];

    private static readonly (string, NpgsqlDbType)[] VersionColumns =
        [("posting_id", Integer), ("content_hash", Text), ("seen_at", TimestampTz), ("raw_page_id", Integer), ("page_role", Text), ("known", Jsonb)];

    private readonly RowCopy _copy = new(context);

    private sealed record Row(HarvestedPosting Posting, int Id, int OfferId);

    /// <summary>Ids for postings that are not stored yet.</summary>
    public Task<Queue<int>> ReserveAsync(int count, CancellationToken cancellationToken) => _copy.ReserveIdsAsync("postings", count, cancellationToken);

    /// <param name="postings">With their ids and offers.</param>
    public async Task InsertAsync(IEnumerable<(HarvestedPosting Posting, int Id, int OfferId)> postings, RawPageRows pages, CancellationToken cancellationToken)
    {
        var rows = postings.Select(p => new Row(p.Posting, p.Id, p.OfferId)).ToList();
        if (rows.Count == 0) return;
        await _copy.CopyAsync("postings", PostingColumns, rows, PostingValues, cancellationToken);
        await _copy.CopyAsync("posting_versions", VersionColumns, rows, r => VersionValues(r, pages), cancellationToken);
    }

    private object?[] VersionValues(Row row, RawPageRows pages)
    {
        var page = row.Posting.Page;
        return [row.Id, row.Posting.Hash, seenAt, pages.IdOf(page), page.Role.ToString(), StoredJson.Bytes(page.Known)];
    }

    private object?[] PostingValues(Row row) =>
        [row.Id, source, row.Posting.Raw.Identity, row.Posting.Raw.Url, row.Posting.Hash, seenAt, seenAt, 0, row.OfferId, FieldMask.Of(row.Posting.Content)];
}
