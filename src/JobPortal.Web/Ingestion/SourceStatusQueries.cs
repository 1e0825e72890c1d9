using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>What others may ask of this folder: how the sources do.</summary>
internal sealed class SourceStatusQueries(SourceCatalog catalog, IDbContextFactory<JobPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Harvests that a status looks back on: a month of daily ones.</summary>
    private const int LookedAt = 30;

    /// <summary>Nothing but invented offers is shown: a visitor has to be told.</summary>
    public bool OnlySamples => catalog.OnlySamples;

    /// <summary>What is wrong with source files, one sentence each.</summary>
    public IEnumerable<string> Problems => catalog.Problems.Select(p => p.ToString());

    /// <summary>The source's title; its name when its file is gone.</summary>
    public string TitleOf(string source) => catalog.Find(source)?.Title ?? source;

    /// <summary>Null for an unknown source.</summary>
    public async Task<SourceStatus?> FindAsync(string name, CancellationToken cancellationToken) =>
        catalog.Find(name) is { } source ? (await StatusesAsync([source], cancellationToken))[0] : null;

    /// <summary>All sources, by name.</summary>
    public Task<IReadOnlyList<SourceStatus>> AllAsync(CancellationToken cancellationToken) => StatusesAsync(catalog.All, cancellationToken);

    private async Task<IReadOnlyList<SourceStatus>> StatusesAsync(IReadOnlyCollection<SourceDefinition> sources, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = PortalDay.Of(now);
        var open = await context.Offers.Open(today).SelectMany(o => o.Postings.Where(p => p.RetiredAt == null).Select(p => new { p.Source, o.Id }))
            .GroupBy(p => p.Source).Select(g => new { g.Key, Count = g.Select(p => p.Id).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var backoffs = await context.Backoffs.AsNoTracking().Where(b => b.Until != null).ToListAsync(cancellationToken);
        var switches = await context.SourceSwitches.ToDictionaryAsync(s => s.Source, s => s.Enabled, cancellationToken);
        var statuses = new List<SourceStatus>();
        foreach (var source in sources)
        {
            var runs = context.HarvestRuns.Where(r => r.Source == source.Name);
            var complete = await runs.Where(r => r.Status == HarvestStatus.Complete).MaxAsync(r => r.EndedAt, cancellationToken);
            statuses.Add(new SourceStatus(
                source, await LatestAsync(runs, cancellationToken), complete, open.GetValueOrDefault(source.Name),
                switches.GetValueOrDefault(source.Name, source.Enabled), SourceBackoffs.Holding(source, backoffs, now)));
        }
        return statuses;
    }

    // Without the rejections: 200 of them a run would be most of what is read.
    private static Task<List<HarvestRun>> LatestAsync(IQueryable<HarvestRun> runs, CancellationToken cancellationToken) =>
        runs.AsNoTracking().OrderByDescending(r => r.Id).Take(LookedAt).Select(r => new HarvestRun
        {
            Id = r.Id,
            Source = r.Source,
            StartedAt = r.StartedAt,
            EndedAt = r.EndedAt,
            Status = r.Status,
            Reason = r.Reason,
            Pages = r.Pages,
            Wanted = r.Wanted,
            Found = r.Found,
            Added = r.Added,
            Changed = r.Changed,
            Unchanged = r.Unchanged,
            Retired = r.Retired,
            Rejected = r.Rejected,
            Drifts = r.Drifts,
            Quarantine = r.Quarantine,
        }).ToListAsync(cancellationToken);
}
