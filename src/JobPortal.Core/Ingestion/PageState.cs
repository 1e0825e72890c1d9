using JobPortal.Core.Offers;

namespace JobPortal.Core.Ingestion;

/// <summary>
/// What a source said about a page when it last sent it, so that the next harvest can ask "only if changed"
/// (RFC 9110 §13) and read the kept page when the answer is 304.
/// </summary>
public sealed class PageState
{
    public int Id { get; set; }
    public required string Source { get; set; }

    /// <summary>As requested. Unique with <see cref="Source"/>.</summary>
    public required string Url { get; set; }

    /// <summary>The ETag header as sent, quotes and W/ included.</summary>
    public string? ETag { get; set; }

    /// <summary>The Last-Modified header as sent: it goes back unread.</summary>
    public string? LastModified { get; set; }
    public int RawPageId { get; set; }
    public RawPage? RawPage { get; set; }
}
