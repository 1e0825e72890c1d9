using JobPortal.Core.Ingestion;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>
/// Where harvests write. Everything is idempotent and each call is one transaction: killed at any moment, it has done all of a batch
/// or none of it, and doing it again changes nothing.
/// </summary>
public sealed class OfferStore(IDbContextFactory<JobPortalDbContext> contexts)
{
    /// <summary>All postings of a source, retired ones included, by identity: equal hashes then need no work at all.</summary>
    public async Task<IReadOnlyDictionary<string, KnownPosting>> KnownPostingsAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Postings
            .Where(p => p.Source == source)
            .Select(p => new KnownPosting(p.Identity, p.ContentHash, p.FirstSeen, p.RetiredAt, p.Fields))
            .ToDictionaryAsync(p => p.Identity, cancellationToken);
    }

    /// <summary>Adds new postings with their offers, and a version to changed ones; a retired one that is back lives again. Best by 100 to 500.</summary>
    public async Task<UpsertCounts> UpsertAsync(
        string source, IReadOnlyList<HarvestedPosting> batch, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        if (batch.Count == 0) return UpsertCounts.None;
        // On all processors, and not under the locks below.
        batch.AsParallel().WithCancellation(cancellationToken).ForAll(p => p.Prepare(source));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        var counts = await new PostingBatch(context, source, seenAt).WriteAsync(batch, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    /// <summary>Records that unchanged postings were seen.</summary>
    public async Task MarkSeenAsync(
        string source, IReadOnlyCollection<string> identities, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        if (identities.Count == 0) return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        var seen = context.Postings.Where(p => p.Source == source && identities.Contains(p.Identity));
        var back = await seen.Where(p => p.RetiredAt != null).Select(p => p.OfferId).ToArrayAsync(cancellationToken);
        await seen.ExecuteUpdateAsync(
            p => p.SetProperty(x => x.LastSeen, seenAt).SetProperty(x => x.Absences, 0).SetProperty(x => x.RetiredAt, (DateTimeOffset?)null),
            cancellationToken);
        await OfferLiveness.RefreshAsync(context, await seen.Select(p => p.OfferId).ToArrayAsync(cancellationToken), seenAt, cancellationToken);
        await PostingRetirement.ComposeSharedAsync(context, back, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Counts an absence for each live posting of the source that was not seen since the run began, and retires those at
    /// <see cref="HarvestGuard.AbsencesToRetire"/>. Only for a run that <see cref="HarvestGuard"/> lets retire, and once for it.
    /// </summary>
    /// <returns>How many postings were retired.</returns>
    public async Task<int> RetireAbsentAsync(string source, DateTimeOffset runStartedAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        await context.Postings
            .Where(p => p.Source == source && p.RetiredAt == null && p.LastSeen < runStartedAt)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Absences, x => x.Absences + 1), cancellationToken);
        var gone = context.Postings.Where(p => p.Source == source && p.RetiredAt == null && p.Absences >= HarvestGuard.AbsencesToRetire);
        var retired = await PostingRetirement.RetireAsync(context, gone, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return retired;
    }
}
