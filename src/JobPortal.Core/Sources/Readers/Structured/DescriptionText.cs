namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>A description, divided at its own headings, with the labelled lines that it holds.</summary>
internal sealed record DescriptionText(IReadOnlyList<RawField> Fields, IReadOnlyList<RawSection> Sections, IReadOnlyList<RawAttachment> Attachments, bool HasHeadings)
{
    private static readonly DescriptionText None = new([], [], [], false);

    public static DescriptionText Of(string html, SourceDefinition source, Uri url, string? title)
    {
        if (html.Length == 0) return None;
        var text = PageText.Of(html);
        if (text.Text.Length == 0) return None;
        var labels = LabelChoice.Of(text, LabelFinder.Find(text, LabelVocabulary.Of(source)), 0, title);
        var read = LabelledPosting.Of(text, source, url, labels, 0);
        // Offsets would count in the description, not in the page.
        var fields = read.Fields.Select(f => f with { Start = -1 }).ToArray();
        var first = labels.FirstOrDefault(l => l.Section && l.Meaning is not { Ignored: true });
        if (first is null || read.Sections.Count == 0) return new DescriptionText(fields, [new RawSection(StructuredSections.Description, html)], read.Attachments, false);
        var before = new SectionHtml(text, href => PageAddress.Of(source, url, href)).Write(0, first.FirstToken, 0, first.Start);
        return new DescriptionText(fields, before.Length > 0 ? [new RawSection(StructuredSections.Description, before), .. read.Sections] : read.Sections, read.Attachments, true);
    }
}
