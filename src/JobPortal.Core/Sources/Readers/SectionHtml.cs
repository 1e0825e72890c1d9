using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Writes a piece of a page as plain HTML: paragraphs, line breaks, lists, tables, emphasis and links with absolute
/// addresses. What only lays the page out is left away, so that the same text in other markup gives the same HTML.
/// </summary>
internal sealed class SectionHtml(PageText page, Func<string, string?> address)
{
    /// <summary>Deeper nesting is written flat: nobody means it, and later steps may walk the HTML by recursion.</summary>
    private const int MaxDepth = 40;

    private static readonly HashSet<string> Phrases = ["a", "b", "strong", "i", "em", "u", "sub", "sup", "code", "s"];
    private static readonly HashSet<string> Blocks =
        ["ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "blockquote", "h2", "h3", "h4", "h5", "h6"];

    private static readonly HashSet<string> TakingText = ["p", "li", "dt", "dd", "th", "td", "h2", "h3", "h4", "h5", "h6"];

    private readonly StringBuilder _html = new();
    private readonly List<Part> _open = [];
    private int _breaks;

    private sealed class Part(string name, string attributes, int token)
    {
        public string Name { get; } = name;
        public string Attributes { get; } = attributes;
        public int Token { get; } = token;
        public bool Written { get; set; }
        public bool HasText { get; set; }
    }

    /// <param name="fromToken">First token.</param>
    /// <param name="toToken">The one after the last.</param>
    /// <param name="from">Offset: text before it is left out, such as a label on the same line.</param>
    /// <param name="to">Offset: text from here on is left out.</param>
    public string Write(int fromToken, int toToken, int from, int to)
    {
        for (var t = fromToken; t < toToken; t++)
        {
            var token = page.Tokens[t];
            if (token.Kind == PageTokenKind.Open) Enter(t, token, toToken);
            else if (token.Kind == PageTokenKind.Close) Leave(token);
            else if (token.Kind == PageTokenKind.Break) _breaks++;
            else Text(Math.Max(token.Start, from), Math.Min(token.End, to));
        }

        while (_open.Count > 0) Close();
        return _html.ToString().Trim();
    }

    private void Enter(int t, PageToken token, int toToken)
    {
        var element = token.Element!;
        var name = element.LocalName;
        var whole = token.Partner < toToken && _open.Count < MaxDepth;
        if (PageElements.IsInline(element))
        {
            if (whole && Phrases.Contains(name) && !HoldsBlocks(t, token.Partner)) OpenPhrase(t, element);
            return;
        }

        EndParagraph();
        if (whole && Blocks.Contains(name) && HasPlace(name)) _open.Add(new Part(name, "", t));
    }

    private void OpenPhrase(int t, IElement element)
    {
        var attributes = "";
        if (element.LocalName == "a")
        {
            if (element.GetAttribute("href") is not { } href || address(href) is not { } absolute) return;
            attributes = $" href=\"{WebUtility.HtmlEncode(absolute)}\"";
        }

        EnsureParagraph();
        var name = element.LocalName switch { "b" => "strong", "i" => "em", var same => same };
        _open.Add(new Part(name, attributes, t));
    }

    private void Leave(PageToken token)
    {
        if (!PageElements.IsInline(token.Element!)) EndParagraph();
        if (_open.Count > 0 && _open[^1].Token == token.Partner) Close();
    }

    private void Text(int from, int to)
    {
        if (from >= to) return;
        EnsureParagraph();
        var holder = _open.FindLastIndex(p => TakingText.Contains(p.Name));
        var started = _open[holder].HasText;
        var text = page.Text[from..to];
        if (!started) text = text.TrimStart(' ', ':', '：');
        if (text.Length == 0) return;
        if (started && _breaks > 0) _html.Append(_breaks > 1 ? "<br><br>" : "<br>");
        else if (started && text[0] == ' ') _html.Append(' ');
        _breaks = 0;
        text = text.TrimStart(' ');
        foreach (var part in _open.Where(p => !p.Written))
        {
            _html.Append('<').Append(part.Name).Append(part.Attributes).Append('>');
            part.Written = true;
        }

        _open[holder].HasText = true;
        _html.Append(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
    }

    private void EnsureParagraph()
    {
        // An empty line between two breaks starts a new paragraph.
        if (_breaks > 1 && _open is [.., { Name: "p" }]) EndParagraph();
        if (!_open.Exists(p => TakingText.Contains(p.Name)) || (_open is [.., var last] && !TakingText.Contains(last.Name) && !Phrases.Contains(last.Name)))
            _open.Add(new Part("p", "", -1));
    }

    private void EndParagraph()
    {
        while (_open is [.., var last] && (last.Name == "p" || Phrases.Contains(last.Name))) Close();
        // A second paragraph of a list item or a cell goes on a line of its own.
        _breaks = _open is [.., { HasText: true }] ? 1 : 0;
    }

    private void Close()
    {
        var last = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (last.Written) _html.Append("</").Append(last.Name).Append('>');
    }

    // A list item without its list, or a cell without its table, was layout around a label.
    private bool HasPlace(string name) => name switch
    {
        "li" => _open is [.., { Name: "ul" or "ol" }],
        "dt" or "dd" => _open is [.., { Name: "dl" }],
        "tr" => _open is [.., { Name: "table" or "thead" or "tbody" or "tfoot" }],
        "thead" or "tbody" or "tfoot" => _open is [.., { Name: "table" }],
        "th" or "td" => _open is [.., { Name: "tr" }],
        _ => true,
    };

    private bool HoldsBlocks(int open, int close)
    {
        for (var t = open + 1; t < close; t++)
        {
            if (page.Tokens[t].Kind == PageTokenKind.Open && !PageElements.IsInline(page.Tokens[t].Element!)) return true;
        }

        return false;
    }
}
