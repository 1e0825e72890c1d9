using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>What a feed's texts say once the accidents of their encoding are gone.</summary>
internal static partial class FeedText
{
    /// <summary>Feeds escape once; some escape what was escaped.</summary>
    private const int MostEscapes = 2;

    /// <summary>Characters of a text of one line that are read.</summary>
    private const int LongestLine = 20_000;

    /// <summary>A text of one line without markup: "R&amp;amp;D &lt;b&gt;engineer&lt;/b&gt;" → "R&amp;D engineer".</summary>
    public static string Plain(string text)
    {
        if (text.Length > LongestLine) text = text[..LongestLine];
        for (var i = 0; i <= MostEscapes && text.AsSpan().ContainsAny('<', '&'); i++)
        {
            var plain = WebUtility.HtmlDecode(Tag.Replace(Without("style", Without("script", text)), m => m.Groups["phrase"].Success ? "" : " "));
            if (plain == text) break;
            text = plain;
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool HoldsTags(string text) => Tag.IsMatch(text);

    /// <summary>A text as HTML: as it is when it holds tags, decoded when its tags are escaped, in lines when it is plain.</summary>
    public static string Html(string text)
    {
        for (var i = 0; i < MostEscapes && !HoldsTags(text) && EscapedTag.IsMatch(text); i++) text = WebUtility.HtmlDecode(text);
        return HoldsTags(text) ? text : Lines(WebUtility.HtmlDecode(text));
    }

    /// <summary>Plain text as HTML; an empty line begins a paragraph.</summary>
    public static string Lines(string text) =>
        "<p>" + WebUtility.HtmlEncode(text.Trim().ReplaceLineEndings("\n")).Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal) + "</p>";

    // "<b>", "</p>", "<br/>", "<a href=…>"; not "x < y", not "List<T>"
    [GeneratedRegex(@"</?(?:(?<phrase>b|i|u|em|strong|span|sup|sub|a|font|small|big|code|abbr|mark|s|strike|cite|q|tt|wbr)|p|br|hr|div|ul|ol|li|dl|dt|dd|h[1-6]|table|tbody|thead|tfoot|tr|td|th|img|blockquote|pre|center|section|article|header|footer|main|aside|figure|figcaption|script|style|iframe|form|input|label|body|html|head|meta|link|title|nav|object|embed|applet|param|frame|frameset|blink|map|area|video|audio|svg|button|select|option)(?=[\s/>])[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    // "<script>alert(1)</script>": what is between is no text. By hand: a pattern would look for the end of each of a thousand that have none.
    private static string Without(string element, string text)
    {
        var kept = new StringBuilder();
        var at = 0;
        while (text.IndexOf("<" + element, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            && text.IndexOf("</" + element, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            kept.Append(text, at, start - at).Append(' ');
            at = text.IndexOf('>', end) is >= 0 and var close ? close + 1 : text.Length;
        }

        return at == 0 ? text : kept.Append(text, at, text.Length - at).ToString();
    }

    // "&lt;p&gt;", "&amp;lt;br /&amp;gt;"
    [GeneratedRegex(@"&(?:amp;)?lt;/?(?:p|br|div|ul|ol|li|b|strong|em|i|u|a|span|h[1-6]|table|font|blockquote)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTag { get; }
}
