using System.Net;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Texts of structured data: what encoders left in them goes, and what stands for nothing is nothing.</summary>
internal static partial class StructuredText
{
    /// <summary>"R&amp;amp;amp;D": more rounds than sites make.</summary>
    private const int MostEncodings = 3;

    // What programs write when they have nothing to say.
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "undefined", "none", "nil", "nan", "n/a", "na", "n.a.", "#n/a", "[object object]", "array", "-", "--", "---", "–", "—", ".", "..", "?", "_",
        "not specified", "not available", "unspecified", "non précisé", "non renseigné", "non spécifié", "null null", "string", "(null)", "tbd", "tba",
    };

    /// <summary>One line of plain text; null for nothing.</summary>
    public static string? Line(string published)
    {
        var text = Decoded(published);
        if (text.Contains('<', StringComparison.Ordinal)) text = Decoded(Tag.Replace(text, " "));
        text = Blank.Replace(text, " ").Trim();
        return text.Length == 0 || Nothing.Contains(text) || Placeholder.IsMatch(text) ? null : text;
    }

    /// <summary>Without the entities that an encoder wrote, however often it ran.</summary>
    public static string Decoded(string text)
    {
        for (var times = 0; times < MostEncodings && text.Contains('&', StringComparison.Ordinal); times++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text) break;
            text = decoded;
        }

        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    // white space, and what an encoder should have escaped
    [GeneratedRegex(@"[\s\u0000-\u001F\u007F\u200B\uFEFF\u00AD]+")]
    private static partial Regex Blank { get; }

    // "<b>", "</span>", "<br />"; not "x < y"
    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,500}>")]
    private static partial Regex Tag { get; }

    // "{{ job.title }}", "${title}", "%%TITLE%%", "[[title]]"
    [GeneratedRegex(@"^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|%%?[\w. ]+%%?|\[\[[^\[\]]*\]\]|<%.*%>|\{\w+\})$")]
    private static partial Regex Placeholder { get; }
}
