using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Search;

namespace JobPortal.Web.Alerts;

/// <summary>What watched searches find: through the one door of the site, each different search once.</summary>
internal sealed class SearchMatches(OfferSearch search, MailedOffers offers, AlertClock clock)
{
    /// <summary>
    /// Offers first seen up to this long before the last digest are looked at again; the ledger knows which were told. An
    /// offer's row may become visible minutes after its FirstSeen, and a mail may have gone stale.
    /// </summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(14);

    /// <summary>By criteria as stored.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<DigestOffer>>> FindAsync(
        IEnumerable<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        Dictionary<string, IReadOnlyList<DigestOffer>> found = new(StringComparer.Ordinal);
        foreach (var same in subscriptions.GroupBy(s => s.Criteria!))
            found[same.Key] = await FindAsync(StoredSearch.Read(same.Key), same.Min(Since), cancellationToken);
        return found;
    }

    private static DateTimeOffset Since(Subscription subscription)
    {
        var confirmed = subscription.ConfirmedAt!.Value;
        return subscription.LastDigestAt is { } last && last - Overlap > confirmed ? last - Overlap : confirmed;
    }

    private async Task<IReadOnlyList<DigestOffer>> FindAsync(SearchCriteria criteria, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Dictionary<int, OfferHit> hits = [];
        await CollectAsync(hits, criteria with { Sort = SortOrder.Newest }, h => h.FirstSeen >= since, cancellationToken);
        var closing = criteria.Closes is null or ClosingWindow.Within30Days or ClosingWindow.Within90Days ? ClosingWindow.Within14Days : criteria.Closes;
        await CollectAsync(hits, criteria with { Sort = SortOrder.Closing, Closes = closing }, h => h.ClosesOn is not null, cancellationToken);
        return await WithFactsAsync(hits, cancellationToken);
    }

    // Both orders put what is wanted first, so the first hit that is not wanted is the end: one page, nearly always.
    private async Task CollectAsync(Dictionary<int, OfferHit> hits, SearchCriteria criteria, Func<OfferHit, bool> isWanted, CancellationToken cancellationToken)
    {
        var today = PortalDay.Of(clock.Now);
        for (var page = 1; page <= SearchCriteriaCodec.MaxPage; page++)
        {
            var result = await search.SearchAsync(criteria with { Page = page }, today, cancellationToken);
            foreach (var hit in result.Hits.TakeWhile(isWanted)) hits[hit.Id] = hit;
            if (result.Hits.Count == 0 || page >= result.Pages || !isWanted(result.Hits[^1])) return;
        }
    }

    private async Task<IReadOnlyList<DigestOffer>> WithFactsAsync(Dictionary<int, OfferHit> hits, CancellationToken cancellationToken)
    {
        if (hits.Count == 0) return [];
        var found = await offers.OfAsync(hits.Keys, cancellationToken);
        return [.. hits.Keys.Where(found.ContainsKey).Select(id => found[id])];
    }
}
