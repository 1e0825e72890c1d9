using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using JobPortal.Core.Normalization.Html;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>HTML that is safe to show, the same as text, and the e-mail addresses that were taken out of both.</summary>
/// <param name="Text">One line per paragraph, bullet, table row or written line break.</param>
/// <param name="Emails">Lower case, distinct.</param>
public sealed record CleanedHtml(string Html, string Text, IReadOnlyList<string> Emails);

/// <summary>
/// Makes any HTML safe to show. Out come only p, br, ul, ol, li, h3 to h5, pre, blockquote, table rows and cells, strong,
/// em, u, sub, sup, code, links to http(s), and the mark <c>&lt;span class="email"&gt;</c> in the place of each e-mail
/// address. It writes new HTML from the text and structure that it understood, so nothing passes by being overlooked;
/// cleaning twice is the same as once.
/// </summary>
public static class HtmlCleaner
{
    /// <summary>Characters of one section that are read; the biggest real one seen has 30,000.</summary>
    public const int LongestHtml = 1_000_000;

    /// <summary>Tags of one section that are parsed: nesting costs the parser the square of the depth, so a page with more is read as plain text.</summary>
    public const int MostTags = 20_000;

    public static string Clean(string? html) => Read(html).Html;

    public static OfferSection Clean(OfferSection section)
    {
        var cleaned = Read(section.Html);
        return section with { Heading = EmailMask.Apply(section.Heading), Html = cleaned.Html, Text = cleaned.Text };
    }

    /// <param name="page">The page's own address, which relative links start from; without it they lose their link.</param>
    public static CleanedHtml Read(string? html, Uri? page = null)
    {
        if (string.IsNullOrWhiteSpace(html))
            return new("", "", []);

        var builder = new HtmlBlockBuilder(page);
        var blocks = builder.Build(Parse(Folding.WellFormed(html)));
        var emails = new List<string>(builder.MailLinks.SelectMany(link => ContactFinder.Addresses(link)));
        foreach (var block in blocks)
        {
            emails.AddRange(EmailMask.Apply(block));
            UrlLinker.Apply(block);
        }

        return new(HtmlBlockWriter.Write(blocks), HtmlText.Of(blocks), [.. emails.Distinct()]);
    }

    private static IElement Parse(string html)
    {
        if (html.Length > LongestHtml)
            html = html[..LongestHtml];
        if (html.AsSpan().Count('<') > MostTags)
            html = html.Replace("<", "&lt;", StringComparison.Ordinal);
        // After a line break in the body, no html, head or frameset tag of the section can change the document around it.
        return new HtmlParser().ParseDocument("<!DOCTYPE html><html><head></head><body><br>" + html).Body!;
    }
}
