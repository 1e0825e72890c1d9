namespace JobPortal.Core.Sources.Readers.Tables;

/// <summary>One row: the names of its columns and what stands in them, as text.</summary>
/// <param name="Place">Where it stands, for people: "Line 7".</param>
internal sealed record TableRow(string Place, IReadOnlyList<(string Column, string Value)> Cells);

/// <summary>Makes a posting of a row.</summary>
internal static class RowPosting
{
    /// <summary>Characters of a cell of files: a hundred addresses.</summary>
    private const int LongestFiles = 20_000;

    private static readonly HashSet<string> TopicColumns = ["sujet", "sujet de these", "sujet de la these", "subject", "topic"];

    /// <summary>Null without a title.</summary>
    public static RawPosting? Of(SourceDefinition source, Uri page, TableRow row)
    {
        var vocabulary = ColumnVocabulary.Of(source);
        var cells = row.Cells.Where(c => c.Value.Length > 0).Select(c => (c.Column, c.Value, Meaning: vocabulary.Find(c.Column))).Where(c => c.Meaning is not null).ToList();
        var fields = Fields(source, cells!);
        // A list of theses may call the title its subject.
        if (!fields.Exists(f => f.Name == RawFieldName.Title) && cells.Find(c => TopicColumns.Contains(LabelText.Fold(c.Column))) is { Value: { } topic, Column: { } column })
            fields.Insert(0, new RawField(RawFieldName.Title, OneLine(topic), -1, null, column));
        if (fields.Find(f => f.Name == RawFieldName.Title) is not { } title) return null;
        var address = First(ColumnUse.Address) is { } href ? SourceAddress.Resolve(source, page, href) : null;
        var identity = First(ColumnUse.Identity) ?? fields.Find(f => f.Name == RawFieldName.Identifier)?.Value
            ?? (address is not null ? SourceAddress.Identity(source, address) : PostingParts.Hash(title.Value, fields.Find(f => f.Name == RawFieldName.HiringOrganization)?.Value));
        return new RawPosting
        {
            Url = SourceAddress.Public(source, address ?? page).AbsoluteUri,
            Identity = identity,
            Fields = fields,
            Sections = [.. cells.Where(c => c.Meaning!.Use == ColumnUse.Section).Select(c => new RawSection(c.Column, Data.DataText.Html(c.Value)))],
            Attachments = [.. cells.Where(c => c.Meaning!.Use == ColumnUse.Attachment).SelectMany(c => Files(source, page, c.Value))],
        };

        string? First(ColumnUse use) => cells.Find(c => c.Meaning!.Use == use).Value;
    }

    private static List<RawField> Fields(SourceDefinition source, List<(string Column, string Value, ColumnMeaning Meaning)> cells)
    {
        var fields = new List<RawField>();
        foreach (var group in cells.Where(c => c.Meaning.Use == ColumnUse.Field).GroupBy(c => c.Meaning.Field!))
        {
            int? max = source.MaxLengths.TryGetValue(group.Key, out var limit) ? limit : null;
            if (group.Any(c => c.Meaning.Part != FieldPart.Whole))
                fields.Add(new RawField(group.Key, Joined([.. group.OrderBy(c => c.Meaning.Part)]), -1, max, string.Join(" + ", group.Select(c => c.Column))));
            else
                fields.AddRange(group.Select(c => new RawField(c.Meaning.Field!, OneLine(c.Value), -1, max, ColumnVocabulary.Label(c.Column))));
        }

        return fields;
    }

    // "12 rue X, 37200 Tours, France"; "2000 - 2300 EUR month"
    private static string Joined(List<(string Column, string Value, ColumnMeaning Meaning)> cells)
    {
        var text = "";
        for (var i = 0; i < cells.Count; i++)
        {
            var separator = cells[i].Meaning.Part switch
            {
                FieldPart.City => i > 0 && cells[i - 1].Meaning.Part == FieldPart.PostalCode ? " " : ", ",
                FieldPart.Most => i > 0 && cells[i - 1].Meaning.Part == FieldPart.Least ? " - " : " ",
                FieldPart.Least or FieldPart.Currency or FieldPart.Period => " ",
                FieldPart.Whole or FieldPart.PostalCode or FieldPart.Country => ", ",
            };
            text += (i > 0 ? separator : "") + OneLine(cells[i].Value);
        }

        return text;
    }

    private static IEnumerable<RawAttachment> Files(SourceDefinition source, Uri page, string value) =>
        value[..Math.Min(value.Length, LongestFiles)].Split((char[])[' ', '\n', '\r', ';', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(href => PageAddress.Of(source, page, href))
            .Where(url => url?.StartsWith("http", StringComparison.Ordinal) == true)
            .Select(url => new RawAttachment(PageAttachments.Name("", url!), url!));

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
