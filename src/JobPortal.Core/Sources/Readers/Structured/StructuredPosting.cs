namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>What the structured data of a page say of one offer, as raw fields and sections.</summary>
internal sealed class StructuredPosting
{
    private StructuredPosting(IReadOnlyList<RawField> fields, DescriptionText description, IReadOnlyList<RawSection> sections)
    {
        Fields = fields;
        InDescription = description.Fields;
        Sections = sections;
        Attachments = description.Attachments;
        HasHeadings = description.HasHeadings;
    }

    /// <summary>From properties.</summary>
    public IReadOnlyList<RawField> Fields { get; }

    /// <summary>From labels in the text of the description: "Durée : 36 mois".</summary>
    public IReadOnlyList<RawField> InDescription { get; }

    public IReadOnlyList<RawSection> Sections { get; }

    public IReadOnlyList<RawAttachment> Attachments { get; }

    /// <summary>Whether the description has headings of its own, or came in one piece.</summary>
    public bool HasHeadings { get; }

    public RawField? Title => Fields.FirstOrDefault(f => f.Name == RawFieldName.Title);

    public static StructuredPosting Of(StructuredReading reading, StructuredValue.Item posting, SourceDefinition source, Uri url)
    {
        var fields = StructuredFields.Of(reading, posting, source).ToArray();
        var title = Array.Find(fields, f => f.Name == RawFieldName.Title)?.Value;
        var description = DescriptionText.Of(StructuredSections.DescriptionOf(reading, posting, title), source, url, title);
        // "responsibilities" is often a piece of the description once more.
        var told = new ToldText(description.Sections);
        return new StructuredPosting(fields, description, [.. description.Sections, .. StructuredSections.Others(reading, posting).Where(s => !told.Has(s))]);
    }
}
