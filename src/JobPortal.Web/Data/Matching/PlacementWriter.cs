using JobPortal.Core.Matching;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace JobPortal.Web.Data.Matching;

/// <summary>Writes a <see cref="PlacementPlan"/>. Its new offers and new postings must be there already.</summary>
internal sealed class PlacementWriter(JobPortalDbContext context, DateTimeOffset now)
{
    private static readonly (string, NpgsqlDbType)[] PrintColumns =
        [("posting_id", Integer), ("version", Integer), ("keys", NpgsqlDbType.Array | Integer), ("print", Bytea)];

    private static readonly (string, NpgsqlDbType)[] MatchColumns =
        [("posting_id", Integer), ("with_posting_id", Integer), ("score", NpgsqlDbType.Double), ("explanation", Text), ("at", TimestampTz)];

    private readonly RowCopy _copy = new(context);

    /// <returns>How many stored offers say something else now.</returns>
    public async Task<int> WriteAsync(PlacementPlan plan, IReadOnlyList<PlacedPosting> placed, CancellationToken cancellationToken)
    {
        if (placed.Count == 0) return 0;
        await KeepAsync(placed, cancellationToken);
        await MoveAsync(plan, placed, cancellationToken);
        foreach (var (from, into) in plan.Merges) await OfferMerging.MergeAsync(context, from, into, null, now, cancellationToken);
        await NoteAsync(plan, placed, cancellationToken);
        foreach (var (later, earlier) in plan.Years)
            await context.Offers.Where(o => o.Id == later).ExecuteUpdateAsync(o => o.SetProperty(x => x.EarlierOfferId, earlier), cancellationToken);
        var changed = await OfferComposition.RefreshAsync(context, plan.Touched, cancellationToken);
        int[] split = [.. plan.NewOffers.Where(o => placed.Any(p => p.Offer is not null && plan.OfferOf[p.Id] == o))];
        await OfferLiveness.RefreshAsync(context, [.. plan.Touched, .. split], now, cancellationToken);
        return changed;
    }

    // Deleted and copied: one way for new ones and for those that were there.
    private async Task KeepAsync(IReadOnlyList<PlacedPosting> placed, CancellationToken cancellationToken)
    {
        int[] known = [.. placed.Where(p => p.Offer is not null).Select(p => p.Id)];
        if (known.Length > 0)
        {
            await context.PostingContents.Where(c => known.Contains(c.PostingId)).ExecuteDeleteAsync(cancellationToken);
            await context.PostingPrints.Where(p => known.Contains(p.PostingId)).ExecuteDeleteAsync(cancellationToken);
        }
        await _copy.CopyAsync("posting_contents", [("posting_id", Integer), ("content", Json)], placed,
            p => [p.Id, p.Json], cancellationToken);
        await _copy.CopyAsync("posting_prints", PrintColumns, placed,
            p => [p.Id, OfferFingerprint.Version, p.Print.Keys.ToArray(), FingerprintBytes.Write(p.Print)], cancellationToken);
    }

    private async Task MoveAsync(PlacementPlan plan, IReadOnlyList<PlacedPosting> placed, CancellationToken cancellationToken)
    {
        // Those whose whole offer goes are moved by the merge, which remembers them.
        var moved = placed.Where(p => p.Offer is { } from && plan.OfferOf[p.Id] != plan.Final(from)).ToList();
        if (moved.Count == 0) return;
        int[] postings = [.. moved.Select(p => p.Id)], offers = [.. moved.Select(p => plan.OfferOf[p.Id])];
        await context.Database.ExecuteSqlAsync(
            $"update postings p set offer_id = m.offer from unnest({postings}, {offers}) m(posting, offer) where p.id = m.posting", cancellationToken);
    }

    private async Task NoteAsync(PlacementPlan plan, IReadOnlyList<PlacedPosting> placed, CancellationToken cancellationToken)
    {
        int[] known = [.. placed.Where(p => p.Offer is not null).Select(p => p.Id)];
        var matches = plan.Matches.DistinctBy(m => m.PostingId).ToList();
        // What stays for the same reason keeps the day on which it was first said.
        var before = known.Length == 0 ? [] : await context.PostingMatches.AsNoTracking().Where(m => known.Contains(m.PostingId)).ToDictionaryAsync(m => m.PostingId, cancellationToken);
        foreach (var match in matches)
            if (before.TryGetValue(match.PostingId, out var old) && old.WithPostingId == match.WithPostingId) match.At = old.At;
        if (before.Count > 0) await context.PostingMatches.Where(m => known.Contains(m.PostingId)).ExecuteDeleteAsync(cancellationToken);
        if (matches.Count > 0)
            await _copy.CopyAsync("posting_matches", MatchColumns, matches, m => [m.PostingId, m.WithPostingId, m.Score, m.Explanation, m.At], cancellationToken);
    }
}
