using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>
/// Makes the common mistakes of feeds well-formed and takes out what must not be obeyed: the prolog, whose charset is no news for
/// decoded text, and the document type. Entities become what they stand for here, once and without recursion: there is nothing
/// left that could grow or reach outside.
/// </summary>
internal static partial class XmlRepair
{
    private static readonly SearchValues<char> Noticed = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '<', '&', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <param name="limit">Characters after which the rest is left away: a text of nothing but '&amp;' grows to five times its length.</param>
    public static string Of(string text, int limit)
    {
        var start = Start.Match(text);
        if (!start.Success) return "";
        var (at, entities) = SkipProlog(text, start.Index);
        var repaired = new StringBuilder(text.Length - at);
        while (at < text.Length && repaired.Length < limit)
        {
            var next = text.AsSpan(at).IndexOfAny(Noticed);
            if (next < 0) next = text.Length - at;
            repaired.Append(text, at, next);
            at += next;
            if (at < text.Length) at = Mend(text, at, entities, repaired);
        }

        return repaired.ToString();
    }

    private static (int At, Dictionary<string, string> Entities) SkipProlog(string text, int at)
    {
        var entities = new Dictionary<string, string>();
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (StartsWith(text, at, "<?")) at = After(text, at, "?>");
            else if (StartsWith(text, at, "<!--")) at = After(text, at, "-->");
            else if (StartsWith(text, at, "<!DOCTYPE"))
            {
                var end = DocumentTypeEnd(text, at);
                foreach (Match entity in PlainEntity.Matches(text[at..end])) entities[entity.Groups["name"].Value] = entity.Groups["value"].Value;
                at = end;
            }
            else break;
        }

        return (at, entities);
    }

    private static int DocumentTypeEnd(string text, int at)
    {
        var close = text.IndexOf('>', at);
        // Not beyond the '>': each of a million document types would look through the whole feed.
        var subset = close < 0 ? -1 : text.IndexOf('[', at, close - at);
        if (subset >= 0)
        {
            var end = text.IndexOf(']', subset);
            close = end < 0 ? -1 : text.IndexOf('>', end);
        }

        return close < 0 ? text.Length : close + 1;
    }

    private static int Mend(string text, int at, Dictionary<string, string> entities, StringBuilder repaired)
    {
        switch (text[at])
        {
            case '<':
                return Markup(text, at, repaired);
            case '&':
                return Entity(text, at, entities, repaired);
            case var c when char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]):
                repaired.Append(text, at, 2);
                return at + 2;
            case var c:
                if (char.IsSurrogate(c)) repaired.Append('\uFFFD');
                return at + 1;
        }
    }

    // Comments and instructions go, also a second prolog in the middle; CDATA is text and holds no entities.
    private static int Markup(string text, int at, StringBuilder repaired)
    {
        if (StartsWith(text, at, "<!--")) return After(text, at, "-->");
        if (StartsWith(text, at, "<?")) return After(text, at, "?>");
        if (StartsWith(text, at, "<![CDATA["))
        {
            var end = After(text, at, "]]>");
            foreach (var rune in text.AsSpan(at, end - at).EnumerateRunes())
            {
                if (rune.Value >= ' ' || rune.Value is '\t' or '\n' or '\r') repaired.Append(rune);
            }

            return end;
        }

        var isTag = at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] is '/' or '_' or '!');
        repaired.Append(isTag ? "<" : "&lt;");
        return at + 1;
    }

    private static int Entity(string text, int at, Dictionary<string, string> entities, StringBuilder repaired)
    {
        var match = Reference.Match(text, at, Math.Min(40, text.Length - at));
        if (!match.Success)
        {
            repaired.Append("&amp;");
            return at + 1;
        }

        repaired.Append(WebUtility.HtmlEncode(Meaning(match, entities)));
        return at + match.Length;
    }

    private static string Meaning(Match reference, Dictionary<string, string> entities)
    {
        if (reference.Groups["name"] is { Success: true, Value: var name })
            return entities.TryGetValue(name, out var declared) ? declared : WebUtility.HtmlDecode(reference.Value);
        var hex = reference.Groups["hex"];
        var digits = hex.Success ? hex.ValueSpan : reference.Groups["number"].ValueSpan;
        _ = int.TryParse(digits, hex.Success ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        // &#150; means a dash of windows-1252: HTML reads it so, and the decoder of HTML knows.
        if (code is >= 128 and < 160) return CharsetLabel.Windows1252.GetString([(byte)code]);
        return Rune.IsValid(code) && code >= ' ' ? new Rune(code).ToString() : code is '\t' or '\n' or '\r' ? ((char)code).ToString() : "";
    }

    private static bool StartsWith(string text, int at, string what) => text.AsSpan(at).StartsWith(what, StringComparison.OrdinalIgnoreCase);

    private static int After(string text, int at, string end) =>
        text.IndexOf(end, at + 2, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : text.Length;

    // "<?xml", "<rss", "<!DOCTYPE": what stands before it is a warning of the server, or a byte order mark
    [GeneratedRegex("<(?:[A-Za-z_]|\\?xml|!DOCTYPE|!--)")]
    private static partial Regex Start { get; }

    // <!ENTITY lab "Laboratoire d'essai">: text only, so that none can be made of others
    [GeneratedRegex("""<!ENTITY\s{1,20}(?<name>\w{1,30})\s{1,20}(?:"(?<value>[^"&%<]{0,200})"|'(?<value>[^'&%<]{0,200})')\s{0,20}>""")]
    private static partial Regex PlainEntity { get; }

    // "&eacute;", "&#8217;", "&#x2019;"
    [GeneratedRegex(@"\G&(?:#x(?<hex>[0-9a-fA-F]{1,6})|#(?<number>[0-9]{1,7})|(?<name>[A-Za-z][A-Za-z0-9]{0,30}));")]
    private static partial Regex Reference { get; }
}
