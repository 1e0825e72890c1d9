namespace JobPortal.Core.Sources.Readers;

/// <summary>Placeholder: the reader itself follows.</summary>
public sealed class JobPostingReader : ISourceReader
{
    public string Name => "jobPosting";

    public IEnumerable<PageRequest> StartPages(SourceDefinition source) => [];

    public ReadResult Read(SourceDefinition source, FetchedPage page) => ReadResult.Empty;
}
