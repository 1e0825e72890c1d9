using System.Globalization;
using System.Text;

namespace JobPortal.Core.Normalization.Html;

/// <summary>
/// Writes blocks as HTML. Every tag and attribute that can come out is written in this file, and all text is escaped:
/// whatever the source held, nothing else can be in the result.
/// </summary>
internal sealed class HtmlBlockWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<ListLevel> _lists = new();
    private HtmlBlock? _last;

    public static string Write(IReadOnlyList<HtmlBlock> blocks)
    {
        var writer = new HtmlBlockWriter();
        foreach (var block in blocks)
            writer.Write(block);
        writer.Leave(null);
        return writer._html.ToString();
    }

    private void Write(HtmlBlock block)
    {
        Leave(block);
        switch (block.Place.Kind)
        {
            case BlockKind.ListItem:
                EnterItem(block);
                Inline(block);
                break;
            case BlockKind.Cell or BlockKind.HeaderCell:
                EnterCell(block);
                Inline(block);
                break;
            case BlockKind.Preformatted:
                _html.Append("<pre>");
                Inline(block);
                _html.Append("</pre>");
                break;
            case BlockKind.Paragraph or BlockKind.Heading3 or BlockKind.Heading4 or BlockKind.Heading5:
                if (block.Place.Quoted && _last is not { Place: { Quoted: true, Kind: BlockKind.Paragraph } })
                    _html.Append("<blockquote>");
                var tag = Tag(block.Place.Kind);
                _html.Append('<').Append(tag).Append('>');
                Inline(block);
                _html.Append("</").Append(tag).Append('>');
                break;
        }

        _last = block;
    }

    private static string Tag(BlockKind kind) => kind switch
    {
        BlockKind.Heading3 => "h3",
        BlockKind.Heading4 => "h4",
        BlockKind.Heading5 => "h5",
        BlockKind.Paragraph or BlockKind.Preformatted or BlockKind.ListItem or BlockKind.Cell or BlockKind.HeaderCell => "p",
    };

    // Closes what the next block does not stand in.
    private void Leave(HtmlBlock? next)
    {
        if (_last is { Place.Row: { } row } cell && (next is null || next.Cell != cell.Cell))
        {
            _html.Append(cell.Place.Kind == BlockKind.HeaderCell ? "</th>" : "</td>");
            if (next?.Place.Row != row)
                _html.Append("</tr>");
            if (next?.Place.Row?.Table != row.Table)
                _html.Append("</tbody></table>");
        }

        var lists = ListsOf(next?.Place.List);
        while (_lists.TryPeek(out var open) && !lists.Contains(open))
            CloseList(_lists.Pop());
        if (_last is { Place: { Quoted: true, Kind: BlockKind.Paragraph } } && next is not { Place: { Quoted: true, Kind: BlockKind.Paragraph } })
            _html.Append("</blockquote>");
    }

    private void CloseList(ListLevel list) => _html.Append("</li>").Append(list.Ordered ? "</ol>" : "</ul>");

    private void EnterItem(HtmlBlock block)
    {
        var list = block.Place.List!;
        if (_lists.TryPeek(out var open) && open == list)
        {
            if (_openItems.TryGetValue(list, out var item) && item == block.Place.Item)
                _html.Append(_last?.Place.List == list ? "<br>" : "");
            else
                _html.Append("</li><li>");
        }
        else
            foreach (var level in ListsOf(list).Where(l => !_lists.Contains(l)))
            {
                _lists.Push(level);
                _html.Append(level.Ordered ? "<ol" : "<ul");
                if (level is { Ordered: true, Start: not 1 })
                    _html.Append(CultureInfo.InvariantCulture, $" start=\"{level.Start}\"");
                _html.Append("><li>");
            }

        _openItems[list] = block.Place.Item;
    }

    private readonly Dictionary<ListLevel, int> _openItems = new(ReferenceEqualityComparer.Instance as IEqualityComparer<ListLevel>);

    private static List<ListLevel> ListsOf(ListLevel? list)
    {
        var lists = new List<ListLevel>();
        for (; list is not null; list = list.Outer)
            lists.Insert(0, list);
        return lists;
    }

    private void EnterCell(HtmlBlock block)
    {
        var (row, last) = (block.Place.Row!, _last?.Place.Row);
        if (last is not null && _last!.Cell == block.Cell)
        {
            _html.Append("<br>");
            return;
        }

        if (last?.Table != row.Table)
            _html.Append("<table><tbody>");
        if (last != row)
            _html.Append("<tr>");
        _html.Append(block.Place.Kind == BlockKind.HeaderCell ? "<th>" : "<td>");
    }

    private void Inline(HtmlBlock block) => InlineWriter.Write(_html, block);
}
