using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Walks a document once, without recursion: pages nest as deep as they like.</summary>
/// <param name="without">Elements to leave out. When given, navigation, side columns and what is hidden are text too: somebody who says what he wants of a page may want these.</param>
internal sealed class PageTextBuilder(IHtmlDocument document, IReadOnlySet<IElement>? without = null)
{
    private readonly StringBuilder _text = new();
    private readonly List<PageToken> _tokens = [];
    private readonly List<PageLine> _lines = [];
    private readonly Stack<Frame> _open = new();
    private int _lineStart;
    private int _lineFirstToken;
    private bool _spaceDue;
    private int _contentDepth;
    private int _itemDepth;

    private sealed class Frame(IElement element, int token, int block)
    {
        public IElement Element { get; } = element;
        public int Token { get; } = token;

        /// <summary>Token of the nearest element, itself included, that is not inline.</summary>
        public int Block { get; } = block;
        public int Next { get; set; }
    }

    public PageText Build()
    {
        if (document.Body is { } body) Walk(body);
        return new PageText(document, _text.ToString(), _tokens, _lines);
    }

    private void Walk(IElement root)
    {
        Enter(root);
        while (_open.TryPeek(out var frame))
        {
            var children = frame.Element.ChildNodes;
            if (frame.Next >= children.Length) Leave();
            else Visit(children[frame.Next++]);
        }
    }

    private void Visit(INode node)
    {
        if (node is IText text) Append(text.Data);
        else if (node is IElement { LocalName: "br" } br) Break(br);
        else if (node is IElement element && !IsLeftOut(element)) Enter(element);
    }

    // What carries data of an offer is kept wherever it stands, and inside an item also what is hidden.
    private bool IsLeftOut(IElement element) =>
        PageElements.IsSilent(element)
        || (without is not null ? without.Contains(element) : !element.HasAttribute("itemprop") && !element.HasAttribute("itemscope")
            && ((_itemDepth == 0 && PageElements.IsHidden(element)) || PageElements.IsAround(element, _contentDepth + _itemDepth > 0)));

    private void Enter(IElement element)
    {
        var block = !PageElements.IsInline(element);
        if (block) EndLine();
        var parent = _open.TryPeek(out var around) ? around : null;
        if (PageElements.IsItem(element)) _itemDepth++;
        if (PageElements.IsContent(element)) _contentDepth++;
        _open.Push(new Frame(element, _tokens.Count, block || parent is null ? _tokens.Count : parent.Block));
        Add(PageTokenKind.Open, element, parent?.Token ?? -1);
        if (block) _lineFirstToken = _tokens.Count;
    }

    private void Leave()
    {
        var frame = _open.Peek();
        if (PageElements.IsItem(frame.Element)) _itemDepth--;
        if (PageElements.IsContent(frame.Element)) _contentDepth--;
        var block = !PageElements.IsInline(frame.Element);
        if (block) EndLine();
        _open.Pop();
        _tokens[frame.Token] = _tokens[frame.Token] with { Partner = _tokens.Count };
        _tokens.Add(new PageToken(PageTokenKind.Close, frame.Element, _text.Length, _text.Length, _tokens[frame.Token].Parent, frame.Token));
        if (block) _lineFirstToken = _tokens.Count;
    }

    private void Break(IElement br)
    {
        EndLine();
        Add(PageTokenKind.Break, br, _open.Peek().Token);
        _lineFirstToken = _tokens.Count;
    }

    private void Append(string data)
    {
        var start = _text.Length;
        foreach (var c in data)
        {
            if (c is '\u200B' or '\uFEFF' or '\u00AD') continue;
            if (char.IsWhiteSpace(c))
            {
                _spaceDue = _text.Length > _lineStart;
                continue;
            }

            if (_spaceDue) _text.Append(' ');
            _spaceDue = false;
            _text.Append(c);
        }

        if (_text.Length > start) _tokens.Add(new PageToken(PageTokenKind.Text, null, start, _text.Length, _open.Peek().Token, -1));
    }

    private void EndLine()
    {
        _spaceDue = false;
        if (_text.Length == _lineStart) return;
        _lines.Add(new PageLine(_lineStart, _text.Length, _lineFirstToken, _tokens.Count, _open.Peek().Block));
        _text.Append('\n');
        _lineStart = _text.Length;
        _lineFirstToken = _tokens.Count;
    }

    private void Add(PageTokenKind kind, IElement element, int parent) =>
        _tokens.Add(new PageToken(kind, element, _text.Length, _text.Length, parent, -1));
}
