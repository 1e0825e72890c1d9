namespace JobPortal.Core.Ingestion;

/// <summary>
/// The text of a file that offers link to. Kept beside the offers: the same file is attached to several, and what was read once is not
/// asked for again at each harvest.
/// </summary>
public sealed class AttachmentText
{
    /// <summary>Most characters of an address that is kept: PostgreSQL's index entries end at 2,704 bytes.</summary>
    public const int LongestUrl = 1_000;

    /// <summary>As people follow it, at the source's own home; the key.</summary>
    public required string Url { get; init; }

    /// <summary>As <c>PdfText.Clean</c> leaves it; null when the file has none, or none that could be read.</summary>
    public string? Text { get; set; }

    /// <summary>Why there is no text; null when there is.</summary>
    public string? Problem { get; set; }

    /// <summary>The ETag header as sent.</summary>
    public string? ETag { get; set; }

    /// <summary>The Last-Modified header as sent.</summary>
    public string? LastModified { get; set; }

    /// <summary>When the source last said what the file is.</summary>
    public DateTimeOffset CheckedAt { get; set; }
}
