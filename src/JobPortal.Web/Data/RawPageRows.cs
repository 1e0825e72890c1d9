using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using static NpgsqlTypes.NpgsqlDbType;

namespace JobPortal.Web.Data;

/// <summary>The kept pages of a batch: each body once for its address.</summary>
internal sealed class RawPageRows
{
    private static readonly (string, NpgsqlTypes.NpgsqlDbType)[] Columns =
        [("id", Integer), ("source", Text), ("url", Text), ("sha256", Text), ("content_type", Text), ("body", Bytea), ("fetched_at", TimestampTz)];

    private readonly Dictionary<(string Url, string Sha256), int> _ids = [];
    private readonly Dictionary<HarvestedPage, string> _hashes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds the pages that are kept already and inserts the others.</summary>
    public static async Task<RawPageRows> EnsureAsync(
        JobPortalDbContext context, string source, IEnumerable<HarvestedPage> pages, CancellationToken cancellationToken)
    {
        var rows = new RawPageRows();
        foreach (var page in pages) rows._hashes.TryAdd(page, Convert.ToHexStringLower(SHA256.HashData(page.Body)));
        if (rows._hashes.Count == 0) return rows;
        var urls = rows._hashes.Keys.Select(p => p.Url).Distinct().ToList();
        var kept = context.RawPages.Where(p => p.Source == source && urls.Contains(p.Url)).Select(p => new { p.Id, p.Url, p.Sha256 });
        foreach (var row in await kept.ToListAsync(cancellationToken)) rows._ids[(row.Url, row.Sha256)] = row.Id;
        await rows.InsertMissingAsync(new RowCopy(context), source, cancellationToken);
        return rows;
    }

    public int IdOf(HarvestedPage page) => _ids[(page.Url, _hashes[page])];

    /// <summary>Deletes those of the pages that nothing refers to any more.</summary>
    public static Task<int> DropUnusedAsync(JobPortalDbContext context, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        context.RawPages
            .Where(p => ids.Contains(p.Id) && !context.PageStates.Any(s => s.RawPageId == p.Id)
                && !context.PostingVersions.Any(v => v.RawPageId == p.Id) && !context.HeldPostings.Any(h => h.RawPageId == p.Id))
            .ExecuteDeleteAsync(cancellationToken);

    private async Task InsertMissingAsync(RowCopy copy, string source, CancellationToken cancellationToken)
    {
        var missing = _hashes.Where(h => !_ids.ContainsKey((h.Key.Url, h.Value))).DistinctBy(h => (h.Key.Url, h.Value)).ToList();
        if (missing.Count == 0) return;
        var ids = await copy.ReserveIdsAsync("raw_pages", missing.Count, cancellationToken);
        foreach (var (page, hash) in missing) _ids[(page.Url, hash)] = ids.Dequeue();
        await copy.CopyAsync("raw_pages", Columns, missing,
            m => [IdOf(m.Key), source, m.Key.Url, m.Value, m.Key.ContentType, m.Key.Packed, m.Key.FetchedAt], cancellationToken);
    }
}
