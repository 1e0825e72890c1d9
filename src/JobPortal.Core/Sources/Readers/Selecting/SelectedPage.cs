using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>A page as selectors see it: its elements, and the text of each.</summary>
internal sealed class SelectedPage
{
    /// <summary>Characters of a page that is read, and its tags: a page of 150,000 elements takes about 150 MB to read.</summary>
    private const int MostCharacters = 12_000_000;
    private const int MostTags = 200_000;

    private static readonly HashSet<IElement> Nothing = [];

    private readonly Dictionary<IElement, int> _tokens = [];

    private SelectedPage(SourceDefinition source, Uri url, ElementIndex elements, PageText text)
    {
        (Source, Url, Elements, Text) = (source, url, elements, text);
        for (var t = 0; t < text.Tokens.Count; t++)
        {
            if (text.Tokens[t] is { Kind: PageTokenKind.Open, Element: { } element }) _tokens[element] = t;
        }
    }

    /// <summary>Set when a selector had to be given up: what was read without it may be wrong.</summary>
    public Rejection? Rejected => Elements.GaveUp
        ? new Rejection(RejectionReason.Malformed, "The page nests or repeats its elements more than selectors such as :nth-child can look through.")
        : null;

    public SourceDefinition Source { get; }

    public Uri Url { get; }

    public ElementIndex Elements { get; }

    /// <summary>All of the page's text, navigation included.</summary>
    public PageText Text { get; }

    /// <summary>The page, or why it cannot be read.</summary>
    public static (SelectedPage? Page, Rejection? Rejected) Of(SourceDefinition source, FetchedPage page, IReadOnlyList<CssSelector> remove)
    {
        if (page.Text.Length > MostCharacters || page.Text.AsSpan().Count('<') > MostTags)
            return (null, new Rejection(RejectionReason.Malformed, $"The page is larger than {MostCharacters:N0} characters or {MostTags:N0} tags."));
        var document = new HtmlParser().ParseDocument(PageNesting.Cut(page.Text));
        var elements = new ElementIndex(document, Nothing);
        var without = remove.SelectMany(s => elements.In(s)).ToHashSet();
        if (without.Count > 0) elements = new ElementIndex(document, without);
        return (new SelectedPage(source, page.Url, elements, new PageTextBuilder(document, without).Build()), null);
    }

    /// <summary>Index of the token that opens the element; -1 for what is no text, such as scripts and what stands in the head.</summary>
    public int Token(IElement element) => _tokens.GetValueOrDefault(element, -1);

    /// <summary>The element's text, a line for each of its lines, and its offset in <see cref="Text"/> or -1.</summary>
    /// <param name="remove">Parts that are not read.</param>
    public (string Text, int Start) TextOf(IElement element, IReadOnlyList<CssSelector> remove)
    {
        if (Token(element) is not (>= 0 and var token)) return (Collapsed(element.TextContent), -1);
        var gaps = remove.SelectMany(s => Elements.In(s, element)).Select(Token).Where(t => t >= 0).Order().ToList();
        var (from, to) = (Text.Tokens[token].Start, Text.Tokens[Text.Tokens[token].Partner].Start);
        if (gaps.Count == 0) return (Text.Slice(from, to), FirstOf(from, to));
        var pieces = new List<string>();
        foreach (var gap in gaps)
        {
            var start = Text.Tokens[gap].Start;
            if (start > from) pieces.Add(Text.Slice(from, start));
            from = Math.Max(from, Text.Tokens[Text.Tokens[gap].Partner].Start);
        }

        pieces.Add(Text.Slice(from, to));
        return (string.Join(' ', pieces.Where(p => p.Length > 0)), -1);
    }

    /// <summary>The absolute address of a link at the source's own home; null for what is no address.</summary>
    public string? Address(string href) => PageAddress.Of(Source, Url, href);

    public static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int FirstOf(int from, int to)
    {
        while (from < to && Text.Text[from] is ' ' or '\n') from++;
        return from;
    }
}
