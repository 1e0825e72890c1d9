using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data.Matching;

/// <summary>What became of an operator's word.</summary>
public enum MatchingOutcome
{
    Done,

    /// <summary>There is no such posting, offer or decision.</summary>
    Unknown,

    /// <summary>It is so already.</summary>
    Already,
}

/// <summary>
/// Splits and merges offers by hand. Each word is a row for every pair of postings that it is about: it holds through all later harvests and
/// readings, and can be taken back.
/// </summary>
public sealed class OperatorMatching(IDbContextFactory<JobPortalDbContext> contexts, SearchIndexer indexer, TimeProvider clock)
{
    /// <summary>A posting is another position than the rest of its offer.</summary>
    public Task<MatchingOutcome> SplitAsync(int postingId, string by, CancellationToken cancellationToken) => DoAsync(async context =>
    {
        var posting = await context.Postings.AsNoTracking().FirstOrDefaultAsync(p => p.Id == postingId, cancellationToken);
        if (posting is null) return MatchingOutcome.Unknown;
        var others = await context.Postings.Where(p => p.OfferId == posting.OfferId && p.Id != postingId).Select(p => p.Id).ToListAsync(cancellationToken);
        if (others.Count == 0) return MatchingOutcome.Already;
        await SayAsync(context, [postingId], others, together: false, by, cancellationToken);
        return await PlaceAgainAsync(context, [postingId], cancellationToken);
    }, cancellationToken);

    /// <summary>Two offers are one position; the second stays.</summary>
    public Task<MatchingOutcome> MergeAsync(int from, int into, string by, CancellationToken cancellationToken) => DoAsync(async context =>
    {
        if (from == into) return MatchingOutcome.Already;
        var postings = (await context.Postings.Where(p => p.OfferId == from || p.OfferId == into).Select(p => new { p.Id, p.OfferId }).ToListAsync(cancellationToken)).ToLookup(p => p.OfferId, p => p.Id);
        if (!postings.Contains(from) || !postings.Contains(into)) return MatchingOutcome.Unknown;
        var said = await SayAsync(context, [.. postings[from]], [.. postings[into]], together: true, by, cancellationToken);
        await OfferMerging.MergeAsync(context, from, into, by, said, cancellationToken);
        await OfferComposition.RefreshAsync(context, [into], cancellationToken);
        await OfferLiveness.RefreshAsync(context, [into], said, cancellationToken);
        return MatchingOutcome.Done;
    }, cancellationToken);

    /// <summary>Takes back what was said in one word; the matcher decides again. An offer that went into another by it comes back under its old address.</summary>
    public Task<MatchingOutcome> UndoAsync(int decisionId, string by, CancellationToken cancellationToken) => DoAsync(async context =>
    {
        var one = await context.MatchDecisions.FirstOrDefaultAsync(d => d.Id == decisionId, cancellationToken);
        if (one is null) return MatchingOutcome.Unknown;
        if (one.UndoneAt is not null) return MatchingOutcome.Already;
        var word = await context.MatchDecisions.Where(d => d.At == one.At && d.By == one.By && d.UndoneAt == null).ToListAsync(cancellationToken);
        foreach (var decision in word) (decision.UndoneBy, decision.UndoneAt) = (by, clock.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        int[] postings = [.. word.Select(d => d.PostingId).Distinct()];
        var merge = await context.OfferMerges.AsNoTracking().FirstOrDefaultAsync(m => m.At == one.At && m.By == one.By && m.UndoneAt == null, cancellationToken);
        return one.Together && merge is not null ? await BringBackAsync(context, merge, cancellationToken) : await PlaceAgainAsync(context, postings, cancellationToken);
    }, cancellationToken);

    private async Task<MatchingOutcome> DoAsync(Func<JobPortalDbContext, Task<MatchingOutcome>> work, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        var outcome = await work(context);
        if (outcome != MatchingOutcome.Done) return outcome;
        await transaction.CommitAsync(cancellationToken);
        await indexer.IndexPendingAsync(cancellationToken);
        return outcome;
    }

    // What was said before of the same pairs is taken back by it.
    private async Task<DateTimeOffset> SayAsync(JobPortalDbContext context, List<int> these, List<int> those, bool together, string by, CancellationToken cancellationToken)
    {
        // PostgreSQL keeps microseconds: what is written must be found again by it.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var before = await context.MatchDecisions
            .Where(d => d.UndoneAt == null && ((these.Contains(d.PostingId) && those.Contains(d.OtherPostingId)) || (those.Contains(d.PostingId) && these.Contains(d.OtherPostingId))))
            .ToListAsync(cancellationToken);
        foreach (var decision in before) (decision.UndoneBy, decision.UndoneAt) = (by, now);
        foreach (var (one, other) in these.SelectMany(t => those.Select(o => (t, o))))
            context.MatchDecisions.Add(new() { PostingId = one, OtherPostingId = other, Together = together, By = by, At = now });
        await context.SaveChangesAsync(cancellationToken);
        return now;
    }

    private async Task<MatchingOutcome> PlaceAgainAsync(JobPortalDbContext context, int[] postings, CancellationToken cancellationToken)
    {
        await StoredPlacement.ReplaceAsync(context, await StoredAsync(context, postings, cancellationToken), clock.GetUtcNow(), cancellationToken);
        return MatchingOutcome.Done;
    }

    private async Task<MatchingOutcome> BringBackAsync(JobPortalDbContext context, OfferMerge merge, CancellationToken cancellationToken)
    {
        var placed = (await StoredAsync(context, merge.PostingIds, cancellationToken)).Where(p => p.Offer == merge.IntoOfferId).ToList();
        if (placed.Count == 0) return MatchingOutcome.Done;
        var now = clock.GetUtcNow();
        var plan = new PlacementPlan();
        plan.NewOffers.Add(await OfferMerging.IdForSplitAsync(context, placed[0].Id, merge.IntoOfferId, now, cancellationToken));
        foreach (var posting in placed) plan.OfferOf[posting.Id] = merge.FromOfferId;
        plan.Touched.Add(merge.IntoOfferId);
        await StoredPlacement.WriteAsync(context, plan, placed, now, cancellationToken);
        return MatchingOutcome.Done;
    }

    private static async Task<List<PlacedPosting>> StoredAsync(JobPortalDbContext context, int[] postings, CancellationToken cancellationToken)
    {
        var rows = await context.Postings.AsNoTracking().Where(p => postings.Contains(p.Id)).OrderBy(p => p.Id)
            .Join(context.PostingContents, p => p.Id, c => c.PostingId, (Posting, c) => new { Posting, c.Content }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => PlacedPosting.Of(r.Posting, r.Content));
    }
}
