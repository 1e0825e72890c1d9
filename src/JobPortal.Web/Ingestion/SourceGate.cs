using System.Globalization;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Ingestion;

/// <summary>Says whether a source may be harvested now, and if not, why.</summary>
internal sealed class SourceGate(SourceCatalog catalog, SourceBackoffs backoffs, IDbContextFactory<JobPortalDbContext> contexts)
{
    /// <param name="byHand">An operator asked: only a host that named a time itself (Retry-After) is still left alone.</param>
    /// <returns>The source when it may be harvested; else why not.</returns>
    public async Task<(SourceDefinition? Source, string? WhyNot)> AskAsync(string name, bool byHand, CancellationToken cancellationToken)
    {
        if (catalog.Find(name) is not { } source) return (null, "it is unknown");
        if (!byHand && !await IsEnabledAsync(source, cancellationToken)) return (null, "it is disabled");
        if (await backoffs.HoldingAsync(source, cancellationToken) is { } holding && (!byHand || holding.Asked))
            return (null, string.Create(CultureInfo.InvariantCulture, $"{holding.Name} failed and is left alone until {holding.Until:yyyy-MM-dd HH:mm} UTC: {holding.Reason}"));
        return (source, null);
    }

    /// <summary>Whether the schedule harvests it: an operator's word goes over the file and the settings.</summary>
    public async Task<bool> IsEnabledAsync(SourceDefinition source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var word = await context.SourceSwitches.Where(s => s.Source == source.Name).Select(s => (bool?)s.Enabled).FirstOrDefaultAsync(cancellationToken);
        return word ?? source.Enabled;
    }
}
