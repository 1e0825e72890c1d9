using System.Net;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>The long texts of a job posting: its description, and the properties that make sections of their own.</summary>
internal static class StructuredSections
{
    /// <summary>Heading of what the property "description" says before any heading of its own.</summary>
    public const string Description = "Description";

    private static readonly (string Heading, string[] Keys)[] Own =
    [
        ("Responsibilities", ["responsibilities"]), ("Qualifications", ["qualifications"]), ("Skills", ["skills"]),
        ("Benefits", ["jobbenefits", "benefits"]), ("Incentives", ["incentivecompensation", "incentives"]),
        ("Employer overview", ["employeroverview"]), ("Special commitments", ["specialcommitments"]),
        ("Physical requirements", ["physicalrequirement"]), ("Sensory requirements", ["sensoryrequirement"]),
        ("Security clearance requirement", ["securityclearancerequirement"]), ("Eligibility to work requirement", ["eligibilitytoworkrequirement"]),
    ];

    /// <summary>The description's HTML; empty when there is none, or when it only repeats the title.</summary>
    public static string DescriptionOf(StructuredReading reading, StructuredValue.Item posting, string? title)
    {
        var html = Html(reading, reading.Values(posting, "description"));
        return title is not null && StructuredText.Line(html.Length > 1_000 ? "" : html) == title ? "" : html;
    }

    public static IEnumerable<RawSection> Others(StructuredReading reading, StructuredValue.Item posting)
    {
        foreach (var (heading, keys) in Own)
        {
            if (Html(reading, reading.Values(posting, keys)) is { Length: > 0 } html) yield return new RawSection(heading, html);
        }
    }

    private static string Html(StructuredReading reading, IReadOnlyList<StructuredValue> values)
    {
        var texts = values.Select(v => Html(reading, v)).Where(h => h.Length > 0).Distinct().ToArray();
        if (texts.Length <= 1) return texts is [var only] ? only : "";
        // Several short ones are a list, several long ones follow each other.
        return texts.All(t => t.StartsWith("<p>", StringComparison.Ordinal) && t.IndexOf("</p>", StringComparison.Ordinal) == t.Length - 4)
            ? $"<ul>{string.Concat(texts.Select(t => $"<li>{t[3..^4]}</li>"))}</ul>"
            : string.Concat(texts);
    }

    private static string Html(StructuredReading reading, StructuredValue value) => value switch
    {
        StructuredValue.Text text => StructuredHtml.Of(text.Value),
        StructuredValue.Item item when (item["text"] ?? item["description"]) is StructuredValue.Text text => StructuredHtml.Of(text.Value),
        _ => reading.Line(value) is { } line ? $"<p>{WebUtility.HtmlEncode(line)}</p>" : "",
    };
}
