using System.Net;
using JobPortal.Core.Sources.Readers.Structured;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Sections from the long properties of a JobPosting that stand under no heading.</summary>
internal static class JobPostingSections
{
    /// <summary>Letters of a description that only sums up what the page tells.</summary>
    private const int ShortText = 300;

    private const double MostOfIt = 0.6;

    private static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["description"] = "Description",
        ["responsibilities"] = "Responsibilities",
        ["qualifications"] = "Qualifications",
        ["skills"] = "Skills",
        ["jobBenefits"] = "Benefits",
        ["benefits"] = "Benefits",
        ["incentiveCompensation"] = "Incentives",
        ["incentives"] = "Incentives",
        ["employerOverview"] = "Employer overview",
        ["specialCommitments"] = "Special commitments",
        ["physicalRequirement"] = "Physical requirements",
        ["sensoryRequirement"] = "Sensory requirements",
        ["securityClearanceRequirement"] = "Security clearance requirement",
        ["eligibilityToWorkRequirement"] = "Eligibility to work requirement",
    };

    public static IEnumerable<MicrodataProperty> Long(MicrodataItem posting) => posting.Properties.Where(p => Headings.ContainsKey(p.Name));

    /// <summary>
    /// The sections of structured data, and those of the page that they leave out. A description in one piece gives way to the same text
    /// under the page's own headings.
    /// </summary>
    public static IReadOnlyList<RawSection> Merged(StructuredPosting? structured, IReadOnlyList<RawSection> page, SourceDefinition source)
    {
        if (structured is null) return page;
        var known = page.Where(s => LabelVocabulary.Of(source).Find(s.Heading) is { Section: true }).ToArray();
        var told = new ToldText(structured.Sections);
        var same = structured.HasHeadings ? [] : known.Where(told.Has).ToArray();
        if (same.Length > 1 && new ToldText(same).Length >= MostOfIt * told.Length)
            return [.. same, .. structured.Sections.Where(s => s.Heading != StructuredSections.Description), .. known.Except(same)];
        return [.. structured.Sections, .. (told.Length < ShortText ? page : known).Where(s => !told.Has(s))];
    }

    /// <param name="headings">Labels that begin sections; a property with or under one of them is a section already.</param>
    public static IEnumerable<RawSection> Of(PageText page, MicrodataItem posting, IReadOnlyList<PageLabel> headings, Func<string, string?> address)
    {
        foreach (var property in Long(posting))
        {
            var (from, to) = (page.Tokens[property.Token].Start, page.Tokens[page.Tokens[property.Token].Partner].Start);
            if (!property.Hidden && headings.Any(h => h.Section && h.Start < to)) continue;
            var html = property.Hidden ? Shown(page, property.Text) : new SectionHtml(page, address).Write(property.Token, page.Tokens[property.Token].Partner + 1, from, to);
            if (html is { Length: > 0 }) yield return new RawSection(Headings[property.Name], html);
        }
    }

    // A hidden copy of what the page shows is not told twice.
    private static string? Shown(PageText page, string text)
    {
        var start = LabelText.Fold(text.AsSpan(0, Math.Min(60, text.Length)));
        if (LabelText.Fold(page.Text).Contains(start, StringComparison.Ordinal)) return null;
        return text.Contains('<', StringComparison.Ordinal) ? text : $"<p>{WebUtility.HtmlEncode(text)}</p>";
    }
}
