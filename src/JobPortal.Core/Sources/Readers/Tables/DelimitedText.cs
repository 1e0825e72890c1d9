using System.Text;

namespace JobPortal.Core.Sources.Readers.Tables;

/// <summary>A line of a table; a quoted value may hold line breaks, so that a line of the table may be several of the file.</summary>
/// <param name="Line">From 1: where it starts in the file.</param>
internal sealed record DelimitedLine(int Line, IReadOnlyList<string> Values);

/// <summary>
/// Reads values between separators (RFC 4180) as spreadsheets write them and people mend them: a quote inside a value is a quote, and one that
/// is never closed opens nothing. Values are text: a formula is not calculated.
/// </summary>
internal sealed class DelimitedText
{
    /// <summary>Values of a line that are read, as many as a spreadsheet of people has columns ten times over.</summary>
    public const int MostValues = 500;

    private static readonly char[] Separators = [';', ',', '\t', '|'];

    private readonly string _text;
    private readonly char _separator;
    private int _at;
    private int _line = 1;
    private bool _quotes = true;

    private DelimitedText(string text, char separator, int start) => (_text, _separator, _at, _line) = (text, separator, start, start > 0 ? 2 : 1);

    /// <param name="separator">Null: the one that stands most often in the first line.</param>
    public static IEnumerable<DelimitedLine> Read(string text, char? separator)
    {
        var start = 0;
        // A spreadsheet's own way to say it: "sep=;"
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text.IndexOf('\n', StringComparison.Ordinal) is >= 5 and <= 6 and var end)
            (separator, start) = (separator ?? text[4], end + 1);
        var table = new DelimitedText(text, separator ?? Detect(text), start);
        while (table._at < text.Length)
        {
            var line = table.Next();
            if (line.Values.Any(v => v.Length > 0)) yield return line;
        }
    }

    private static char Detect(string text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 20_000)))
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\n' or '\r' && counts.Any(n => n > 0)) break;
            else if (!quoted && Array.IndexOf(Separators, c) is >= 0 and var which) counts[which]++;
        }

        var most = counts.Max();
        return most == 0 ? ',' : Separators[Array.IndexOf(counts, most)];
    }

    private DelimitedLine Next()
    {
        var line = _line;
        var values = new List<string>();
        while (true)
        {
            var value = Value();
            if (values.Count < MostValues) values.Add(value);
            if (_at >= _text.Length) return new DelimitedLine(line, values);
            var ended = _text[_at++];
            if (ended == _separator) continue;
            if (ended == '\r' && _at < _text.Length && _text[_at] == '\n') _at++;
            _line++;
            return new DelimitedLine(line, values);
        }
    }

    private string Value()
    {
        var start = _at;
        while (start < _text.Length && _text[start] == ' ') start++;
        if (_quotes && start < _text.Length && _text[start] == '"' && Quoted(start) is { } quoted) return quoted;
        var end = _text.AsSpan(_at).IndexOfAny(_separator, '\r', '\n');
        var value = _text.AsSpan(_at, end < 0 ? _text.Length - _at : end);
        _at += value.Length;
        return value.Trim().ToString();
    }

    // Up to a quote that a separator, the line's end or the file's follows. None: from here on quotes are only characters, or each of a
    // million of them would look for its end through the whole file.
    private string? Quoted(int open)
    {
        var value = new StringBuilder();
        for (var i = open + 1; i < _text.Length; i++)
        {
            if (_text[i] != '"') value.Append(_text[i]);
            else if (i + 1 < _text.Length && _text[i + 1] == '"') value.Append(_text[i++]);
            else if (Closes(i + 1) is { } after)
            {
                _line += _text.AsSpan(open, i - open).Count('\n');
                _at = after;
                return value.ToString().Trim();
            }
            else value.Append('"');
        }

        _quotes = false;
        return null;
    }

    private int? Closes(int after)
    {
        while (after < _text.Length && _text[after] == ' ' && _separator != ' ') after++;
        return after == _text.Length || _text[after] == _separator || _text[after] is '\r' or '\n' ? after : null;
    }
}
