using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>An item of HTML microdata (WHATWG HTML, section 5) or of RDFa Lite (W3C).</summary>
/// <param name="Token">Token that opens its element.</param>
internal sealed record MicrodataItem(int Token, IReadOnlyList<MicrodataProperty> Properties)
{
    /// <summary>The first property of that name, in upper case or lower, that holds something; null when there is none.</summary>
    public MicrodataProperty? this[string name] =>
        Properties.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && (p.Text.Length > 0 || p.Item is not null));
}

/// <summary>A property: text, or another item whose whole text is <paramref name="Text"/>.</summary>
/// <param name="Name">Its last part: "title" of "http://schema.org/title".</param>
/// <param name="Hidden">Whether the value stands in an attribute and not in the page's text.</param>
internal sealed record MicrodataProperty(string Name, string Text, int Token, bool Hidden, MicrodataItem? Item);

/// <summary>Reads the items of a page.</summary>
internal static class Microdata
{
    /// <summary>JobPosting, Place, PostalAddress are three deep; more is a mistake or a trap.</summary>
    private const int MaxDepth = 6;

    /// <summary>Properties of an item: offers have under a hundred. Each is looked at beside the others, and 100,000 took six minutes.</summary>
    private const int MostProperties = 500;

    /// <summary>Elements that an item may name beside its own.</summary>
    private const int MostReferences = 20;

    /// <summary>Items of a type that are not inside another such item, whatever the spelling of the type's address.</summary>
    public static IEnumerable<MicrodataItem> OfType(PageText page, string type)
    {
        for (var t = 0; t < page.Tokens.Count; t++)
        {
            if (page.Tokens[t] is not { Kind: PageTokenKind.Open, Element: { } element } || !IsOfType(element, type)) continue;
            yield return Item(page, t, 0, rdfa: !element.HasAttribute("itemtype"));
            t = page.Tokens[t].Partner;
        }
    }

    // "http://schema.org/JobPosting", "https://www.schema.org/JobPosting/", "schema.org/jobposting", "schema:JobPosting"
    private static bool IsOfType(IElement element, string type) =>
        (element.GetAttribute("itemtype") ?? element.GetAttribute("typeof")) is { } types
        && types.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(t => LastPart(t).Equals(type, StringComparison.OrdinalIgnoreCase));

    private static MicrodataItem Item(PageText page, int open, int depth, bool rdfa)
    {
        var properties = new List<MicrodataProperty>();
        Collect(page, open + 1, page.Tokens[open].Partner, depth, rdfa, properties);
        foreach (var (first, end) in Referenced(page, open, depth)) Collect(page, first, end, depth + 1, rdfa, properties);
        return new MicrodataItem(open, properties);
    }

    // itemref="aside": properties that stand elsewhere in the page, in elements of those ids.
    private static IEnumerable<(int First, int End)> Referenced(PageText page, int open, int depth)
    {
        var ids = depth == 0 ? page.Tokens[open].Element?.GetAttribute("itemref")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : null;
        if (ids is null) yield break;
        for (var (t, left) = (0, MostReferences); t < page.Tokens.Count && left > 0; t++)
        {
            if (page.Tokens[t] is not { Kind: PageTokenKind.Open, Element.Id: { Length: > 0 } id } token || !ids.Contains(id) || (t <= open && open <= token.Partner)) continue;
            yield return (t, token.Partner);
            left--;
        }
    }

    private static void Collect(PageText page, int first, int end, int depth, bool rdfa, List<MicrodataProperty> properties)
    {
        for (var t = first; t < end && properties.Count < MostProperties; t++)
        {
            if (page.Tokens[t] is not { Kind: PageTokenKind.Open, Element: { } element } token) continue;
            var nested = element.HasAttribute(rdfa ? "typeof" : "itemscope");
            if (element.GetAttribute(rdfa ? "property" : "itemprop") is { } names)
            {
                var item = nested && depth < MaxDepth ? Item(page, t, depth + 1, rdfa) : null;
                var (text, hidden) = Value(page, t, element, nested, rdfa);
                foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(n => !rdfa || IsOfVocabulary(n)))
                    properties.Add(new MicrodataProperty(LastPart(name), text, t, hidden, item));
            }

            if (nested) t = token.Partner;
        }
    }

    private static (string Text, bool Hidden) Value(PageText page, int t, IElement element, bool nested, bool rdfa)
    {
        // In RDFa a content attribute counts on every element.
        var attribute = nested ? null : rdfa && element.GetAttribute("content") is { } content ? content : element.LocalName switch
        {
            "meta" => element.GetAttribute("content"),
            "time" => element.GetAttribute("datetime"),
            "data" or "meter" => element.GetAttribute("value"),
            "link" => element.GetAttribute("href") is { } href && href.Contains("schema.org/", StringComparison.OrdinalIgnoreCase) ? LastPart(href) : element.GetAttribute("href"),
            _ => null,
        };
        if (!string.IsNullOrWhiteSpace(attribute)) return (Collapse(attribute), true);
        var text = page.Inside(t);
        // Not microdata's rule, but common: <span itemprop="datePosted" content="2021-02-05"></span>
        return text.Length > 0 ? (text, false) : (Collapse(element.GetAttribute("content") ?? ""), true);
    }

    // "title", "schema:title"; not "og:title" or "dc:title", which say the page's
    private static bool IsOfVocabulary(string name) => !name.Contains(':', StringComparison.Ordinal) || name.StartsWith("schema:", StringComparison.OrdinalIgnoreCase) || name.Contains("schema.org", StringComparison.OrdinalIgnoreCase);

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string LastPart(string name)
    {
        var trimmed = name.TrimEnd('/', '#');
        return trimmed[(trimmed.LastIndexOfAny(['/', '#', ':']) + 1)..];
    }
}
