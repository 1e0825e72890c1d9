using JobPortal.Core.Matching;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>
/// Makes the fingerprints that are missing: of postings that were stored before there were any, or by a program with another version of
/// them. New and changed postings never wait for it; they are matched when they are stored.
/// </summary>
public sealed class PendingMatches(IDbContextFactory<JobPortalDbContext> contexts, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Batch by batch, each in a transaction of its own: killed, it goes on where it was. Several processes may run it at once.</summary>
    /// <returns>How many postings were matched.</returns>
    public async Task<int> MatchPendingAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            var matched = await MatchSomeAsync(cancellationToken);
            total += matched;
            if (matched == 0) return total;
        }
    }

    private async Task<int> MatchSomeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await Pending(context).AnyAsync(cancellationToken)) return 0;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        var rows = await Pending(context).Take(BatchSize).ToListAsync(cancellationToken);
        var placed = rows.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(r => PlacedPosting.Of(r.Posting, r.Content)).ToList();
        await StoredPlacement.ReplaceAsync(context, placed, clock.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return placed.Count;
    }

    // Tracked by nobody: what is placed is written by SQL.
    private static IQueryable<PendingPosting> Pending(JobPortalDbContext context) => context.Postings.AsNoTracking()
        .Where(p => !context.PostingPrints.Any(f => f.PostingId == p.Id && f.Version == OfferFingerprint.Version))
        .OrderBy(p => p.Id)
        .Join(context.PostingContents, p => p.Id, c => c.PostingId, (p, c) => new PendingPosting { Posting = p, Content = c.Content });

    private sealed class PendingPosting
    {
        public required Core.Offers.Posting Posting { get; init; }
        public required Core.Offers.OfferContent Content { get; init; }
    }
}
