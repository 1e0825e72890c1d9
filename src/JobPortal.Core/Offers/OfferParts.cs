namespace JobPortal.Core.Offers;

/// <summary>What a section of an offer is about, recognized from its heading in French and English.</summary>
public enum SectionKind
{
    Context,
    Subject,
    Missions,
    Activities,
    Profile,
    Skills,
    Workplace,
    Conditions,
    Application,
    Other,
}

/// <summary>A part of an offer under the source's own heading. <see cref="Html"/> is always safe to show.</summary>
/// <param name="Heading">As published, without the final colon; empty for text before any heading.</param>
/// <param name="Kind">What the heading was recognized as.</param>
/// <param name="Html">Allow-listed HTML (see HtmlCleaner).</param>
/// <param name="Text">The same as plain text, one line per paragraph or bullet.</param>
public sealed record OfferSection(string Heading, SectionKind Kind, string Html, string Text);

/// <summary>A file that the offer links to.</summary>
/// <param name="UploadedAt">
/// Local time at the source, read from a name that starts with yyyyMMddHHmm ("202306130923_…", seen on madics.fr); else null.
/// </param>
/// <param name="TextLength">Characters of extracted text; null when none was extracted.</param>
public sealed record Attachment(string Name, string Url, DateTime? UploadedAt, int? TextLength);

/// <summary>The research network's own tags: "DOING/– — –" is action DOING and no network.</summary>
public sealed record NetworkLink(string? Action, string? Network)
{
    public static NetworkLink None { get; } = new(null, null);
}

/// <summary>How often a salary is paid.</summary>
public enum SalaryPeriod
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>Gross pay as published. Amounts are in <see cref="Currency"/> (ISO 4217) per <see cref="Period"/>; unreadable is null.</summary>
public sealed record Salary(string? Raw, decimal? Min, decimal? Max, string? Currency, SalaryPeriod? Period)
{
    public static Salary Unknown { get; } = new(null, null, null, null, null);
}
