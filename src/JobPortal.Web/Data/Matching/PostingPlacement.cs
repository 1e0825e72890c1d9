using JobPortal.Core.Matching;
using JobPortal.Core.Offers;

namespace JobPortal.Web.Data.Matching;

/// <summary>Decides where postings belong, one after the other, and notes what is to be written. Call it under <see cref="MatchLock"/>.</summary>
internal sealed class PostingPlacement(JobPortalDbContext context, OfferPlacer placer, DateTimeOffset now)
{
    private readonly RowCopy _copy = new(context);
    private readonly PlacementPlan _plan = new();
    private readonly List<(int Posting, OtherYear Year)> _years = [];

    public static async Task<PlacementPlan> PlanAsync(
        JobPortalDbContext context, IReadOnlyList<PlacedPosting> placed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (placed.Count == 0) return new();
        var placer = await StoredMatches.LoadAsync(context, placed, cancellationToken);
        return await new PostingPlacement(context, placer, now).PlanAsync(placed, cancellationToken);
    }

    private async Task<PlacementPlan> PlanAsync(IReadOnlyList<PlacedPosting> placed, CancellationToken cancellationToken)
    {
        var fresh = await _copy.ReserveIdsAsync("offers", placed.Count(p => p.Offer is null), cancellationToken);
        foreach (var posting in placed) await PlaceAsync(posting, fresh, cancellationToken);
        foreach (var posting in placed)
        {
            var offer = _plan.OfferOf[posting.Id] = placer.OfferOf(posting.Id)!.Value;
            if (posting.Offer is { } before && before != _plan.Final(before)) _plan.Touched.Add(_plan.Final(before));
            else if (posting.Offer is { } left && left != offer) _plan.Touched.Add(left);
            _plan.Touched.Add(offer);
        }
        foreach (var (posting, year) in _years)
            if (placer.OfferOf(posting)!.Value is var offer && _plan.Final(year.Offer) is var other && other != offer)
                _plan.Years.Add(year.IsEarlier ? (offer, other) : (other, offer));
        _plan.Touched.ExceptWith(_plan.NewOffers);
        return _plan;
    }

    private async Task PlaceAsync(PlacedPosting posting, Queue<int> fresh, CancellationToken cancellationToken)
    {
        var placement = placer.Place(posting.AsMatch());
        var target = placement.Offer is { } found ? found
            : placer.OfferOf(posting.Id) is not { } own ? New(fresh.Dequeue())
            : placer.MembersOf(own).Count == 1 ? own
            : New(await OfferMerging.IdForSplitAsync(context, posting.Id, own, now, cancellationToken));
        // Alone in its offer, it takes the offer with it: its address, its readers and what was mailed go on to the other.
        var lone = placer.OfferOf(posting.Id) is { } before && before != target && placer.MembersOf(before).Count == 1 ? before : (int?)null;
        placer.Put(posting.AsMatch(), target);
        foreach (var other in placement.Merged.Concat(lone is { } left ? [left] : [])) target = Merge(target, other);
        if (placement.With is { } with) _plan.Matches.Add(Match(posting.Id, with.Posting, with.Verdict));
        if (placement.Again is { } year) _years.Add((posting.Id, year));
    }

    private int New(int offer)
    {
        _plan.NewOffers.Add(offer);
        return offer;
    }

    // The one that is stored survives, then the older: addresses last.
    private int Merge(int one, int other)
    {
        if (one == other) return one;
        var (into, from) = (_plan.NewOffers.Contains(one), one).CompareTo((_plan.NewOffers.Contains(other), other)) < 0 ? (one, other) : (other, one);
        placer.Merge(from, into);
        _plan.Renamed.Add((from, into));
        if (!_plan.NewOffers.Remove(from)) _plan.Merges.Add((from, into));
        return into;
    }

    private PostingMatch Match(int posting, int with, MatchVerdict verdict) =>
        new() { PostingId = posting, WithPostingId = with, Score = verdict.Score, Explanation = verdict.Explanation, At = now };
}
