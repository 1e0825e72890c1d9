using AngleSharp.Dom;

namespace JobPortal.Core.Normalization.Html;

/// <summary>What is done with the elements of an offer's HTML. What is not named here loses its tags and keeps its text.</summary>
internal static class HtmlTags
{
    // Their content is code, media or form state, not text.
    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "noscript", "template", "iframe", "frame", "frameset", "noframes", "noembed", "object", "embed", "applet", "svg", "canvas",
        "audio", "video", "picture", "map", "head", "title", "base", "link", "meta", "input", "button", "select", "textarea", "option",
        "datalist", "dialog", "annotation", "annotation-xml", "mglyph", "malignmark",
    ];

    private static readonly Dictionary<string, string> Inline = new()
    {
        ["strong"] = "strong",
        ["b"] = "strong",
        ["em"] = "em",
        ["i"] = "em",
        ["u"] = "u",
        ["sub"] = "sub",
        ["sup"] = "sup",
        ["code"] = "code",
        ["kbd"] = "code",
        ["samp"] = "code",
        ["tt"] = "code",
    };

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption", "center", "address",
        "dl", "dt", "dd", "details", "summary", "fieldset", "legend", "form", "hgroup", "search", "menu", "dir", "ul", "ol", "li", "blockquote", "pre",
        "listing", "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "body", "html",
    ];

    public static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    public static bool IsBlock(string tag) => Blocks.Contains(tag);

    /// <summary>The tag under which an inline format is written; null when it is none.</summary>
    public static string? InlineTag(string tag) => Inline.GetValueOrDefault(tag);

    public static BlockKind? Heading(string tag) => tag switch
    {
        "h1" or "h2" or "h3" => BlockKind.Heading3,
        "h4" => BlockKind.Heading4,
        "h5" or "h6" => BlockKind.Heading5,
        _ => null,
    };

    /// <summary>A table that compares things, not one that lays out a page: two cells in a row, and plain text in all of them.</summary>
    public static bool IsDataTable(IElement table)
    {
        var twoCells = false;
        var pending = new Stack<IElement>([table]);
        while (pending.TryPop(out var element))
            foreach (var child in element.Children)
            {
                if (child.LocalName is "table" or "ul" or "ol" or "pre" or "blockquote" || Heading(child.LocalName) is not null)
                    return false;
                twoCells |= child.LocalName is "td" or "th" && child.NextElementSibling is { LocalName: "td" or "th" };
                pending.Push(child);
            }

        return twoCells;
    }
}
