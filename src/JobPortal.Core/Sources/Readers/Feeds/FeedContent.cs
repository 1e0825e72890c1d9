using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>The description of an item, as HTML.</summary>
internal static partial class FeedContent
{
    /// <summary>Characters of one description without its pictures; the biggest seen has 30,000.</summary>
    private const int MaxLength = 200_000;

    // content:encoded, Atom's and JSON Feed's content, then what may be a summary only.
    private static readonly string[] Names =
        ["encoded", "content", "contenthtml", "contenttext", "body", "fulldescription", "jobdescription", "description", "summary", "abstract"];

    /// <summary>Fullest first; none twice.</summary>
    public static IReadOnlyList<string> Of(FeedNode item)
    {
        var found = Names.SelectMany(name => item.Elements.Where(e => e.Key == name && !FeedSpaces.IsMedia(e)))
            .Select(e => Bounded(Html(e))).Select(html => (Html: html, Weight: FeedText.Plain(html).Length)).Where(c => c.Weight > 0);
        return [.. found.OrderByDescending(c => c.Weight).Select(c => c.Html).Distinct().Take(2)];
    }

    public static string Html(FeedNode node)
    {
        var type = node["type"] ?? "";
        // Content by address, or of another kind, is no text: Atom's out-of-line content, a picture in base64.
        if (node["src"] is not null || (type.Contains('/', StringComparison.Ordinal) && !IsText(type))) return "";
        if (node.Elements.Any()) return Markup(node);
        var text = node.AllText();
        // What calls itself plain text and holds paragraphs all the same was mislabelled.
        return type is "text" or "text/plain" && !FeedText.HoldsTags(text) ? FeedText.Lines(text) : FeedText.Html(text);
    }

    private static string Bounded(string html)
    {
        if (html.Length > MaxLength) html = Picture.Replace(html, "");
        return html.Length > MaxLength ? html[..MaxLength] : html;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    // XHTML, or HTML that nobody escaped. Recursion is safe: FeedTree bounds the depth.
    private static string Markup(FeedNode node)
    {
        var html = new StringBuilder();
        foreach (var inside in node.Nodes) Write(inside, html);
        return html.ToString();
    }

    private static void Write(FeedNode node, StringBuilder html)
    {
        if (node.IsText)
        {
            html.Append(WebUtility.HtmlEncode(node.AllText()));
            return;
        }

        html.Append('<').Append(node.Key);
        foreach (var (name, value) in node.Attributes.Where(a => a.Key is "href" or "src" or "class" or "title"))
            html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        html.Append('>');
        foreach (var inside in node.Nodes) Write(inside, html);
        if (node.Key is not ("br" or "hr" or "img")) html.Append("</").Append(node.Key).Append('>');
    }

    // "data:image/png;base64,iVBORw0KGgo…"
    [GeneratedRegex(@"data:[a-z/+.-]{1,50};base64,[A-Za-z0-9+/=\s]*")]
    private static partial Regex Picture { get; }
}
