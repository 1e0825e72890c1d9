namespace JobPortal.Core.Sources.Readers.Troubles;

/// <summary>What a page says of itself, folded for comparison.</summary>
/// <param name="Page">The page.</param>
/// <param name="Title">Of its head, without the parts that name the site.</param>
/// <param name="Heading">Its first h1 or h2; empty when it has none.</param>
/// <param name="Text">Its readable text; only the first of a long one.</param>
/// <param name="Beside">What it says to browsers without scripts or frames.</param>
internal sealed record PageSaid(PageText Page, string Title, string Heading, string Text, string Beside)
{
    /// <summary>Characters above which a page has something to say of its own: walls and challenges have a few sentences.</summary>
    private const int Short = 2_000;

    private const int LongestBeside = 2_000;

    private static readonly string[] TitleSeparators = [" | ", " – ", " — ", " - ", " · ", " :: "];

    public bool IsShort => Page.Text.Length < Short;

    public static PageSaid Of(PageText page)
    {
        var title = LabelText.Fold(PageTitle.InHead(page) ?? "");
        var heading = page.Lines.Take(50).Where(l => PageHeadings.Level(page, l) is 1 or 2).Select(l => page.Slice(l.Start, l.End)).FirstOrDefault() ?? "";
        return new PageSaid(page, title, LabelText.Fold(heading), LabelText.Fold(page.Text.AsSpan(0, Math.Min(page.Text.Length, Short))), LabelText.Fold(InBeside(page)));
    }

    /// <summary>The title whole, its first part, and the heading: one of them says what a page is.</summary>
    public IEnumerable<string> Names => new[] { Title, FirstPart(Title), Heading }.Where(n => n.Length > 0);

    private static string FirstPart(string title)
    {
        var ends = TitleSeparators.Select(s => title.IndexOf(s, StringComparison.Ordinal)).Where(i => i > 0).ToList();
        return ends.Count == 0 ? title : title[..ends.Min()].Trim();
    }

    private static string InBeside(PageText page)
    {
        var texts = DocumentWalk.Elements(page.Document).Where(e => e.LocalName is "noscript" or "iframe").Take(10).Select(e => e.TextContent);
        var all = string.Join(' ', texts.Select(t => t.Length > LongestBeside ? t[..LongestBeside] : t));
        return all.Length > LongestBeside ? all[..LongestBeside] : all;
    }
}
