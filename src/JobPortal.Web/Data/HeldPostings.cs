using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using static NpgsqlTypes.NpgsqlDbType;

namespace JobPortal.Web.Data;

/// <summary>The staging table: new and changed postings that no offer shows before their run is judged.</summary>
public sealed class HeldPostings(IDbContextFactory<JobPortalDbContext> contexts)
{
    private const int BatchSize = 200;

    private static readonly (string, NpgsqlTypes.NpgsqlDbType)[] Columns =
    [
        ("id", Integer), ("run_id", Integer), ("source", Text), ("identity", Text), ("content_hash", Text), ("raw", Jsonb), ("content", Jsonb),
        ("raw_page_id", Integer), ("page_role", Text), ("known", Jsonb),
    ];

    /// <summary>Adds postings of a run, with their pages.</summary>
    public async Task AddAsync(HarvestRun run, IReadOnlyList<HarvestedPosting> postings, CancellationToken cancellationToken)
    {
        if (postings.Count == 0) return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, run.Source, cancellationToken);
        var pages = await RawPageRows.EnsureAsync(context, run.Source, postings.Select(p => p.Page), cancellationToken);
        var copy = new RowCopy(context);
        var ids = await copy.ReserveIdsAsync("held_postings", postings.Count, cancellationToken);
        await copy.CopyAsync("held_postings", Columns, postings,
            p => [ids.Dequeue(), run.Id, run.Source, p.Raw.Identity, p.Hash, StoredJson.Bytes(p.Raw), p.Json, pages.IdOf(p.Page), p.Page.Role.ToString(), StoredJson.Bytes(p.Page.Known)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The postings of a run in the order in which they came, some hundred at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<HarvestedPosting>> ReadAsync(int runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = await context.HeldPostings.AsNoTracking().Include(h => h.RawPage)
                .Where(h => h.RunId == runId && h.Id > last).OrderBy(h => h.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (rows.Count == 0) yield break;
            // Postings of one page share it, as they did when it was read.
            var pages = rows.GroupBy(r => (r.RawPageId, r.PageRole)).ToDictionary(g => g.Key, g => Page(g.First()));
            yield return [.. rows.Select(r => new HarvestedPosting(r.Raw, r.ContentHash, r.Content, r.Known.Count == 0 ? pages[(r.RawPageId, r.PageRole)] : Page(r)))];
            last = rows[^1].Id;
        }
    }

    /// <summary>Forgets what is held of a source but for one run, and the pages that nothing else refers to.</summary>
    /// <param name="except">A run that stays; null for none.</param>
    public Task DropAsync(string source, int? except, CancellationToken cancellationToken) =>
        DropAsync(source, h => h.Source == source && h.RunId != except, cancellationToken);

    /// <summary>Forgets what one run holds. What an earlier one holds stays.</summary>
    public Task DropAsync(HarvestRun run, CancellationToken cancellationToken) => DropAsync(run.Source, h => h.RunId == run.Id, cancellationToken);

    private async Task DropAsync(string source, Expression<Func<HeldPosting, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SourceLock.TakeAsync(context, source, cancellationToken);
        var held = context.HeldPostings.Where(which);
        var pages = await held.Select(h => h.RawPageId).Distinct().ToListAsync(cancellationToken);
        await held.ExecuteDeleteAsync(cancellationToken);
        await RawPageRows.DropUnusedAsync(context, pages, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static HarvestedPage Page(HeldPosting held) =>
        new(held.RawPage!.Url, held.RawPage.ContentType, PageCompression.Unpack(held.RawPage.Body), held.RawPage.FetchedAt) { Role = held.PageRole, Known = held.Known };
}
