using AngleSharp.Dom;

namespace JobPortal.Core.Normalization.Html;

/// <summary>
/// Turns a parsed page part into blocks. It walks with a stack of its own: a page may nest a hundred thousand deep, and
/// a stack overflow cannot be caught.
/// </summary>
internal sealed class HtmlBlockBuilder(Uri? page)
{
    private readonly List<HtmlBlock> _blocks = [];
    private readonly Stack<(INode? Node, Context Context)> _pending = new();
    private HtmlBlock? _current;
    private int _items;
    private int _cells;

    /// <summary>What surrounds a node.</summary>
    private readonly record struct Context(BlockPlace Place, InlineFormat? Format, int Cell)
    {
        public bool IsVerbatim => Place.Kind == BlockKind.Preformatted;
    }

    /// <summary>Addresses of mailto links, as written; their text may be a person's name only.</summary>
    public List<string> MailLinks { get; } = [];

    public List<HtmlBlock> Build(INode root)
    {
        PushChildren(root, default);
        while (_pending.TryPop(out var next))
            if (next.Node is { } node)
                Visit(node, next.Context);
            else
                LeaveBlock(next.Context);
        Flush();
        return _blocks;
    }

    // A cell without text stays a cell: the columns beside it would shift.
    private void LeaveBlock(Context context)
    {
        Flush();
        if (context.Cell > 0 && (_blocks.Count == 0 || _blocks[^1].Cell != context.Cell))
            _blocks.Add(new(context.Place, context.Cell));
    }

    private void Visit(INode node, Context context)
    {
        if (node is IText text)
            Append(text.Data, context);
        else if (node is not IElement element || HtmlTags.IsDropped(element))
            return;
        else if (element.LocalName == "br")
            Break(context);
        else if (HtmlTags.IsBlock(element.LocalName) || element.LocalName == "hr")
            VisitBlock(element, context);
        else if (EmailMask.IsMark(element))
            Block(context).Runs.Add(new(RunKind.Email, "", context.Format));
        else
            PushChildren(element, context with { Format = FormatOf(element, context.Format) });
    }

    private void VisitBlock(IElement element, Context context)
    {
        Flush();
        var inside = context with { Place = BlockPlacement.Of(element, context.Place, ref _items), Cell = CellOf(element, context) };
        _pending.Push((null, inside.Cell != context.Cell ? inside : default));
        PushChildren(element, inside);
    }

    private int CellOf(IElement element, Context context) => element.LocalName is "td" or "th" && context.Place is { Row: not null, Kind: BlockKind.Paragraph } ? ++_cells : context.Cell;

    private InlineFormat? FormatOf(IElement element, InlineFormat? outer)
    {
        if (HtmlTags.InlineTag(element.LocalName) is { } tag)
            return InlineFormat.Add(outer, tag);
        if (element.LocalName != "a" || element.GetAttribute("href") is not { } href)
            return outer;
        if (href.TrimStart().StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            MailLinks.Add(Uri.UnescapeDataString(href.Trim()["mailto:".Length..]));
        return SafeUrl.Of(href, page) is { } url ? InlineFormat.Add(outer, "a", url) : outer;
    }

    private void Append(string text, Context context)
    {
        if (context.IsVerbatim)
            foreach (var (i, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
            {
                if (i > 0)
                    Block(context).Runs.Add(new(RunKind.Break, "", null));
                Block(context).AppendVerbatim(HtmlBlock.Visible(line, keepSpaces: true), context.Format);
            }
        else if (HtmlBlock.Visible(text, keepSpaces: false) is { Length: > 0 } visible && !(visible == " " && _current is null))
            Block(context).Append(visible, context.Format);
    }

    // Two line breaks are how people end a paragraph where they cannot write one.
    private void Break(Context context)
    {
        if (context.IsVerbatim)
            Block(context).Runs.Add(new(RunKind.Break, "", null));
        else if (_current is { Runs.Count: > 0 } block && context.Place.Kind == BlockKind.Paragraph)
        {
            block.TrimEnd();
            if (block.AtLineStart)
                Flush();
            else
                block.Break();
        }
        else
            _current?.Break();
    }

    private HtmlBlock Block(Context context)
    {
        var place = context.Place;
        // Text between a list's items, or between a table's cells, belongs to the block before or to none: a paragraph of its own.
        if (place.Kind == BlockKind.Paragraph)
            place = place with { List = null, Row = null, Item = 0 };
        return _current ??= new(place, context.Cell);
    }

    private void Flush()
    {
        if (_current is { } block)
        {
            if (block.Place.Kind == BlockKind.Preformatted)
                while (block.Runs.Count > 0 && block.Runs[0].Kind == RunKind.Break)
                    block.Runs.RemoveAt(0);
            block.Finish();
            if (block.Runs.Count > 0)
                _blocks.Add(block);
        }

        _current = null;
    }

    private void PushChildren(INode node, Context context)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
            _pending.Push((node.ChildNodes[i], context));
    }
}
