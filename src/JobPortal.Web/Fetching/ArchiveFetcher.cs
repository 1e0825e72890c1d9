using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>
/// Reads saved pages from a folder laid out by URL path, as a plain web server would serve it: a folder's page is its index.html,
/// and <c>{host}</c> in sitemaps and feeds is the source's own host.
/// </summary>
internal sealed class ArchiveFetcher(SourceDefinition source, string folder, TimeProvider clock) : IPageFetcher
{
    private readonly string _root = Path.GetFullPath(folder);

    public async Task<FetchOutcome> FetchAsync(PageRequest request, PageValidators? known, CancellationToken cancellationToken)
    {
        if (!SourceAddress.IsOfSource(source, request.Url)) return Missing(request.Url);
        if (Candidates(request.Url).FirstOrDefault(File.Exists) is not { } file) return Missing(request.Url);
        try
        {
            return Taken(request, file, await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FetchOutcome.Refused(RefusalReason.Unreachable, e.Message);
        }
    }

    private FetchOutcome.Fetched Taken(PageRequest request, string file, byte[] bytes)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        var type = extension is ".xml" or ".ashx" or ".rss" or ".atom" ? "application/xml" : "text/html";
        var text = PageDecoder.Decode(bytes, type);
        if (type == "application/xml" || request.Role == PageRole.Sitemap) text = text.Replace("{host}", source.BaseUrl.Authority, StringComparison.Ordinal);
        if (source.Audience == SourceAudience.Sample) text = DatePlaceholders.Expand(text, Today());
        // What was read is kept, not what stood in the file: reprocess then reads the same.
        var body = new PageBody(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", PageValidators.None);
        return new FetchOutcome.Fetched(new FetchedPage(request.Url, request.Role, text, type), body);
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone)).DateTime);

    private IEnumerable<string> Candidates(Uri url)
    {
        var path = Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/');
        // wget and its like save "/offres?page=2" as "offres?page=2" or "offres@page=2"; a server of static files ignores the query.
        string[] names = url.Query.Length > 1
            ? [path + Uri.UnescapeDataString(url.Query), path + "@" + Uri.UnescapeDataString(url.Query[1..]), path]
            : [path];
        return names
            .Where(name => !name.Contains('\0', StringComparison.Ordinal))
            .Select(name => Path.GetFullPath(Path.Combine(_root, name)))
            .Where(IsInside)
            .SelectMany(file => new[] { file, Path.Combine(file, "index.html"), file + ".html" });
    }

    // "%2e%2e%2f" is ".." here: the path is judged after it was resolved.
    private bool IsInside(string file) => file == _root || file.StartsWith(_root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static FetchOutcome.Refused Missing(Uri url) => new(RefusalReason.NotFound, $"{url.PathAndQuery} is not in the archive.");
}
