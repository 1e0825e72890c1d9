using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Plain text, with the little markup that people write in it (empty lines, bullets, Markdown's headings and bold), as HTML.</summary>
internal static partial class PlainText
{
    private const int LongestHeading = 140;

    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        var open = "";
        foreach (var written in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = written.Trim();
            var kind = line.Length == 0 ? "" : line.Length <= LongestHeading && Heading.IsMatch(line) ? "h3" : Bullet.IsMatch(line) ? "ul" : "p";
            if (open != kind && open.Length > 0) html.Append("</").Append(open).Append('>');
            if (open == kind && kind == "p") html.Append("<br>");
            else if (kind.Length > 0 && (open != kind || kind == "h3")) html.Append('<').Append(kind).Append('>');
            Append(html, kind, line);
            // A heading is one line.
            if (kind == "h3") html.Append("</h3>");
            open = kind == "h3" ? "" : kind;
        }

        return open.Length > 0 ? html.Append("</").Append(open).Append('>').ToString() : html.ToString();
    }

    /// <summary>HTML whose tags break no line: its line feeds do.</summary>
    public static string WithBreaks(string html) =>
        string.Concat(EmptyLine.Split(html.ReplaceLineEndings("\n").Trim()).Select(p => $"<p>{p.Trim().Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    private static void Append(StringBuilder html, string kind, string line)
    {
        if (kind == "ul") html.Append("<li>").Append(Inline(Bullet.Replace(line, "", 1))).Append("</li>");
        else if (kind == "h3") html.Append(Inline(Heading.Match(line).Groups["text"].Value.Trim('*', ' ')));
        else if (kind == "p") html.Append(Inline(line));
    }

    private static string Inline(string line) =>
        Bold.Replace(Link.Replace(WebUtility.HtmlEncode(line), "<a href=\"${url}\">${text}</a>"), "<strong>$1</strong>");

    // "- ", "* ", "• "; not "-5 °C", "**bold**"
    [GeneratedRegex(@"^(?:[-*+–—]\s+|[•·‣▪■►▶➢✓●○◦\uF0B7]\s*)")]
    private static partial Regex Bullet { get; }

    // "## Profile", "**Profile**", "__Profile__:"
    [GeneratedRegex(@"^(?:#{1,6}\s+(?<text>[^#]{1,120}?)\s*#*|\*\*(?<text>[^*]{1,120})\*\*\s*:?|__(?<text>[^_]{1,120})__\s*:?)$")]
    private static partial Regex Heading { get; }

    // "**36 months**"
    [GeneratedRegex(@"\*\*([^*\s][^*]{0,200}?)\*\*")]
    private static partial Regex Bold { get; }

    // "[the lab](https://lab.example)", after encoding
    [GeneratedRegex(@"\[(?<text>[^\[\]]{1,200})\]\((?<url>https?://[^\s()<>&]{1,500})\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLine { get; }
}
