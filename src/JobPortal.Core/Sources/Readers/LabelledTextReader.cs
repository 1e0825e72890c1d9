namespace JobPortal.Core.Sources.Readers;

/// <summary>Placeholder: the reader itself follows.</summary>
public sealed class LabelledTextReader : ISourceReader
{
    public string Name => "labelledText";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => [];

    public ReadResult Read(SourceDefinition source, FetchedPage page) => ReadResult.Empty;
}
