using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>What others may ask of this folder: how the sources do.</summary>
internal sealed class SourceStatusQueries(SourceCatalog catalog, IDbContextFactory<JobPortalDbContext> contexts)
{
    /// <summary>Nothing but invented offers is shown: a visitor has to be told.</summary>
    public bool OnlySamples => catalog.OnlySamples;

    /// <summary>The source's title; its name when its file is gone.</summary>
    public string TitleOf(string source) => catalog.Find(source)?.Title ?? source;

    /// <summary>All sources, by name.</summary>
    public async Task<IReadOnlyList<SourceStatus>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await context.Postings.Where(p => p.RetiredAt == null).GroupBy(p => p.Source)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var statuses = new List<SourceStatus>();
        foreach (var source in catalog.All)
        {
            var runs = context.HarvestRuns.AsNoTracking().Where(r => r.Source == source.Name).OrderByDescending(r => r.Id);
            var latest = await runs.Take(20).ToListAsync(cancellationToken);
            var complete = await runs.Where(r => r.Status == HarvestStatus.Complete).Select(r => r.EndedAt).FirstOrDefaultAsync(cancellationToken);
            statuses.Add(new SourceStatus(source, latest.FirstOrDefault(), complete, open.GetValueOrDefault(source.Name), BackoffPolicy.WaitsUntil(latest)));
        }
        return statuses;
    }
}
