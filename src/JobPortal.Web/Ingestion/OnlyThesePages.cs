using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>Reads pages as the source's reader does, but wants no others than those it is given.</summary>
internal sealed class OnlyThesePages(ISourceReader reader, IReadOnlyList<PageRequest> pages) : ISourceReader
{
    public string Name => reader.Name;

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => pages;

    public ReadResult Read(SourceDefinition source, FetchedPage page) => reader.Read(source, page) with { Wanted = [] };
}
