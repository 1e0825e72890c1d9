using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Percolation;
using JobPortal.Core.Search.Index;
using JobPortal.Web.Search;

namespace JobPortal.Web.Alerts;

/// <summary>What watched searches find: each offer that may be news is tried against all searches at once, not each search against all offers.</summary>
internal sealed class SearchMatches(OfferCandidates candidates, AlertClock clock)
{
    /// <summary>By subscription, ids of offers; subscriptions that nothing may be said to are missing.</summary>
    /// <param name="subscriptions">Looked at together.</param>
    /// <param name="touched">Ids of offers that changed since the last look at any of them; null to look at all offers.</param>
    public async Task<IReadOnlyDictionary<int, List<int>>> FindAsync(
        IReadOnlyList<Subscription> subscriptions, int[]? touched, CancellationToken cancellationToken)
    {
        Dictionary<int, List<int>> found = [];
        if (subscriptions.Count == 0) return found;
        var (searches, watching) = Store(subscriptions);
        var percolator = new Percolator(searches, await candidates.LabsAsync(cancellationToken), Zone.Day(clock.Now));
        var scope = LookScope.Of(subscriptions, touched is null, clock.Now);
        List<int> numbers = [];
        await foreach (var offer in candidates.ReadAsync(scope, touched ?? [], clock.Now, cancellationToken))
        {
            numbers.Clear();
            percolator.Find(offer, numbers);
            foreach (var number in numbers) Note(found, offer, watching[number]);
        }
        return found;
    }

    private void Note(Dictionary<int, List<int>> found, IndexedOffer offer, List<Subscription> watching)
    {
        foreach (var subscription in watching)
        {
            if (!LookScope.Concerns(subscription, offer.Row.FirstSeen, offer.Row.ClosesOn, clock.Now)) continue;
            if (!found.TryGetValue(subscription.Id, out var offers)) found.Add(subscription.Id, offers = []);
            offers.Add(offer.Row.Id);
        }
    }

    // Many watch the same: what is stored alike is read once.
    private static (StoredSearches Searches, List<List<Subscription>> Watching) Store(IReadOnlyList<Subscription> subscriptions)
    {
        var (builder, watching) = (new StoredSearchesBuilder(), new List<List<Subscription>>());
        foreach (var same in subscriptions.GroupBy(s => s.Criteria!, StringComparer.Ordinal))
        {
            var number = builder.Add(StoredSearch.Read(same.Key));
            if (number == watching.Count) watching.Add([]);
            watching[number].AddRange(same);
        }
        return (builder.Build(), watching);
    }
}
