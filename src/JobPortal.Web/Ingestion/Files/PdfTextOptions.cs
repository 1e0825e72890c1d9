using System.ComponentModel.DataAnnotations;

namespace JobPortal.Web.Ingestion.Files;

/// <summary>How attached PDF files are read, and what one may cost: section <c>PdfText</c>.</summary>
internal sealed class PdfTextOptions
{
    public const string Section = "PdfText";

    /// <summary>poppler's pdftotext: a name on the PATH or a path.</summary>
    [Required]
    public string Command { get; set; } = "pdftotext";

    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Address space of the process; kept on Unix only.</summary>
    [Range(64, 16_384)]
    public int MaxMegabytes { get; set; } = 512;

    /// <summary>Later pages are not read: an offer says its deadline before its fortieth page.</summary>
    [Range(1, 1_000)]
    public int MaxPages { get; set; } = 40;

    /// <summary>What comes after is cut.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxCharacters { get; set; } = 300_000;

    /// <summary>A file that was read is asked for again, conditionally, after so many days.</summary>
    [Range(0, 365)]
    public int RecheckDays { get; set; } = 7;
}
