using System.Globalization;
using AngleSharp.Dom;

namespace JobPortal.Core.Normalization.Html;

/// <summary>Where the text inside an element stands, given where the element stands.</summary>
internal static class BlockPlacement
{
    /// <param name="items">Counts list items.</param>
    public static BlockPlace Of(IElement element, BlockPlace place, ref int items)
    {
        if (place.Kind is BlockKind.Cell or BlockKind.HeaderCell)
            return place; // everything in a cell is lines of that cell
        return element.LocalName switch
        {
            "td" or "th" when place.Row is not null => place with { Kind = element.LocalName == "th" ? BlockKind.HeaderCell : BlockKind.Cell },
            "tr" when place.Row is not null => place with { Row = new TableRow(place.Row.Table) },
            "table" when place is { Kind: BlockKind.Paragraph, Quoted: false } && HtmlTags.IsDataTable(element) => place with { Row = new TableRow(element) },
            "ul" or "menu" or "dir" => place with { List = Deeper(place.List, ordered: false, 1) },
            "ol" => place with { List = Deeper(place.List, ordered: true, Start(element)) },
            "li" => place with { Kind = BlockKind.ListItem, List = place.List ?? new(null, false, 1), Item = ++items },
            "blockquote" when place.Kind == BlockKind.Paragraph => place with { Quoted = true },
            "pre" or "listing" when place is { Kind: BlockKind.Paragraph, Quoted: false } => place with { Kind = BlockKind.Preformatted },
            var tag when place is { Kind: BlockKind.Paragraph, Quoted: false, List: null } && HtmlTags.Heading(tag) is { } heading => place with { Kind = heading },
            _ => place,
        };
    }

    private static ListLevel Deeper(ListLevel? outer, bool ordered, int start) =>
        outer is { Depth: ListLevel.Deepest } ? outer : new(outer, ordered, start);

    // Numbered references that are split over several lists keep their numbers.
    private static int Start(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is > 0 and < 10_000 ? start : 1;
}
