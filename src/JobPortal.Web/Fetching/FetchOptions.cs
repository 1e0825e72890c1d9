using System.ComponentModel.DataAnnotations;

namespace JobPortal.Web.Fetching;

/// <summary>Limits of every fetch: section <c>Fetching</c>.</summary>
internal sealed class FetchOptions
{
    public const string Section = "Fetching";

    /// <summary>What no setting goes beyond.</summary>
    public const int MostBytes = 100_000_000;

    /// <summary>The name that robots.txt rules are looked up under, and the start of the User-Agent header.</summary>
    [RegularExpression("^[A-Za-z_-]+$")]
    public string ProductToken { get; set; } = "JobPortal";

    /// <summary>Most bytes of a page after decompression. Offers with their pictures inlined reach 2 MB; a trap has no end.</summary>
    [Range(10_000, MostBytes)]
    public int MaxBytes { get; set; } = 10_000_000;

    /// <summary>For one hop, headers and body together.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>A site that asks to wait longer than this loses the page for this run.</summary>
    [Range(0, 3_600)]
    public int LongestRetryAfterSeconds { get; set; } = 120;

    /// <summary>Redirects of one page, and of robots.txt (RFC 9309 §2.3.1.2 asks for at least five).</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;
}
