namespace JobPortal.Core.Sources.Readers;

/// <summary>Heading elements of a page, but for h1, which is a title.</summary>
internal static class PageHeadings
{
    public static IEnumerable<PageLine> In(PageText page, int from, int to) =>
        page.Lines.Where(l => l.Start >= from && l.Start < to && Level(page, l) > 1);

    /// <summary>2 to 6; 1 for a title, 0 for a line that is no heading.</summary>
    public static int Level(PageText page, PageLine line) =>
        page.Tokens[line.Block].Element!.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
}
