using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>What elements are for, as far as reading text goes.</summary>
internal static class PageElements
{
    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "link", "mark", "meta", "nobr", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr",
    ];

    private static readonly HashSet<string> Silent =
    [
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio", "head",
        "input", "button", "select", "textarea", "datalist", "dialog",
    ];

    private static readonly HashSet<string> Around = ["nav", "aside", "footer"];
    private static readonly HashSet<string> AroundRoles = ["navigation", "complementary", "contentinfo", "banner", "search", "menu", "menubar"];

    // Whole class or id words only: "has-sidebar" on a body says nothing about the body's content.
    private static readonly HashSet<string> AroundWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "sidebar", "side-bar", "widget-area", "menu", "navbar", "navigation", "breadcrumb", "breadcrumbs", "footer", "site-footer",
        "page-footer", "site-header", "masthead", "colophon", "cookies", "cookie-banner", "related-posts", "comments", "skip-link",
        "share-buttons",
    };

    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    /// <summary>Whether it holds an item of microdata, or a job posting in RDFa.</summary>
    public static bool IsItem(IElement element) =>
        element.HasAttribute("itemscope") || (element.GetAttribute("typeof") is { } type && type.Contains("JobPosting", StringComparison.OrdinalIgnoreCase));

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether nothing in it is ever text of the page: scripts, form fields.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName);

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it stands around the content: navigation, side columns, the site's own header and footer.</summary>
    /// <param name="inContent">Whether it is inside a main or article element: a header there is the offer's own.</param>
    public static bool IsAround(IElement element, bool inContent)
    {
        if (element.LocalName is "html" or "body" or "main" or "article" or "form") return false;
        if (Around.Contains(element.LocalName) || (element.LocalName == "header" && !inContent)) return true;
        if (element.GetAttribute("role") is { } role && AroundRoles.Contains(role)) return true;
        return HasWordOf(element.GetAttribute("class")) || HasWordOf(element.GetAttribute("id"));
    }

    public static bool IsContent(IElement element) => element.LocalName is "main" or "article" || element.GetAttribute("role") == "main";

    private static bool HasWordOf(string? words)
    {
        if (words is null) return false;
        var lookup = AroundWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (lookup.Contains(words.AsSpan(range))) return true;
        }

        return false;
    }
}
