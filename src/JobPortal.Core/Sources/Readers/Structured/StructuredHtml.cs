using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Long texts of structured data as HTML, however often they were escaped and whether they were HTML at all.</summary>
internal static partial class StructuredHtml
{
    private const int MostEncodings = 3;

    /// <summary>HTML; empty for nothing.</summary>
    public static string Of(string published)
    {
        var text = Guard.Replace(published, "").Trim();
        if (StructuredText.Line(text.Length > 200 ? text[..200] : text) is null && text.Length <= 200) return "";
        if (UrlEncoded.IsMatch(text) && !text.Contains(' ', StringComparison.Ordinal)) text = Uri.UnescapeDataString(text);
        text = LiteralUnicode.Replace(text, u => ((char)int.Parse(u.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        // Escaped once or twice: &lt;p&gt;, &amp;lt;p&amp;gt;. Not "if x &lt; y", which is no tag.
        for (var times = 0; times < MostEncodings && !Tag.IsMatch(text) && EscapedTag.IsMatch(text); times++) text = System.Net.WebUtility.HtmlDecode(text);
        // In HTML a double escape ("&amp;nbsp;", "&amp;#xa;") is a mistake of the same program.
        for (var times = 0; times < MostEncodings && DoubleEscape.IsMatch(text); times++) text = DoubleEscape.Replace(text, "&$1;");
        if (!Tag.IsMatch(text)) return PlainText.ToHtml(LiteralBreak.Replace(StructuredText.Decoded(text), "\n"));
        text = EncodedBreak.Replace(text, "<br>");
        return BlockTag.IsMatch(text) ? LiteralBreak.Replace(text, " ") : PlainText.WithBreaks(LiteralBreak.Replace(text, "\n"));
    }

    private const string Names = "p|br|div|span|ul|ol|li|h[1-6]|strong|b|em|i|u|a|table|tbody|tr|td|th|section|article|blockquote|pre|font|dl|dt|dd|hr|img|header|sup|sub|small";

    [GeneratedRegex(@"^\s*<!\[CDATA\[|\]\]>\s*$")]
    private static partial Regex Guard { get; }

    // "<p>", "</li>", "<br/>", "<a href=…"
    [GeneratedRegex("</?(?:" + Names + @")(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    // tags that break lines
    [GeneratedRegex(@"</?(?:p|br|div|ul|ol|li|h[1-6]|table|tr|section|article|blockquote|dl|dt|dd|pre|hr)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag { get; }

    // "&lt;p&gt;", "&amp;lt;/li&amp;gt;", "&#60;br&#62;", "&lt;a href="
    [GeneratedRegex("&(?:amp;){0,3}(?:lt|#0*60|#x0*3c);/?(?:" + Names + @")(?:\s|/|&|>)", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTag { get; }

    // "&amp;nbsp;", "&amp;#xa;", "&amp;eacute;"
    [GeneratedRegex(@"&amp;(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")]
    private static partial Regex DoubleEscape { get; }

    // "&#xa;", "&#13;&#10;"
    [GeneratedRegex(@"(?:&#(?:x0*[ad]|0*1[03]);\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedBreak { get; }

    // "\n" as two characters; not the start of a formula's "\nabla", "\neq"
    [GeneratedRegex(@"(?:\\r)?\\n(?!abla|eq|e\b|u\b|eg|ot\b|i\b|mid|ewline|onumber)|\\r(?![a-z])")]
    private static partial Regex LiteralBreak { get; }

    // "\u003cp\u003e" as letters
    [GeneratedRegex(@"\\u(?<code>00[0-9a-fA-F]{2}|20[0-9a-fA-F]{2})")]
    private static partial Regex LiteralUnicode { get; }

    // "%3Cp%3E"
    [GeneratedRegex(@"%3C/?[a-z]+[0-9]?%3E", RegexOptions.IgnoreCase)]
    private static partial Regex UrlEncoded { get; }
}
