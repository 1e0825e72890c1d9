using System.Text;

namespace JobPortal.Core.Reference;

/// <summary>Splits a CSV text into rows (RFC 4180), with the separator that its first line has most: ';', a tab or ','. Never throws.</summary>
internal sealed class CsvRows
{
    private static readonly char[] Separators = [';', '\t', ','];
    private readonly List<(int Line, IReadOnlyList<string> Fields)> _rows = [];
    private readonly StringBuilder _field = new();
    private List<string> _fields = [];
    private int _line = 1;
    private int _start = 1;

    private CsvRows()
    {
    }

    /// <returns>Each row with the number of its first line, from 1; blank ones are left out.</returns>
    public static List<(int Line, IReadOnlyList<string> Fields)> Read(string text)
    {
        var (rows, separator, isQuoted) = (new CsvRows(), SeparatorOf(text), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                rows._field.Append(text[i++]);
            else if (c == '"' && (isQuoted || rows._field.Length == 0))
                isQuoted = !isQuoted;
            else if (!isQuoted && c == separator)
                rows.EndField();
            else if (!isQuoted && c == '\n')
                rows.EndRow();
            else
                rows._field.Append(c);
            rows._line += c == '\n' ? 1 : 0;
        }
        rows.EndRow();
        return rows._rows;
    }

    private void EndField()
    {
        _fields.Add(_field.ToString().TrimEnd('\r'));
        _field.Clear();
    }

    private void EndRow()
    {
        EndField();
        if (_fields.Exists(f => !string.IsNullOrWhiteSpace(f)))
            _rows.Add((_start, _fields));
        (_fields, _start) = ([], _line + 1);
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => header.Count(c => c == separator));
    }
}
