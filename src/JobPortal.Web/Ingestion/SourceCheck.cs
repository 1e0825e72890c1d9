using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>What a check found.</summary>
/// <param name="Problems">Empty when the source is right.</param>
internal sealed record SourceCheckResult(string Summary, IReadOnlyList<string> Problems);

/// <summary>Tells what is wrong with a source by its saved pages.</summary>
internal sealed class SourceCheck(SourceCatalog catalog, SampleHarvest samples)
{
    /// <param name="archive">Folder of saved pages, which goes before the source's own.</param>
    public async Task<SourceCheckResult> RunAsync(SourceDefinition source, string? archive, CancellationToken cancellationToken)
    {
        if ((archive ?? catalog.SamplesOf(source)) is not { } folder) return new SourceCheckResult("the file is right; it has no saved pages to read (--archive FOLDER names some)", []);
        if (!Directory.Exists(folder)) return new SourceCheckResult("the file is right; its pages are missing", [$"there is no folder {folder}"]);
        var read = await samples.RunAsync(source, folder, cancellationToken);
        var problems = read.Problems.ToList();
        problems.AddRange(read.Postings.Where(p => string.IsNullOrWhiteSpace(p.Content.Title)).Select(p => $"{p.Raw.Identity}: it has no title"));
        if (read.Postings.Count == 0) problems.Add("no posting was found");
        return new SourceCheckResult($"{read.Pages} pages, {read.Postings.Count} postings", problems);
    }
}
