using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>The kept pages of one source; what to ask with is read once, bodies when they are needed.</summary>
internal sealed class KeptPages(SourceDefinition source, PageStore pages, IReadOnlyDictionary<string, PageMark> marks) : IKeptPages
{
    public static async Task<IKeptPages> OpenAsync(SourceDefinition source, PageStore pages, CancellationToken cancellationToken) =>
        new KeptPages(source, pages, await pages.MarksAsync(source.Name, cancellationToken));

    public PageValidators? Validators(Uri url) =>
        marks.TryGetValue(url.AbsoluteUri, out var mark) ? new PageValidators(mark.ETag, mark.LastModified) : null;

    public async Task<PageBody?> LoadAsync(Uri url, CancellationToken cancellationToken) =>
        await pages.FindAsync(source.Name, url.AbsoluteUri, cancellationToken) is { } kept
            ? new PageBody(kept.Body, kept.ContentType, new PageValidators(kept.ETag, kept.LastModified))
            : null;
}
