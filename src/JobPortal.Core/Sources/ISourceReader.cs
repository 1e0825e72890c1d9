namespace JobPortal.Core.Sources;

/// <summary>
/// Reads one kind of source. Pure: it names the pages it wants and reads the ones it is given; it never throws
/// for what a page holds.
/// </summary>
public interface ISourceReader
{
    /// <summary>The name that a source file gives in <c>reader:</c>.</summary>
    string Name { get; }

    IEnumerable<PageRequest> StartPages(SourceDefinition source);

    ReadResult Read(SourceDefinition source, FetchedPage page);
}

/// <summary>What one page gave.</summary>
public sealed record ReadResult
{
    public static ReadResult Empty { get; } = new();

    public IReadOnlyList<RawPosting> Postings { get; init; } = [];

    /// <summary>Pages wanted next. Asking again for a page already read is harmless: the ingestor reads each once.</summary>
    public IReadOnlyList<PageRequest> Wanted { get; init; } = [];

    /// <summary>Set when the page is not what was expected.</summary>
    public Rejection? Rejected { get; init; }

    /// <summary>What a page that is right lacks in parts, such as a row without a title: one sentence each for the run record.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Why a page gave nothing.</summary>
/// <param name="Detail">One sentence for the run record.</param>
public sealed record Rejection(RejectionReason Reason, string Detail);

/// <summary>Recognized kinds of unexpected pages.</summary>
public enum RejectionReason
{
    /// <summary>A detail page without a title or without a single known label.</summary>
    NotAnOffer,

    /// <summary>The page says that the offer is gone.</summary>
    NoLongerAvailable,

    /// <summary>The page says "not found", though the server said 200.</summary>
    SoftNotFound,

    /// <summary>A login form where an offer or a list was expected.</summary>
    LoginWall,

    /// <summary>An anti-robot challenge.</summary>
    Challenge,

    /// <summary>A list that holds no offers.</summary>
    EmptyList,

    /// <summary>Not parseable as what it should be.</summary>
    Malformed,
}
