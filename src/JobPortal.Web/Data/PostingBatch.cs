using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>Writes one batch inside a transaction that holds the <see cref="SourceLock"/>.</summary>
internal sealed class PostingBatch(JobPortalDbContext context, string source, DateTimeOffset seenAt)
{
    public async Task<UpsertCounts> WriteAsync(IReadOnlyList<HarvestedPosting> batch, CancellationToken cancellationToken)
    {
        // The last copy wins when one identity comes twice: a page that was fetched again is the newer one.
        var latest = batch.GroupBy(h => h.Raw.Identity).Select(copies => copies.Last()).ToList();
        var known = await KnownAsync(latest.ConvertAll(h => h.Raw.Identity), cancellationToken);
        var added = latest.Where(h => !known.ContainsKey(h.Raw.Identity)).ToList();
        var changed = latest.Where(h => known.TryGetValue(h.Raw.Identity, out var posting) && posting.ContentHash != h.Hash).ToList();
        var organizations = await OrganizationRows.EnsureAsync(context, [.. added.Concat(changed).Select(h => h.Content.Organization)], cancellationToken);
        var pages = await RawPageRows.EnsureAsync(context, source, added.Concat(changed).Select(h => h.Page), cancellationToken);
        await new NewPostings(context, source, seenAt).InsertAsync(added, organizations, pages, cancellationToken);
        foreach (var harvested in changed)
            Change(known[harvested.Raw.Identity], harvested, organizations.IdOf(harvested.Content.Organization), pages.IdOf(harvested.Page));
        foreach (var posting in known.Values) (posting.LastSeen, posting.Absences, posting.RetiredAt) = (seenAt, 0, null);
        await context.SaveChangesAsync(cancellationToken);
        await OfferLiveness.RefreshAsync(context, [.. known.Values.Select(p => p.OfferId)], seenAt, cancellationToken);
        return new(added.Count, changed.Count, known.Count - changed.Count);
    }

    private async Task<Dictionary<string, Posting>> KnownAsync(List<string> identities, CancellationToken cancellationToken) =>
        await context.Postings
            .Include(p => p.Offer)
            .Where(p => p.Source == source && identities.Contains(p.Identity))
            .ToDictionaryAsync(p => p.Identity, cancellationToken);

    private void Change(Posting posting, HarvestedPosting harvested, int? organizationId, int pageId)
    {
        OfferProjection.Apply(harvested.Content, organizationId, posting.Offer!);
        OfferTextRows.Replace(context, posting.OfferId, harvested.Content);
        posting.Versions.Add(new() { ContentHash = harvested.Hash, SeenAt = seenAt, RawPageId = pageId, PageRole = harvested.Page.Role, Known = harvested.Page.Known });
        posting.ContentHash = harvested.Hash;
        posting.Url = harvested.Raw.Url;
        posting.Fields = FieldMask.Of(harvested.Content);
    }
}
