using JobPortal.Core.Matching;
using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data.Matching;

/// <summary>What is stored of the offers that matter to a batch, as a placer.</summary>
internal static class StoredMatches
{
    public static async Task<OfferPlacer> LoadAsync(JobPortalDbContext context, IReadOnlyList<PlacedPosting> placed, CancellationToken cancellationToken)
    {
        var candidates = await CandidateRows.FindAsync(context, [.. placed.Select(p => p.Print)], cancellationToken);
        var decisions = new MatchDecisions();
        // All of them: operators say this a few times a month.
        foreach (var said in await context.MatchDecisions.AsNoTracking().Where(d => d.UndoneAt == null).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            decisions.Add(said.PostingId, said.OtherPostingId, said.Together);
        candidates.UnionWith(placed.SelectMany(p => decisions.TogetherWith(p.Id)));
        var placer = new OfferPlacer(decisions);
        foreach (var (posting, offer) in await PostingsAsync(context, candidates, [.. placed.Select(p => p.Offer).OfType<int>()], cancellationToken)) placer.Put(posting, offer);
        // Last: what a changed posting says now stands for it.
        foreach (var posting in placed.Where(p => p.Offer is not null)) placer.Put(posting.AsMatch(), posting.Offer!.Value);
        return placer;
    }

    /// <summary>All postings of the offers that hold a candidate, and of these offers.</summary>
    private static async Task<List<(MatchPosting, int)>> PostingsAsync(
        JobPortalDbContext context, HashSet<int> candidates, HashSet<int> own, CancellationToken cancellationToken)
    {
        if (candidates.Count + own.Count == 0) return [];
        int[] offers = [.. own.Union(await context.Postings.Where(p => candidates.Contains(p.Id)).Select(p => p.OfferId).ToListAsync(cancellationToken))];
        var rows = await context.Postings.AsNoTracking()
            .Where(p => offers.Contains(p.OfferId))
            .OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Source, p.Identity, p.OfferId, p.FirstSeen, p.LastSeen, Print = context.PostingPrints.FirstOrDefault(f => f.PostingId == p.Id) })
            .ToListAsync(cancellationToken);
        // Without a fingerprint it is only counted: the next pending round makes one.
        return rows.ConvertAll(r => (
            new MatchPosting(r.Id, Read(r.Print) ?? new() { Source = r.Source, Identity = r.Identity }, PortalDay.Of(r.FirstSeen), PortalDay.Of(r.LastSeen)), r.OfferId));
    }

    private static OfferFingerprint? Read(PostingPrint? print) => print is null ? null : FingerprintBytes.Read(print.Print, print.Keys);
}
