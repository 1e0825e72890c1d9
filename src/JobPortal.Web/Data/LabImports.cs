using JobPortal.Core.Reference;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>What an import would change.</summary>
/// <param name="New">Labs whose number no import had.</param>
/// <param name="Changed">Labs that an earlier import has otherwise.</param>
public sealed record LabImportCounts(int New, int Changed, int Unchanged);

/// <summary>Imports of the national directory: kept as rows, and taken back whole.</summary>
public sealed class LabImports(IDbContextFactory<JobPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Changes nothing.</summary>
    public async Task<LabImportCounts> CompareAsync(IReadOnlyList<DirectoryEntry> entries, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var active = context.DirectoryImports.Where(i => i.UndoneAt == null).Select(i => i.Id);
        var known = (await context.DirectoryEntries.AsNoTracking().Where(e => active.Contains(e.ImportId)).ToListAsync(cancellationToken))
            .GroupBy(e => e.Number).ToDictionary(same => same.Key, same => same.MaxBy(e => e.ImportId)!);
        var found = entries.Where(e => known.ContainsKey(e.Number)).ToList();
        var same = found.Count(e => Text(e) == Text(known[e.Number]));
        return new(entries.Count - found.Count, found.Count - same, same);
    }

    /// <returns>The import's number, for undoing it.</returns>
    public async Task<int> AddAsync(string fileName, IReadOnlyList<DirectoryEntry> entries, string who, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = new DirectoryImport { FileName = fileName, By = who, At = clock.GetUtcNow() };
        import.Entries.AddRange(entries);
        context.DirectoryImports.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        return import.Id;
    }

    /// <returns>False when there is no such import, or it is undone already.</returns>
    public async Task<bool> UndoAsync(int import, string who, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await context.DirectoryImports.Where(i => i.Id == import && i.UndoneAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.UndoneBy, who).SetProperty(x => x.UndoneAt, now), cancellationToken) > 0;
    }

    /// <summary>The newest first, undone ones too, each with the number of its labs.</summary>
    public async Task<IReadOnlyList<(DirectoryImport Import, int Labs)>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var imports = await context.DirectoryImports.AsNoTracking().OrderByDescending(i => i.Id).Select(i => new { Import = i, Labs = i.Entries.Count }).ToListAsync(cancellationToken);
        return [.. imports.Select(i => (i.Import, i.Labs))];
    }

    private static string Text(DirectoryEntry e) =>
        string.Join('\n', [e.Name, e.Acronym, e.City, e.PostalCode, e.ClosedOn?.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), .. e.Codes, "/", .. e.Parents]);
}
