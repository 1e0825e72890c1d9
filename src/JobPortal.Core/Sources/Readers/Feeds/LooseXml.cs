using System.Net;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>
/// Reads XML that is not well-formed: ends that do not fit, attributes without quotes, HTML that nobody escaped, a feed that
/// stops in the middle. One pass, and nothing is looked at twice.
/// </summary>
internal static partial class LooseXml
{
    private const int MaxAttributes = 100;
    private static readonly HashSet<string> Empty = ["br", "hr", "img", "wbr", "input", "col", "meta", "enclosure"];

    /// <summary>Its root is closed when its end was found.</summary>
    public static FeedNode? Read(string xml)
    {
        var tree = new FeedTree();
        for (var at = 0; at < xml.Length && !tree.IsFull;)
        {
            var next = xml.IndexOf('<', at);
            if (next < 0) next = xml.Length;
            if (next > at) tree.Text(WebUtility.HtmlDecode(xml[at..next]));
            at = next < xml.Length ? Markup(xml, next, tree) : next;
        }

        tree.EndText();
        return tree.Root;
    }

    private static int Markup(string xml, int at, FeedTree tree)
    {
        const string cdata = "<![CDATA[";
        if (string.CompareOrdinal(xml, at, cdata, 0, cdata.Length) == 0)
        {
            var end = xml.IndexOf("]]>", at, StringComparison.Ordinal);
            tree.Text(xml.AsSpan(at + cdata.Length, (end < 0 ? xml.Length : end) - at - cdata.Length));
            return end < 0 ? xml.Length : end + 3;
        }

        var close = TagEnd(xml, at);
        if (close < 0) return xml.Length;
        if (xml[at + 1] != '!') Tag(xml, at + 1, close, tree);
        return close + 1;
    }

    // A '>' in quotes ends no tag; but a quote that never ends before the next '<' is a mistake.
    private static int TagEnd(string xml, int at)
    {
        var quote = '\0';
        for (var i = at + 1; i < xml.Length; i++)
        {
            if (xml[i] == '<' || (xml[i] == '>' && quote == '\0')) return xml[i] == '>' ? i : xml.IndexOf('>', at);
            if (quote != '\0' && xml[i] == quote) quote = '\0';
            else if (quote == '\0' && xml[i] is '"' or '\'' && xml[i - 1] is '=' or ' ') quote = xml[i];
        }

        return -1;
    }

    private static void Tag(string xml, int from, int close, FeedTree tree)
    {
        var ends = xml[from] == '/';
        if (ends) from++;
        var end = from;
        while (end < close && !char.IsWhiteSpace(xml[end]) && xml[end] is not '/') end++;
        var name = xml[from..end];
        if (ends) tree.Close(name);
        else
        {
            // An item that never ended ends where the next one begins.
            if (FeedNode.KeyOf(name) is "item" or "entry") tree.Close(name);
            var attributes = Attributes(xml, end, close);
            var empty = xml[close - 1] == '/' || Empty.Contains(name) || (name == "link" && attributes.Exists(a => a.Key == "href"));
            if (tree.Open(name, attributes) && empty) tree.Close();
        }
    }

    private static List<KeyValuePair<string, string>> Attributes(string xml, int from, int close)
    {
        if (close - from < 3) return [];
        var attributes = new List<KeyValuePair<string, string>>();
        for (var match = Attribute.Match(xml, from, close - from); match.Success && attributes.Count < MaxAttributes; match = match.NextMatch())
            attributes.Add(new(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));
        return attributes;
    }

    // href="x", rel='alternate', url=x.pdf
    [GeneratedRegex("""(?<name>[\w:.-]{1,60})\s{0,9}=\s{0,9}(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'/>]+))""")]
    private static partial Regex Attribute { get; }
}
