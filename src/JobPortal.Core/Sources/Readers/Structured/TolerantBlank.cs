namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>What stands between the parts of JSON and means nothing: white space, comments, guards, the tags of a text editor.</summary>
internal static class TolerantBlank
{
    private static readonly string[] Guards = ["<![CDATA[", "]]>", "<!--", "-->", "&nbsp;"];

    /// <summary>Characters of a tag: "&lt;br class=…&gt;".</summary>
    private const int LongestTag = 200;

    /// <summary>The first offset from which something is meant.</summary>
    public static int After(string text, int at)
    {
        while (at < text.Length)
        {
            var next = IsBlank(text[at]) ? at + 1 : text[at] switch
            {
                '/' => AfterSlash(text, at),
                '*' => text.AsSpan(at).StartsWith("*/") ? at + 2 : at,
                '<' or '-' or ']' or '&' => AfterGuard(text, at),
                _ => at,
            };
            if (next == at) break;
            at = next;
        }

        return at;
    }

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u2060' or '\u00AD';

    private static int AfterSlash(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] is not ('/' or '*')) return at;
        var inside = at + 2;
        while (inside < text.Length && text[inside] == ' ') inside++;
        // "//<![CDATA[", "/*]]>*/": only the mark of the comment goes, the JSON may follow on the same line.
        if (inside < text.Length && (AfterGuard(text, inside) > inside || text.AsSpan(inside).StartsWith("><"))) return AfterGuard(text, inside);
        if (text[at + 1] == '*') return text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length;
        return text.IndexOf('\n', at) is >= 0 and var line ? line + 1 : text.Length;
    }

    /// <summary>Past a guard or a tag that starts here; the same offset when none does.</summary>
    public static int AfterGuard(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--") && rest[..Math.Min(rest.Length, LongestTag)].IndexOf("-->") is > 0 and var comment && !rest[..comment].ContainsAny('"', '{', '['))
            return at + comment + "-->".Length;
        foreach (var guard in Guards)
        {
            if (rest.StartsWith(guard, StringComparison.OrdinalIgnoreCase)) return at + guard.Length;
        }

        // "<br />" and "<p>", which an editor put in for line breaks.
        if (rest is not ['<', ('/' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')), ..]) return at;
        var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');
        return end > 0 ? at + end + 1 : at;
    }
}
