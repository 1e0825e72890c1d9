using System.Globalization;
using System.Text.Json;
using JobPortal.Core.Sources.Readers.Data;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Tables;

/// <summary>The rows of a file, whether it holds values between separators, a JSON array or a JSON object on each line.</summary>
internal static class TableRows
{
    /// <summary>Characters of a file, as many as the fetcher lets through, and rows.</summary>
    private const int MostCharacters = 10_000_000;
    private const int MostRows = 50_000;

    /// <summary>Cells of all rows together: as many as 50,000 rows of twenty columns have.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>Lines that are no JSON, after which nobody reads on: to tell one from the other costs 50 µs, and a text of line breaks has millions.</summary>
    private const int MostBadLines = 1_000;

    private const int MostNotes = 50;

    /// <summary>Null, with the reason, for a file that is no table.</summary>
    public static (IReadOnlyList<TableRow>? Rows, Rejection? Rejected, IReadOnlyList<string> Notes) Of(SourceDefinition source, string text)
    {
        if (text.Length > MostCharacters) return (null, Malformed($"The file is larger than {MostCharacters:N0} characters."), []);
        text = text.TrimStart('\uFEFF', ' ', '\r', '\n');
        return text switch
        {
            "" => (null, Malformed("The file is empty."), []),
            ['<', ..] => (null, PageTrouble.Of(source, PageText.Of(text[..Math.Min(text.Length, 200_000)])) ?? Malformed("The file is a page, not a table."), []),
            ['[' or '{', ..] => Json(source.Table, text),
            _ => Delimited(source, text),
        };
    }

    private static (IReadOnlyList<TableRow>?, Rejection?, IReadOnlyList<string>) Delimited(SourceDefinition source, string text)
    {
        using var lines = DelimitedText.Read(text, source.Table.Separator).GetEnumerator();
        if (!lines.MoveNext()) return (null, Malformed("The file is empty."), []);
        var header = lines.Current.Values;
        if (!header.Any(h => ColumnVocabulary.Of(source).Find(h) is not null))
            return (null, new Rejection(RejectionReason.NotAnOffer, $"The first line names no known column: {Shown(string.Join(", ", header))}"), []);
        var rows = new Kept();
        while (!rows.IsFull && lines.MoveNext())
        {
            var (line, values) = (lines.Current.Line, lines.Current.Values);
            rows.Add(new TableRow(string.Create(CultureInfo.InvariantCulture, $"Line {line}"), [.. header.Zip(values)]));
        }

        return (rows.All, null, rows.Notes);
    }

    private static (IReadOnlyList<TableRow>?, Rejection?, IReadOnlyList<string>) Json(TableRules rules, string text)
    {
        var (whole, rejected) = DataDocument.Parse(text);
        if (whole is null) return text[0] == '{' ? JsonLines(text) : (null, rejected, []);
        using (whole)
        {
            var list = rules.Items is { } path ? DataPaths.Select(whole.RootElement, path).SelectMany(Rows) : Rows(OnlyList(whole.RootElement) ?? whole.RootElement);
            var rows = new Kept();
            foreach (var row in list.TakeWhile(_ => !rows.IsFull)) rows.Add(new TableRow(string.Create(CultureInfo.InvariantCulture, $"Row {rows.All.Count + 1}"), JsonCells.Of(row)));
            return (rows.All, null, rows.Notes);
        }
    }

    private static (IReadOnlyList<TableRow>?, Rejection?, IReadOnlyList<string>) JsonLines(string text)
    {
        var (rows, notes, number, bad) = (new Kept(), new List<string>(), 0, 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var span = text.AsSpan()[range];
            number++;
            if (rows.IsFull || bad == MostBadLines) break;
            if (span.IsWhiteSpace()) continue;
            var line = span.ToString();
            var place = string.Create(CultureInfo.InvariantCulture, $"Line {number}");
            var (document, _) = DataDocument.Parse(line);
            if (document?.RootElement.ValueKind == JsonValueKind.Object) rows.Add(new TableRow(place, JsonCells.Of(document.RootElement)));
            else if (++bad <= MostNotes) notes.Add($"{place} is no JSON object.");
            document?.Dispose();
        }

        if (bad == MostBadLines) notes.Add($"{MostBadLines:N0} lines are no JSON objects: the lines after {number - 1} were not read.");
        return rows.All.Count > 0 ? (rows.All, null, [.. notes, .. rows.Notes]) : (null, Malformed("No line of the file is a JSON object."), notes);
    }

    /// <summary>The rows that are read of a file.</summary>
    private sealed class Kept
    {
        private int _cells;

        public List<TableRow> All { get; } = [];

        public bool IsFull => All.Count >= MostRows || _cells >= MostCells;

        public IReadOnlyList<string> Notes => IsFull ? [string.Create(CultureInfo.InvariantCulture, $"The table has {All.Count:N0} rows or more: the first of them were read.")] : [];

        public void Add(TableRow row)
        {
            All.Add(row);
            _cells += row.Cells.Count;
        }
    }

    // {"jobs": [{…}, {…}]}
    private static JsonElement? OnlyList(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return null;
        var lists = root.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array && Rows(p.Value).Any()).Take(2).ToList();
        return lists is [var one] && DataPaths.Property(root, "title") is null ? one.Value : null;
    }

    private static IEnumerable<JsonElement> Rows(JsonElement list) =>
        DataPaths.Spread(list).Where(r => r.ValueKind == JsonValueKind.Object);

    private static string Shown(string text) => text.Length > 200 ? text[..200] + "…" : text;

    private static Rejection Malformed(string why) => new(RejectionReason.Malformed, why);
}
