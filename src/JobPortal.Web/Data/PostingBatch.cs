using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>Writes one batch inside a transaction that holds the <see cref="SourceLock"/>.</summary>
internal sealed class PostingBatch(JobPortalDbContext context, string source, DateTimeOffset seenAt)
{
    public async Task<UpsertCounts> WriteAsync(IReadOnlyList<HarvestedPosting> batch, CancellationToken cancellationToken)
    {
        // The last copy wins when one identity comes twice: a page that was fetched again is the newer one.
        var latest = batch.GroupBy(h => h.Raw.Identity).Select(copies => copies.Last()).ToList();
        var identities = latest.ConvertAll(h => h.Raw.Identity);
        var hashes = await HashesAsync(identities, cancellationToken);
        var added = latest.Where(h => !hashes.ContainsKey(h.Raw.Identity)).ToList();
        var changed = latest.Where(h => hashes.TryGetValue(h.Raw.Identity, out var hash) && hash != h.Hash).ToList();
        var organizations = await OrganizationRows.EnsureAsync(context, [.. added.Concat(changed).Select(h => h.Content.Organization)], cancellationToken);
        var pages = await RawPageRows.EnsureAsync(context, source, added.Concat(changed).Select(h => h.Page), cancellationToken);
        // From here on: what is slow and concerns this source alone is done, what concerns all sources begins.
        await MatchLock.TakeAsync(context, cancellationToken);
        var known = await KnownAsync(hashes.Count, identities, cancellationToken);
        foreach (var harvested in changed) Change(known[harvested.Raw.Identity], harvested, pages.IdOf(harvested.Page));
        int[] back = [.. known.Values.Where(p => p.RetiredAt is not null).Select(p => p.OfferId)];
        foreach (var posting in known.Values) (posting.LastSeen, posting.Absences, posting.RetiredAt) = (seenAt, 0, null);
        await context.SaveChangesAsync(cancellationToken);
        await PlaceAsync(added, [.. changed.Select(h => (h, known[h.Raw.Identity]))], organizations, pages, cancellationToken);
        await OfferLiveness.RefreshAsync(context, await OffersAsync(hashes.Count, identities, cancellationToken), seenAt, cancellationToken);
        if (back.Length > 0) await OfferComposition.RefreshAsync(context, await OfferComposition.SharedAsync(context, back, cancellationToken), cancellationToken);
        return new(added.Count, changed.Count, known.Count - changed.Count);
    }

    private async Task PlaceAsync(
        List<HarvestedPosting> added, List<(HarvestedPosting Said, Posting Posting)> changed, OrganizationRows organizations, RawPageRows pages, CancellationToken cancellationToken)
    {
        var rows = new NewPostings(context, source, seenAt);
        var ids = await rows.ReserveAsync(added.Count, cancellationToken);
        var news = added.ConvertAll(h => (Said: h, Id: ids.Dequeue()));
        List<PlacedPosting> placed =
        [
            .. changed.Select(c => new PlacedPosting(c.Posting.Id, c.Said.Raw.Url, c.Said.Content, c.Said.Print(source), c.Posting.FirstSeen, seenAt, c.Posting.OfferId) { Json = c.Said.Json }),
            .. news.Select(n => new PlacedPosting(n.Id, n.Said.Raw.Url, n.Said.Content, n.Said.Print(source), seenAt, seenAt, null) { Json = n.Said.Json }),
        ];
        var plan = await PostingPlacement.PlanAsync(context, placed, seenAt, cancellationToken);
        await new NewOffers(context, seenAt).InsertAsync(plan, placed, organizations, cancellationToken);
        await rows.InsertAsync(news.Select(n => (n.Said, n.Id, plan.OfferOf[n.Id])), pages, cancellationToken);
        await new PlacementWriter(context, seenAt).WriteAsync(plan, placed, cancellationToken);
    }

    private async Task<Dictionary<string, string>> HashesAsync(List<string> identities, CancellationToken cancellationToken) =>
        await Of(identities).Select(p => new { p.Identity, p.ContentHash }).ToDictionaryAsync(p => p.Identity, p => p.ContentHash, cancellationToken);

    private async Task<Dictionary<string, Posting>> KnownAsync(int count, List<string> identities, CancellationToken cancellationToken) =>
        count == 0 ? [] : await Of(identities).ToDictionaryAsync(p => p.Identity, cancellationToken);

    private async Task<int[]> OffersAsync(int count, List<string> identities, CancellationToken cancellationToken) =>
        count == 0 ? [] : await Of(identities).Select(p => p.OfferId).Distinct().ToArrayAsync(cancellationToken);

    private IQueryable<Posting> Of(List<string> identities) => context.Postings.Where(p => p.Source == source && identities.Contains(p.Identity));

    private void Change(Posting posting, HarvestedPosting harvested, int pageId)
    {
        posting.Versions.Add(new() { ContentHash = harvested.Hash, SeenAt = seenAt, RawPageId = pageId, PageRole = harvested.Page.Role, Known = harvested.Page.Known });
        posting.ContentHash = harvested.Hash;
        posting.Url = harvested.Raw.Url;
        posting.Fields = FieldMask.Of(harvested.Content);
    }
}
