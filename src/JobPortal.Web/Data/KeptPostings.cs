using System.Runtime.CompilerServices;
using System.Text.Json;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>A posting and the page of its latest version.</summary>
/// <param name="PageUrl">Address of the page; it may hold several postings.</param>
/// <param name="Body">As received.</param>
public sealed record KeptPosting(int Id, string Source, string Identity, string Hash, string PageUrl, string? ContentType, byte[] Body, DateTimeOffset FirstSeen)
{
    /// <summary>What the page was read as.</summary>
    public PageRole Role { get; init; } = PageRole.Detail;

    /// <summary>What the list that led to the page said of the offer.</summary>
    public IReadOnlyList<RawField> Known { get; init; } = [];
}

/// <summary>A kept posting, read again.</summary>
public sealed record Reprojection(int PostingId, string Hash, OfferContent Content);

/// <summary>For <c>reprocess</c>: gives every posting with its page, and takes what a better reader made of it.</summary>
public sealed class KeptPostings(IDbContextFactory<JobPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Pages of about 30 KB: some MB at a time.</summary>
    private const int PageSize = 100;

    /// <summary>In the order of their ids. No transaction stays open meanwhile, so the caller may write as it reads.</summary>
    /// <param name="source">Null for all.</param>
    public async IAsyncEnumerable<KeptPosting> ReadAsync(string? source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var page = await context.Postings
                .Where(p => p.Id > last && (source == null || p.Source == source))
                .OrderBy(p => p.Id)
                .Take(PageSize)
                .Select(p => new { Posting = p, Version = p.Versions.OrderByDescending(v => v.Id).First() })
                .Select(p => new { p.Posting, p.Version, Page = p.Version.RawPage! })
                .AsNoTracking()
                .ToListAsync(cancellationToken);
            foreach (var (posting, version, raw) in page.Select(row => (row.Posting, row.Version, row.Page)))
                yield return new(posting.Id, posting.Source, posting.Identity, posting.ContentHash, raw.Url, raw.ContentType, PageCompression.Unpack(raw.Body), posting.FirstSeen)
                {
                    Role = version.PageRole,
                    Known = version.Known,
                };
            if (page.Count < PageSize) yield break;
            last = page[^1].Posting.Id;
        }
    }

    /// <summary>The offers of postings, and what is stored of each posting now, by posting.</summary>
    public async Task<IReadOnlyDictionary<int, (int Offer, OfferContent Content)>> StoredAsync(IReadOnlyCollection<int> postings, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = from p in context.Postings
                     join c in context.PostingContents on p.Id equals c.PostingId
                     where postings.Contains(p.Id)
                     select new { p.Id, p.OfferId, c.Content };
        return await stored.AsNoTracking().ToDictionaryAsync(s => s.Id, s => (s.OfferId, s.Content), cancellationToken);
    }

    /// <summary>
    /// Writes the new contents, and the hashes so that the next harvest does not take a better reader for a change of the posting. A posting
    /// that says something else now looks for its offer again.
    /// </summary>
    /// <returns>How many offers are different now.</returns>
    public async Task<int> UpdateAsync(IReadOnlyList<Reprojection> batch, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await OrganizationRows.EnsureAsync(context, [.. batch.Select(r => r.Content.Organization)], cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        var ids = batch.Select(r => r.PostingId).ToList();
        var postings = await context.Postings.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var stored = await context.PostingContents.AsNoTracking().Where(c => ids.Contains(c.PostingId)).ToDictionaryAsync(c => c.PostingId, c => c.Content, cancellationToken);
        var placed = new List<PlacedPosting>();
        foreach (var again in batch.Where(r => postings.ContainsKey(r.PostingId)))
        {
            var posting = postings[again.PostingId];
            posting.ContentHash = again.Hash;
            posting.Fields = FieldMask.Of(again.Content);
            if (!stored.TryGetValue(posting.Id, out var before) || Json(before) != Json(again.Content)) placed.Add(PlacedPosting.Of(posting, again.Content));
        }
        await context.SaveChangesAsync(cancellationToken);
        var changed = await StoredPlacement.ReplaceAsync(context, placed, clock.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    private static string Json(OfferContent content) => JsonSerializer.Serialize(content, StoredJson.Options);
}
