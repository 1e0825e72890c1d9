using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Reads a list page: links to offers, and links to the other pages of the list.</summary>
internal sealed class PageLinks
{
    private static readonly HashSet<string> NextTexts =
    [
        "suivant", "suivante", "suivants", "page suivante", "offres suivantes", "plus anciens", "plus anciennes", "next", "next page", "older",
        "older posts", "more", "»", "›", "→", ">", ">>",
    ];

    private static readonly HashSet<string> PagerWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "pagination", "pager", "page-numbers", "paging", "nav-links", "pages", "page-link", "pages-links",
    };

    /// <summary>Links that are looked at: the longest list seen has 6,000.</summary>
    private const int MostLinks = 40_000;

    private readonly SourceDefinition _source;
    private readonly FetchedPage _page;
    private readonly HashSet<string> _notUnder;
    private readonly List<PageRequest> _wanted = [];

    private PageLinks(SourceDefinition source, FetchedPage page)
    {
        _source = source;
        _page = page;
        _notUnder = [.. source.Links.NotUnder.Select(h => LabelText.Fold(h))];
    }

    /// <summary>Offers in the order of the page, then further list pages; each once.</summary>
    public static IReadOnlyList<PageRequest> In(SourceDefinition source, FetchedPage page, PageText text)
    {
        var links = new PageLinks(source, page);
        links.ReadOffers(text);
        links.ReadPager(text);
        return [.. links._wanted.DistinctBy(w => w.Url)];
    }

    private void ReadOffers(PageText text)
    {
        var under = "";
        var lines = text.Lines.Where(l => PageHeadings.Level(text, l) > 0).DistinctBy(l => l.Block).ToDictionary(l => l.Block);
        for (var (t, links) = (0, 0); t < text.Tokens.Count && links < MostLinks; t++)
        {
            if (lines.TryGetValue(t, out var heading)) under = LabelText.Fold(text.Text.AsSpan(heading.Start, heading.End - heading.Start));
            if (text.Tokens[t] is not { Kind: PageTokenKind.Open, Element: { LocalName: "a" } link } || _notUnder.Contains(under)) continue;
            links++;
            if (Target(link) is { } url && IsOffer(url)) _wanted.Add(new PageRequest(url, PageRole.Detail));
        }
    }

    // A pager often stands in a nav, which is no part of the text: the whole document is searched.
    private void ReadPager(PageText text)
    {
        foreach (var link in DocumentWalk.Elements(text.Document).Where(e => e.LocalName is "a" or "link").Take(MostLinks))
        {
            if (Target(link) is not { } url || IsOffer(url)) continue;
            if (IsNext(link) || IsNumbered(link) || PathPattern.FitsAny(PathOf(url), _source.Links.List)) _wanted.Add(new PageRequest(url, PageRole.List));
        }
    }

    private Uri? Target(IElement link) =>
        link.GetAttribute("href") is { } href && SourceAddress.Resolve(_source, _page.Url, href) is { } url
        && SourceAddress.IsOfSource(_source, url) && url != _page.Url ? url : null;

    private bool IsOffer(Uri url) => IsOffer(_source, url);

    /// <summary>Whether the address is one of the source's detail pages, by the patterns of its definition.</summary>
    public static bool IsOffer(SourceDefinition source, Uri url)
    {
        var path = SourceAddress.Identity(source, url);
        return PathPattern.FitsAny(path, source.Links.Detail) && !PathPattern.FitsAny(path, source.Links.List) && source.Start.All(s => s.Path != path);
    }

    private string PathOf(Uri url) => SourceAddress.Identity(_source, url);

    private static bool IsNext(IElement link)
    {
        if (HasWord(link.GetAttribute("rel"), "next")) return true;
        if (link.LocalName == "link") return false;
        if (HasWord(link.GetAttribute("class"), "next")) return true;
        var text = LabelText.Fold(Shown(link).TrimStart('→', '»', '›', ' '));
        return text.Length == 0 ? Shown(link).Trim() is "→" or "»" or "›" : NextTexts.Contains(text) || NextTexts.Contains(text.TrimEnd('→', '»', '›', '>', ' '));
    }

    private static bool IsNumbered(IElement link)
    {
        if (Shown(link).Trim() is not { Length: > 0 and < 5 } number || !number.All(char.IsAsciiDigit)) return false;
        var around = link;
        for (var up = 0; up < 5 && around is not null; up++, around = around.ParentElement)
        {
            if ((around.GetAttribute("class") ?? "").Split(' ').Any(PagerWords.Contains)) return true;
        }

        return false;
    }

    // The text of a short link; a link around half the page is no pager.
    private static string Shown(IElement link)
    {
        if (link.GetAttribute("aria-label") is { Length: > 0 } label && link.ChildNodes.Length == 0) return label;
        var text = "";
        var node = (INode)link;
        for (var depth = 0; depth < 4 && node.FirstChild is { } child; depth++)
        {
            if (node.ChildNodes.Length > 6) return "";
            text = string.Concat(node.ChildNodes.OfType<IText>().Select(t => t.Data)).Trim();
            if (text.Length > 0) return text;
            node = child;
        }

        return text;
    }

    private static bool HasWord(string? words, string word) =>
        words is not null && words.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
