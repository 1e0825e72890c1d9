namespace JobPortal.Core.Sources.Readers;

/// <summary>Tables whose first row holds the labels of its columns.</summary>
internal static class PageTable
{
    /// <summary>Offsets of the cell below, when every cell of the row is a label and another row follows; else null.</summary>
    public static (int From, int To)? Below(PageText page, int cell, Func<int, bool> isLabel)
    {
        var row = page.Tokens[cell].Parent;
        var cells = Cells(page, row);
        if (cells.Count < 2 || !cells.All(isLabel) || NextRow(page, row) is not (>= 0 and var below)) return null;
        var values = Cells(page, below);
        var column = cells.IndexOf(cell);
        if (column >= values.Count) return null;
        var open = page.Tokens[values[column]];
        return (open.Start, page.Tokens[open.Partner].Start);
    }

    private static List<int> Cells(PageText page, int row) =>
        [.. Children(page, row).Where(t => page.Tokens[t].Element!.LocalName is "td" or "th")];

    private static int NextRow(PageText page, int row)
    {
        // The head of a table and its body may be two elements.
        for (var t = page.Tokens[row].Partner + 1; t < page.Tokens.Count; t++)
        {
            if (page.Tokens[t].Kind == PageTokenKind.Open && page.Tokens[t].Element!.LocalName == "tr") return t;
            if (page.Tokens[t].Kind == PageTokenKind.Close && page.Tokens[t].Element!.LocalName == "table") return -1;
        }

        return -1;
    }

    private static IEnumerable<int> Children(PageText page, int parent)
    {
        for (var t = parent + 1; t < page.Tokens[parent].Partner; t++)
        {
            if (page.Tokens[t].Kind != PageTokenKind.Open) continue;
            yield return t;
            t = page.Tokens[t].Partner;
        }
    }
}
