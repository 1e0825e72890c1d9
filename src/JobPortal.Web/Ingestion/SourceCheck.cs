using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>What a check found.</summary>
/// <param name="Problems">Empty when the source is right.</param>
internal sealed record SourceCheckResult(string Summary, IReadOnlyList<string> Problems);

/// <summary>Reads a source's saved pages without storing anything.</summary>
internal sealed class SourceCheck(SourceCatalog catalog, PageFetchers fetchers, NormalizePosting normalize, TimeProvider clock)
{
    /// <param name="archive">Folder of saved pages, which goes before the source's own: those in a folder of its name beside its file.</param>
    public async Task<SourceCheckResult> RunAsync(SourceDefinition source, string? archive, CancellationToken cancellationToken)
    {
        var samples = Path.Combine(catalog.Folder, source.Name) is { } beside && Directory.Exists(beside) ? beside : null;
        if ((archive ?? samples ?? source.Archive) is not { } folder) return new SourceCheckResult("the file is right; it has no saved pages to read (--archive FOLDER names some)", []);
        if (!Directory.Exists(folder)) return new SourceCheckResult("the file is right; its pages are missing", [$"there is no folder {folder}"]);
        var problems = new List<string>();
        var (pages, postings) = (0, 0);
        var crawl = new SourceCrawl(source, SourceReaders.Of(source), fetchers.Open(source, folder), new NoKeptPages());
        await foreach (var page in crawl.RunAsync(cancellationToken))
        {
            pages++;
            problems.AddRange(page.Problems.Select(problem => $"{page.Request.Url.PathAndQuery}: {problem.Reason}"));
            foreach (var posting in page.Read?.Postings ?? [])
            {
                postings++;
                if (string.IsNullOrWhiteSpace(normalize(source, posting, clock.GetUtcNow()).Title)) problems.Add($"{posting.Identity}: it has no title");
            }
        }
        if (postings == 0) problems.Add("no posting was found");
        return new SourceCheckResult($"{pages} pages, {postings} postings", problems);
    }
}
