using System.Security.Cryptography;
using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>The kept pages of a batch: each body once for its address.</summary>
internal sealed class RawPageRows
{
    private readonly Dictionary<(string Url, string Sha256), RawPage> _rows = [];
    private readonly Dictionary<HarvestedPage, string> _hashes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds the pages that are kept already and adds the others; they are saved with the context.</summary>
    public static async Task<RawPageRows> EnsureAsync(
        JobPortalDbContext context, string source, IEnumerable<HarvestedPage> pages, CancellationToken cancellationToken)
    {
        var rows = new RawPageRows();
        foreach (var page in pages) rows._hashes.TryAdd(page, Convert.ToHexStringLower(SHA256.HashData(page.Body)));
        var urls = rows._hashes.Keys.Select(p => p.Url).Distinct().ToList();
        var kept = await context.RawPages
            .Where(p => p.Source == source && urls.Contains(p.Url))
            .Select(p => new { p.Id, p.Url, p.Sha256 })
            .ToListAsync(cancellationToken);

        // Stubs: an attached row that is not changed is not written, so its body need not be read.
        foreach (var row in kept)
            rows._rows[(row.Url, row.Sha256)] = context.Attach(new RawPage { Id = row.Id, Source = source, Url = row.Url, Sha256 = row.Sha256, Body = [] }).Entity;
        foreach (var (page, hash) in rows._hashes)
            if (!rows._rows.ContainsKey((page.Url, hash)))
                rows._rows[(page.Url, hash)] = context.Add(Row(source, page, hash)).Entity;
        return rows;
    }

    public RawPage Of(HarvestedPage page) => _rows[(page.Url, _hashes[page])];

    private static RawPage Row(string source, HarvestedPage page, string hash) => new()
    {
        Source = source,
        Url = page.Url,
        Sha256 = hash,
        ContentType = page.ContentType,
        Body = PageCompression.Pack(page.Body),
        FetchedAt = page.FetchedAt,
    };
}
