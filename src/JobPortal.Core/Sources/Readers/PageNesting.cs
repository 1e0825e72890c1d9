namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Cuts a page where it is longer or nests deeper than anybody means it. The HTML parser looks through all open elements at each tag:
/// 10,000 lists in each other took it 3 to 10 seconds (measured), which a hostile page could make hours.
/// </summary>
internal static class PageNesting
{
    /// <summary>Twice what Chromium keeps (512).</summary>
    public const int MaxDepth = 1_024;

    /// <summary>Characters that are read: the longest list seen has 2 million. Ten copies of a page's text are made on the way to its offers.</summary>
    public const int MaxLength = 5_000_000;

    /// <summary>Tags that are read, twice as many as the longest list has: an element takes the parser and the readers about 500 bytes.</summary>
    public const int MaxTags = 200_000;

    private const int MaxAttributes = 20_000;

    // Closed by the next one, or never opened: a page may leave thousands of them unclosed and mean well.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "", "area", "base", "body", "br", "caption", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta",
        "optgroup", "option", "p", "param", "rp", "rt", "script", "source", "style", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Cut(string html)
    {
        if (html.Length > MaxLength) html = html[..MaxLength];
        var (depth, tags) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = Next(html, at))
        {
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, closes ? at + 2 : at + 1);
            if (!closes && (name is "script" or "style")) at = EndOf(html, at, name);
            if (++tags > MaxTags || HasTooManyAttributes(html, at)) return html[..at];
            if (Uncounted.Contains(name)) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth) return html[..at];
        }

        return html;
    }

    // Each white space may begin an attribute; pictures inside attributes have none.
    private static bool HasTooManyAttributes(string html, int at)
    {
        var rest = html.AsSpan(at + 1);
        var end = rest.IndexOfAny('<', '>');
        var tag = end < 0 ? rest : rest[..end];
        return tag.Length > MaxAttributes && tag.Count(' ') + tag.Count('\n') + tag.Count('\t') + tag.Count('\f') > MaxAttributes;
    }

    private static int Next(string html, int at) => at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html.AsSpan(start, end - start);
    }

    // "a<b" in a script is no element.
    private static int EndOf(string html, int at, ReadOnlySpan<char> name)
    {
        var end = html.AsSpan(at + 1).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : at + 1 + end;
    }
}
