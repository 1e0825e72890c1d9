using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>The own text of a mail as HTML, from plain text or HTML.</summary>
internal static partial class MailHtml
{
    /// <summary>Programs wrap lines at 72 to 78 characters; shorter lines than this were not wrapped.</summary>
    private const int LeastWidth = 55;
    private const int MostWidth = 80;

    private static readonly string[] Signatures = ["moz-signature", "gmail_signature", "gmail_signature_prefix", "moz-cite-prefix", "gmail_attr"];

    public static string Of(MailText text, bool isReply) => text.IsHtml ? FromHtml(text.Text, isReply) : FromLines(text.Text, isReply);

    private static string FromLines(string text, bool isReply)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Replace('\t', ' ').TrimEnd()).ToList();
        var (from, to) = MailTrim.Range(lines, isReply);
        var own = MailTrim.WithoutQuotes(lines.GetRange(from, to - from), isReply);
        // Again: what was quoted has a signature of its own.
        own = own.GetRange(0, MailTrim.End(own));
        var html = new StringBuilder("<p>");
        var width = own.Select(l => l.Length).Where(l => l <= MostWidth).DefaultIfEmpty(0).Max();
        for (var i = 0; i < own.Count; i++)
        {
            html.Append(WebUtility.HtmlEncode(own[i].Trim()));
            var blank = i + 1 < own.Count && own[i + 1].Length == 0;
            html.Append(blank ? "</p><p>" : i + 1 < own.Count && IsWrapped(own[i], own[i + 1], width) ? " " : "<br>");
            while (blank && i + 1 < own.Count && own[i + 1].Length == 0) i++;
        }

        return html.Append("</p>").ToString();
    }

    // The next word had no place any more: then the line ends where the program had to, not where the author wanted.
    private static bool IsWrapped(string line, string next, int width)
    {
        if (width < LeastWidth || next.Length == 0 || MailTrim.IsRule(line) || MailTrim.IsRule(next) || NewItem.IsMatch(next)) return false;
        var space = next.AsSpan().TrimStart().IndexOf(' ');
        var word = space < 0 ? next.TrimStart().Length : space;
        return line.Length + 1 + word > width;
    }

    private static string FromHtml(string html, bool isReply)
    {
        var document = new HtmlParser().ParseDocument(PageNesting.Cut(Divider.Replace(html, "<p>----------</p>")));
        var doomed = DocumentWalk.Elements(document).Where(e => IsSignature(e) || (isReply && IsQuote(e))).ToList();
        foreach (var element in doomed) element.Remove();
        var page = new PageTextBuilder(document).Build();
        if (page.Tokens.Count == 0) return "";
        var (from, to) = MailTrim.Range([.. page.Lines.Select(l => page.Slice(l.Start, l.End))], isReply);
        if (from >= to) return "";
        var first = from == 0 ? 0 : page.Lines[from].FirstToken;
        var (last, end) = to < page.Lines.Count ? (page.Lines[to].FirstToken, page.Lines[to].Start) : (page.Tokens[0].Partner, page.Text.Length);
        return new SectionHtml(page, SafeLink).Write(first, last, page.Lines[from].Start, end);
    }

    private static string? SafeLink(string href) =>
        Uri.TryCreate(href.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? href.Trim() : null;

    private static bool IsSignature(IElement element) => element.GetAttribute("class") is { } words && words.Split(' ').Any(w => Signatures.Contains(w));

    private static bool IsQuote(IElement element) =>
        element is { LocalName: "blockquote" } && (element.GetAttribute("type") == "cite" || (element.GetAttribute("class") ?? "").Contains("quote", StringComparison.Ordinal));

    // "- item", "• item", "1. item", "Label : value"
    [GeneratedRegex(@"^\s*(?:[-–—*•·>+○●▪‣]\s|\d{1,2}[.)]\s|[a-z]\)\s|\p{L}[^:]{0,40}\s?:(?:\s|$))")]
    private static partial Regex NewItem { get; }

    // "<hr>", "<hr size=1/>"
    [GeneratedRegex(@"<hr\b[^<>]{0,300}>", RegexOptions.IgnoreCase)]
    private static partial Regex Divider { get; }
}
