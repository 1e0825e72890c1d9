using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace JobPortal.Core.Offers;

/// <summary>
/// Takes e-mail addresses out of what is published: they are personal data, shown on demand only. Also those written
/// for people ("anne [at] lab.fr", "anne(arobase)lab.fr"), which robots read as well.
/// </summary>
public static partial class ContactMask
{
    /// <summary>Stands where an address was.</summary>
    public const string Placeholder = "[…@…]";

    // "anne.b@lab.fr", "anne @ lab.fr", "anne [at] lab [dot] fr", "anne(arobase)lab.fr", "anne AT lab DOT fr"
    [GeneratedRegex(
        @"[\p{L}\d._%+-]+\s*(?:@|＠|%40|[\[({<]\s*(?:at|@|a|arobase|chez)\s*[\])}>]|\s(?:AT|arobase)\s)\s*[\p{L}\d-]+(?:\s*(?:\.|[\[({]\s*(?:dot|point|\.)\s*[\])}]|\s(?:DOT|point)\s)\s*[\p{L}\d-]+)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }

    /// <summary>Plain text without addresses.</summary>
    public static string Text(string text) => Address.Replace(text, Placeholder);

    /// <summary>Safe HTML without addresses: links to them are unwrapped, and an address split over elements takes its paragraph's markup with it.</summary>
    public static string Html(string html)
    {
        var body = new HtmlParser().ParseDocument("<body></body>").Body!;
        body.InnerHtml = html;
        foreach (var link in body.QuerySelectorAll("a[href]").Where(IsAddress)) link.Replace([.. link.ChildNodes]);
        foreach (var text in body.Descendants<IText>().ToList()) text.Data = Text(text.Data);
        // Innermost first, so that the smallest element that holds a split address loses its markup and no other does.
        foreach (var block in body.QuerySelectorAll("*").Reverse().Append(body))
            if (Address.IsMatch(block.TextContent)) block.TextContent = Text(block.TextContent);
        return body.InnerHtml;
    }

    private static bool IsAddress(IElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        return href.Contains("mailto:", StringComparison.OrdinalIgnoreCase) || Address.IsMatch(href);
    }
}
