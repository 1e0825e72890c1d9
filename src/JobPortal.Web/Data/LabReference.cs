using JobPortal.Core.Reference;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>
/// The organizations that resolving knows: those that the portal ships and those that operators imported. One for the process; made anew when an
/// import comes or is undone, by this process or another.
/// </summary>
public sealed class LabReference(IDbContextFactory<JobPortalDbContext> contexts, KnownLabs labs)
{
    /// <summary>As it is now. One small query when nothing has changed.</summary>
    public async Task<OrganizationDirectory> DirectoryAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var imports = await context.DirectoryImports.Where(i => i.UndoneAt == null).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
        var version = string.Join(' ', imports);
        if (labs.At(version) is { } known) return known;
        var entries = imports.Count == 0 ? [] : await EntriesAsync(context, imports, cancellationToken);
        // Two that make it at once make the same.
        return labs.Keep(version, entries.Count == 0 ? ReferenceData.Organizations : ReferenceData.OrganizationsWith(entries));
    }

    /// <summary>Of each lab the entry of the newest import.</summary>
    private static async Task<List<DirectoryEntry>> EntriesAsync(JobPortalDbContext context, List<int> imports, CancellationToken cancellationToken)
    {
        var entries = await context.DirectoryEntries.AsNoTracking().Where(e => imports.Contains(e.ImportId)).ToListAsync(cancellationToken);
        return [.. entries.GroupBy(e => e.Number).Select(same => same.MaxBy(e => e.ImportId)!).OrderBy(e => e.Number, StringComparer.Ordinal)];
    }
}
