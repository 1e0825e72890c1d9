using System.Text;

namespace JobPortal.Core.Feeds;

/// <summary>Lines of an iCalendar file (RFC 5545): text escaped, lines folded.</summary>
internal static class CalendarText
{
    /// <summary>Octets of a line without its end (section 3.1).</summary>
    private const int MaxOctets = 75;

    /// <summary>A TEXT value: backslash, comma, semicolon and line ends are escaped, other control characters go (section 3.3.11).</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (rune.Value is '\\' or ',' or ';') escaped.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '\t') escaped.Append(' ');
            else if (!Rune.IsControl(rune)) escaped.Append(rune);
        return escaped.ToString();
    }

    /// <summary>Appends a line with its end. A long one goes on behind a line end and a space; no character is cut in two.</summary>
    public static void AppendLine(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                file.Append("\r\n ");
                // The space counts.
                octets = 1;
            }
            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
