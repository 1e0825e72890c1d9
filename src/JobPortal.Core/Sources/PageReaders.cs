namespace JobPortal.Core.Sources;

/// <summary>
/// The readers of one source: one for lists, sitemaps and feeds, and one for the pages behind them. What a list says of an offer fills
/// what its page leaves out: readers know neither each other nor this.
/// </summary>
internal sealed class PageReaders(ISourceReader start, ISourceReader detail) : ISourceReader
{
    public string Name => start.Name;

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => start.StartPages(source);

    public ReadResult Read(SourceDefinition source, FetchedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var read = (page.Role == PageRole.Detail ? detail : start).Read(source, page);
        // With several postings on the page nobody knows which of them the list spoke of.
        return page.Known.Count > 0 && read.Postings is [var posting] ? read with { Postings = [Filled(posting, page.Known)] } : read;
    }

    private static RawPosting Filled(RawPosting posting, IReadOnlyList<RawField> known) =>
        posting with { Fields = [.. posting.Fields, .. known.Where(k => posting[k.Name] is null)] };
}
