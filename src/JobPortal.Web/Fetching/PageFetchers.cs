using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>Opens the way to a source's pages for one harvest: the network, or a folder of saved pages.</summary>
internal sealed class PageFetchers(PageTransport transport, TimeProvider clock, ILogger<PageFetcher> log)
{
    /// <param name="archive">Folder of saved pages, which goes before the source's own; null for none.</param>
    public IPageFetcher Open(SourceDefinition source, string? archive) =>
        (archive ?? source.Archive) is { } folder ? new ArchiveFetcher(source, folder, clock) : new PageFetcher(transport, source, log);
}
