using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>The title of a page's offer: its first heading, else what its head says without the site's name.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" – ", " — ", " - ", " | ", " :: ", " • ", " · ", " » ", " « "];

    /// <summary>The title and, when it stands in the text, its offset, else -1; null when there is none.</summary>
    public static RawField? Of(PageText page, SourceDefinition source)
    {
        var site = SiteNames(page, source);
        foreach (var line in page.Lines.Where(l => PageHeadings.Level(page, l) == 1))
        {
            // A title that a line break cuts in two is one title.
            var text = Collapse(page.Inside(line.Block));
            if (text.Length > 0 && !site.Contains(LabelText.Fold(text))) return new RawField(RawFieldName.Title, text, line.Start);
        }

        var inText = page.Tokens.Select((token, index) => (token, index))
            .FirstOrDefault(t => t.token is { Kind: PageTokenKind.Open, Element: { } e } && NamesTitle(e) && page.Inside(t.index).Length is > 0 and < 400);
        if (inText.token.Element is not null) return new RawField(RawFieldName.Title, Collapse(page.Inside(inText.index)), inText.token.Start);
        return WithoutSite(Collapse(InHead(page) ?? ""), site) is { Length: > 0 } title ? new RawField(RawFieldName.Title, title) : null;
    }

    private static bool NamesTitle(IElement element) =>
        element.GetAttribute("class") is { } names
        && names.Split(' ').Any(n => n is "entry-title" or "post-title" or "page-title" or "job-title" or "offer-title" or "title" or "titre");

    /// <summary>What the head calls the page, the site's name included; null when it says nothing.</summary>
    public static string? InHead(PageText page) => Meta(page, "og:title") ?? page.Document.Head?.Children.FirstOrDefault(m => m.LocalName == "title")?.TextContent;

    private static string? Meta(PageText page, string property) =>
        page.Document.Head?.Children.FirstOrDefault(m => m.GetAttribute("property") == property)?.GetAttribute("content");

    // "Offer – Site – section": the site's own names go; when none is known, the longest part is the offer's.
    private static string WithoutSite(string title, HashSet<string> site)
    {
        var separator = Separators.FirstOrDefault(s => title.Contains(s, StringComparison.Ordinal));
        if (separator is null) return title;
        var parts = title.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var own = parts.Where(p => !site.Contains(LabelText.Fold(p))).ToArray();
        return own.Length > 0 && own.Length < parts.Length ? string.Join(separator, own) : parts.MaxBy(p => p.Length) ?? title;
    }

    private static HashSet<string> SiteNames(PageText page, SourceDefinition source) =>
        [.. source.SiteNames.Append(source.Title).Append(Meta(page, "og:site_name") ?? "").Select(n => LabelText.Fold(n))];

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
