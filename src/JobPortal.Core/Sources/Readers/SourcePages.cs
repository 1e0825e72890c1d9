namespace JobPortal.Core.Sources.Readers;

/// <summary>What every reader of web pages does alike: where to start, and how to read a list.</summary>
internal static class SourcePages
{
    public static IEnumerable<PageRequest> Start(SourceDefinition source) =>
        source.Start.Select(s => new PageRequest(SourceAddress.Of(source, s.Path), s.Role));

    public static ReadResult List(SourceDefinition source, FetchedPage page)
    {
        var text = PageText.Of(page.Text);
        var wanted = PageLinks.In(source, page, text);
        if (wanted.Any(w => w.Role == PageRole.Detail)) return new ReadResult { Wanted = wanted };
        return new ReadResult { Wanted = wanted, Rejected = PageTrouble.Of(source, text) ?? new Rejection(RejectionReason.EmptyList, "The list links to no offer.") };
    }
}
