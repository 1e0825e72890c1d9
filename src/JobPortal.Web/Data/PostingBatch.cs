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
        var identities = latest.ConvertAll(h => h.Raw.Identity);
        var known = await context.Postings
            .Include(p => p.Offer)
            .Where(p => p.Source == source && identities.Contains(p.Identity))
            .ToDictionaryAsync(p => p.Identity, cancellationToken);

        bool IsUnchanged(HarvestedPosting h) => known.TryGetValue(h.Raw.Identity, out var posting) && posting.ContentHash == h.Hash;
        var unchanged = latest.Where(IsUnchanged).ToList();
        var written = latest.Where(h => !IsUnchanged(h)).ToList();
        var organizations = await OrganizationRows.EnsureAsync(context, written.Select(h => h.Content.Organization), cancellationToken);
        var pages = await RawPageRows.EnsureAsync(context, source, written.Select(h => h.Page), cancellationToken);
        foreach (var harvested in written)
        {
            var posting = known.GetValueOrDefault(harvested.Raw.Identity) ?? Add(harvested);
            OfferProjection.Apply(harvested.Content, organizations.IdOf(harvested.Content.Organization), posting.Offer!);
            posting.Versions.Add(new() { ContentHash = harvested.Hash, SeenAt = seenAt, RawPage = pages.Of(harvested.Page) });
            posting.ContentHash = harvested.Hash;
            posting.Url = harvested.Raw.Url;
            SetText(posting.Offer!, harvested.Content);
        }
        foreach (var posting in known.Values) Revive(posting);
        await context.SaveChangesAsync(cancellationToken);
        await OfferLiveness.RefreshAsync(context, [.. known.Values.Select(p => p.OfferId)], seenAt, cancellationToken);
        var changed = known.Count - unchanged.Count;
        return new(written.Count - changed, changed, unchanged.Count);
    }

    private Posting Add(HarvestedPosting harvested)
    {
        var posting = new Posting
        {
            Source = source,
            Identity = harvested.Raw.Identity,
            Url = harvested.Raw.Url,
            ContentHash = harvested.Hash,
            FirstSeen = seenAt,
            LastSeen = seenAt,
            Offer = new() { Slug = "", Title = "", Sources = [source], FirstSeen = seenAt, LastVerified = seenAt },
        };
        context.Postings.Add(posting);
        return posting;
    }

    private void SetText(Offer offer, OfferContent content)
    {
        if (offer.Id == 0) offer.Text = new() { Content = content };
        else OfferTextRows.Replace(context, offer.Id, content);
    }

    private void Revive(Posting posting)
    {
        posting.LastSeen = seenAt;
        posting.Absences = 0;
        posting.RetiredAt = null;
    }
}
