using System.Buffers;
using System.Text;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Strings and keys whose quotes, escapes and line breaks may be wrong.</summary>
internal sealed class TolerantStrings(string text)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\\n\"'`“”″„«»‘’");

    private readonly TolerantEnds _ends = new(text);

    /// <summary>Quotes that open a string: a text editor's too.</summary>
    public static bool Opens(char c) => c is '"' or '\'' or '`' or '“' or '”' or '″' or '„' or '«';

    private static bool Closes(char open, char c) => c == open || open switch
    {
        '“' or '”' or '″' or '„' => c is '”' or '“' or '″' or '"',
        '«' => c is '»',
        _ => false,
    };

    /// <summary>The string that opens here; null, and everything read, when its end is cut off.</summary>
    public string? Read(ref int at, bool inArray)
    {
        var open = text[at++];
        var read = new StringBuilder();
        while (at < text.Length)
        {
            var run = text.AsSpan(at).IndexOfAny(Special);
            if (run < 0) break;
            read.Append(text, at, run);
            at += run;
            var c = text[at];
            if (c == '\\')
            {
                TolerantEscape.Read(text, ref at, read);
                continue;
            }

            if (Closes(open, c) && _ends.EndsBefore(at + 1, inArray))
            {
                at++;
                return read.ToString();
            }

            // The quote at its end was forgotten: the next line begins with another property.
            if (c == '\n' && !inArray && _ends.IsKnownProperty(at)) return read.ToString().TrimEnd(',', ' ', '\r', '\t');
            // White space at once, so that no run of line feeds is looked through for each of them.
            var end = c == '\n' ? TolerantEnds.AfterSpace(text, at) : at + 1;
            read.Append(text, at, end - at);
            at = end;
        }

        at = text.Length;
        return null;
    }

    /// <summary>A key, with or without quotes; null when none stands here. Moves on by a character at least.</summary>
    public string? Key(ref int at)
    {
        var start = at;
        if (Opens(text[at]))
        {
            var close = TolerantEnds.KeyEnd(text, at);
            at = close < 0 ? at + 1 : close;
            return close < 0 ? null : text[(start + 1)..(close - 1)];
        }

        while (at < text.Length && TolerantEnds.IsNamePart(text[at])) at++;
        if (at == start)
        {
            at++;
            return null;
        }

        _ends.BareKeys = true;
        return text[start..at];
    }
}
