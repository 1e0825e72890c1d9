using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>An open posting of a page of its own.</summary>
/// <param name="Page">Where it was last read.</param>
/// <param name="Posting">What is known of it.</param>
/// <param name="Known">What the list that led to its page said of it.</param>
public sealed record OpenPosting(OpenPage Page, KnownPosting Posting, IReadOnlyList<RawField> Known);

/// <summary>The postings of a source whose lists hold the newest only: which are open, and how they end (<see cref="RecheckRule"/>).</summary>
public sealed class NewestPostings(IDbContextFactory<JobPortalDbContext> contexts)
{
    /// <summary>Postings that have a page of their own, were not seen since a run began, and whose offers have not closed.</summary>
    public async Task<IReadOnlyList<OpenPosting>> OpenAsync(string source, DateTimeOffset runStartedAt, CancellationToken cancellationToken)
    {
        var today = PortalDay.Of(runStartedAt);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await context.Postings
            .Where(p => p.Source == source && p.RetiredAt == null && p.LastSeen < runStartedAt && (p.Offer!.ClosesOn == null || p.Offer.ClosesOn >= today))
            .Select(p => new { Posting = p, Version = p.Versions.OrderByDescending(v => v.Id).First() })
            .Where(p => p.Version.PageRole == PageRole.Detail)
            .Select(p => new { p.Posting, p.Version.Known, p.Version.RawPage!.Url })
            .AsNoTracking().ToListAsync(cancellationToken);
        return [.. open.Select(p => new OpenPosting(
            new OpenPage(p.Posting.Identity, new Uri(p.Url), p.Posting.LastSeen, p.Posting.Absences),
            new KnownPosting(p.Posting.Identity, p.Posting.ContentHash, p.Posting.FirstSeen, p.Posting.RetiredAt, p.Posting.Fields),
            p.Known))];
    }

    /// <summary>Counts an absence for each of these postings, and retires those at <see cref="HarvestGuard.AbsencesToRetire"/>. Once for a run.</summary>
    /// <returns>How many were retired.</returns>
    public async Task<int> NoteGoneAsync(string source, IReadOnlyList<string> identities, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (identities.Count == 0) return 0;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        var open = context.Postings.Where(p => p.Source == source && p.RetiredAt == null && identities.Contains(p.Identity));
        await open.ExecuteUpdateAsync(p => p.SetProperty(x => x.Absences, x => x.Absences + 1), cancellationToken);
        var retired = await PostingRetirement.RetireAsync(context, open.Where(p => p.Absences >= HarvestGuard.AbsencesToRetire), now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return retired;
    }

    /// <summary>Retires the postings that nothing has shown for long, see <see cref="RecheckRule.MayClose"/>. Only after a complete harvest.</summary>
    /// <returns>How many were retired.</returns>
    public async Task<int> CloseUnverifiedAsync(string source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - RecheckRule.CloseUnverifiedAfter;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        await MatchLock.TakeAsync(context, cancellationToken);
        var old = await context.Postings.Where(p => p.Source == source && p.RetiredAt == null && p.LastSeen <= before)
            .Select(p => new { p.Id, p.LastSeen, p.Offer!.ClosesOn }).ToListAsync(cancellationToken);
        if (old.Count == 0) return 0;
        var since = old.Min(p => p.LastSeen);
        var complete = await context.HarvestRuns.Where(r => r.Source == source && r.Status == HarvestStatus.Complete && r.StartedAt >= since)
            .Select(r => r.StartedAt).ToListAsync(cancellationToken);
        int[] closed = [.. old.Where(p => RecheckRule.MayClose(p.LastSeen, p.ClosesOn, now, complete)).Select(p => p.Id)];
        var retired = await PostingRetirement.RetireAsync(context, context.Postings.Where(p => closed.Contains(p.Id)), now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return retired;
    }
}
