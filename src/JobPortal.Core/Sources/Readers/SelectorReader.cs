using JobPortal.Core.Sources.Readers.Selecting;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Reads boards by the CSS selectors of their source file, lists and the pages behind them.</summary>
public sealed class SelectorReader : ISourceReader
{
    public string Name => "selectors";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => SourcePages.Start(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page) => page.Role switch
    {
        PageRole.List => source.Selectors?.List is { } list ? SelectedList.Read(source, page, list) : SourcePages.List(source, page),
        PageRole.Sitemap => SitemapLocations.Read(source, page),
        PageRole.Detail => source.Selectors?.Detail is { } detail
            ? SelectedDetail.Read(source, page, detail)
            : new ReadResult { Rejected = new Rejection(RejectionReason.NotAnOffer, "The source file has no 'selectors.detail'.") },
    };
}
