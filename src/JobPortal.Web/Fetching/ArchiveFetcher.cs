using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>
/// Reads saved pages from a folder laid out by URL path, as a plain web server would serve it: a folder's page is its index.html,
/// or the list of its files, and <c>{host}</c> in sitemaps and feeds is the source's own host.
/// </summary>
internal sealed class ArchiveFetcher(SourceDefinition source, string folder, TimeProvider clock) : IPageFetcher
{
    private readonly string _root = Path.GetFullPath(folder);

    public async Task<FetchOutcome> FetchAsync(PageRequest request, PageValidators? known, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_root)) return new FetchOutcome.Refused(RefusalReason.Unreachable, $"There is no folder {_root}.");
        var candidates = Candidates(request).ToList();
        try
        {
            if (candidates.Find(File.Exists) is { } file) return Taken(request, ArchiveContent.MediaType(file), await File.ReadAllBytesAsync(file, cancellationToken));
            // A drop folder has no index: what lies in it is the list.
            return request.Role == PageRole.List && candidates.Find(Directory.Exists) is { } inside
                ? Page(request, "text/uri-list", ArchiveContent.List(inside))
                : Missing(request.Url);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FetchOutcome.Refused(RefusalReason.Unreachable, e.Message);
        }
    }

    public async Task<FetchOutcome> FetchFileAsync(Uri url, PageValidators? known, CancellationToken cancellationToken)
    {
        if (Candidates(new PageRequest(url, PageRole.Detail)).FirstOrDefault(File.Exists) is not { } file) return Missing(url);
        return new FetchOutcome.FetchedFile(new PageBody(await File.ReadAllBytesAsync(file, cancellationToken), ArchiveContent.MediaType(file), PageValidators.None));
    }

    private FetchOutcome Taken(PageRequest request, string type, byte[] bytes)
    {
        if (PageDecoder.IsBytes(type)) return new FetchOutcome.Fetched(new FetchedPage(request.Url, request.Role, PageDecoder.Decode(bytes, type), type), new PageBody(bytes, type, PageValidators.None));
        if (GzipBody.Unpack(new PageBody(bytes, type, PageValidators.None), FetchOptions.MostBytes) is not { } body)
            return new FetchOutcome.Refused(RefusalReason.WrongContentType, $"{request.Url.PathAndQuery} is a broken or a huge gzip file.");
        if (body.ContentType is null) type = "application/xml";
        var text = PageDecoder.Decode(body.Bytes, type);
        if (type == "application/xml" || request.Role == PageRole.Sitemap) text = text.Replace("{host}", source.BaseUrl.Authority, StringComparison.Ordinal);
        if (source.Audience == SourceAudience.Sample) text = DatePlaceholders.Expand(text, Today());
        return Page(request, type, text);
    }

    // What was read is kept, not what stood in the file: reprocess then reads the same.
    private static FetchOutcome.Fetched Page(PageRequest request, string type, string text) =>
        new(new FetchedPage(request.Url, request.Role, text, type), new PageBody(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", PageValidators.None));

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(source.TimeZone)).DateTime);

    private IEnumerable<string> Candidates(PageRequest request) =>
        ArchiveContent.Names(request)
            .Where(name => !name.Contains('\0', StringComparison.Ordinal))
            // Pages of other hosts stand in folders of their names, as wget saves them.
            .Select(name => SourceAddress.IsOfSource(source, request.Url) ? name : request.Url.IdnHost + "/" + name)
            .Select(name => Path.GetFullPath(Path.Combine(_root, name)))
            .Where(IsInside)
            .SelectMany(file => new[] { file, Path.Combine(file, "index.html"), file + ".html" });

    // "%2e%2e%2f" is ".." here: the path is judged after it was resolved.
    private bool IsInside(string file) => file == _root || file.StartsWith(_root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static FetchOutcome.Refused Missing(Uri url) => new(RefusalReason.NotFound, $"{url.PathAndQuery} is not in the archive.");
}
