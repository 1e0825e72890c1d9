using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;

namespace JobPortal.Web.Commands;

/// <summary>Names of sources that an operator typed.</summary>
internal static class SourceArguments
{
    /// <summary>Null when all are known; else an exit code, after one sentence on standard error.</summary>
    public static int? Check(IServiceProvider services, IEnumerable<string> names)
    {
        var catalog = services.GetRequiredService<SourceCatalog>();
        foreach (var problem in catalog.Problems) Console.Error.WriteLine(problem);
        var unknown = names.Where(n => catalog.Find(n) is null).ToList();
        if (unknown.Count == 0) return null;
        var known = catalog.All.Count > 0 ? "Known: " + string.Join(", ", catalog.All.Select(s => s.Name)) + "." : $"There is none in {catalog.Folder}.";
        Console.Error.WriteLine($"There is no source {string.Join(", ", unknown.Select(n => $"'{n}'"))}. {known}");
        return Portal.UsageError;
    }

    /// <summary>The named ones in their order; all when none is named. Call <see cref="Check"/> first.</summary>
    public static IReadOnlyList<SourceDefinition> Sources(IServiceProvider services, IReadOnlyCollection<string> names)
    {
        var catalog = services.GetRequiredService<SourceCatalog>();
        return names.Count == 0 ? [.. catalog.All] : [.. names.Distinct().Select(n => catalog.Find(n)!)];
    }
}
