using System.Runtime.CompilerServices;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Fetching;
using JobPortal.Web.Ingestion.Files;

namespace JobPortal.Web.Ingestion;

/// <summary>What a harvest reads from: the source's pages, the copies that earlier harvests kept, and the files that offers link to.</summary>
internal sealed class HarvestPages(PageFetchers fetchers, PageStore pages, PostingFiles files)
{
    /// <param name="archive">Folder of saved pages to read instead of the network; null for the source's own way.</param>
    public Task<HarvestCrawl> OpenAsync(SourceDefinition source, string? archive, CancellationToken cancellationToken) =>
        OpenAsync(source, archive, SourceReaders.Of(source), cancellationToken);

    /// <summary>These pages and no others, from the network.</summary>
    public Task<HarvestCrawl> OpenAsync(SourceDefinition source, IReadOnlyList<PageRequest> only, CancellationToken cancellationToken) =>
        OpenAsync(source, null, new OnlyThesePages(SourceReaders.Of(source), only), cancellationToken);

    private async Task<HarvestCrawl> OpenAsync(SourceDefinition source, string? archive, ISourceReader reader, CancellationToken cancellationToken)
    {
        var fetcher = fetchers.Open(source, archive);
        IKeptPages kept = fetcher is ArchiveFetcher ? new NoKeptPages() : await KeptPages.OpenAsync(source, pages, cancellationToken);
        // Files have a fetcher of their own: the crawl goes on beside it, and the throttle keeps both to one request at a time on a host.
        return new HarvestCrawl(source, new SourceCrawl(source, reader, fetcher, kept), files, fetchers.Open(source, archive));
    }
}

/// <summary>One harvest's crawl: each page once, with the texts of its offers' files.</summary>
internal sealed class HarvestCrawl(SourceDefinition source, SourceCrawl crawl, PostingFiles files, IPageFetcher fileFetcher)
{
    /// <inheritdoc cref="SourceCrawl.Left"/>
    public int Left => crawl.Left;

    /// <inheritdoc cref="SourceCrawl.IsFull"/>
    public bool IsFull => crawl.IsFull;

    /// <inheritdoc cref="SourceCrawl.Wanted"/>
    public int Wanted => crawl.Wanted;

    /// <inheritdoc cref="SourceCrawl.RunAsync"/>
    public async IAsyncEnumerable<CrawledPage> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in crawl.RunAsync(cancellationToken))
            yield return await files.FillAsync(source, page, fileFetcher, cancellationToken);
    }
}
