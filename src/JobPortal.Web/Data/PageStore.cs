using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>A page that was kept with the validators that its source sent.</summary>
/// <param name="Body">As received.</param>
public sealed record KeptPage(string Url, string? ContentType, byte[] Body, string? ETag, string? LastModified);

/// <summary>What to ask a source with whether a kept page is still right.</summary>
public sealed record PageMark(string? ETag, string? LastModified);

/// <summary>Pages for conditional requests: what to ask with, and what to read when the answer is 304.</summary>
public sealed class PageStore(IDbContextFactory<JobPortalDbContext> contexts)
{
    /// <summary>Null when the page was never seen, or came without validators.</summary>
    public async Task<KeptPage?> FindAsync(string source, string url, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.PageStates.AsNoTracking()
            .Include(s => s.RawPage)
            .SingleOrDefaultAsync(s => s.Source == source && s.Url == url, cancellationToken);
        return state is { RawPage: { } page }
            ? new(page.Url, page.ContentType, PageCompression.Unpack(page.Body), state.ETag, state.LastModified)
            : null;
    }

    /// <summary>The validators of all kept pages of a source, by address: one query for a whole harvest.</summary>
    public async Task<IReadOnlyDictionary<string, PageMark>> MarksAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PageStates.Where(s => s.Source == source).ToDictionaryAsync(s => s.Url, s => new PageMark(s.ETag, s.LastModified), cancellationToken);
    }

    /// <summary>
    /// Keeps those pages that have validators; the others cannot be asked for conditionally. A page that nothing else refers to
    /// goes when a newer one takes its place.
    /// </summary>
    public async Task KeepAsync(string source, IReadOnlyCollection<HarvestedPage> pages, CancellationToken cancellationToken)
    {
        var latest = pages.Where(p => p.ETag is not null || p.LastModified is not null).GroupBy(p => p.Url).ToDictionary(g => g.Key, g => g.Last());
        if (latest.Count == 0) return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        var rows = await RawPageRows.EnsureAsync(context, source, latest.Values, cancellationToken);
        var urls = latest.Keys.ToList();
        var states = await context.PageStates.Where(s => s.Source == source && urls.Contains(s.Url)).ToDictionaryAsync(s => s.Url, cancellationToken);
        var before = states.Values.Select(s => s.RawPageId).ToList();
        foreach (var page in latest.Values)
        {
            var state = states.GetValueOrDefault(page.Url) ?? context.Add(new PageState { Source = source, Url = page.Url }).Entity;
            (state.ETag, state.LastModified, state.RawPageId) = (page.ETag, page.LastModified, rows.IdOf(page));
        }
        await context.SaveChangesAsync(cancellationToken);
        await RawPageRows.DropUnusedAsync(context, before, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
