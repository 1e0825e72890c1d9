using System.Text.RegularExpressions;

namespace JobPortal.Core.Reference;

/// <summary>
/// One row of a CSV file as RFC 4180 writes it, ending in CR LF. A cell that a spreadsheet would run as a formula gets an apostrophe in
/// front (OWASP, "CSV injection"): what offers say was written by others. So does what stands behind a semicolon: that is what parts cells in a French spreadsheet.
/// </summary>
public static partial class CsvLine
{
    public static string Of(params ReadOnlySpan<string?> cells)
    {
        var written = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++) written[i] = Cell(cells[i] ?? "");
        return string.Join(',', written) + "\r\n";
    }

    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') text = "'" + text;
        text = BehindSemicolon.Replace(text, "'");
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // "x;=1+1", "x;\"=1+1\"", "x\t=1+1"
    [GeneratedRegex("(?<=[;\\t\\r\\n])(?=\"*[=+\\-@＝＋－＠])")]
    private static partial Regex BehindSemicolon { get; }
}
