using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>
/// A mail as HTML: one column, inline styles (programs drop style sheets), nothing that is fetched, no colours of its own for text and
/// background, so that it is readable in light and dark. Coloured are the bar beside an offer, whose words say the same, and the button, dark
/// blue with white words (8.6:1).
/// </summary>
internal static class MailHtml
{
    private const string Font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

    // "é" stays "é": the part is UTF-8, and a person may read its source.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MailBody body) => $"""
        <!DOCTYPE html>
        <html lang="{body.Words.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{Encode(body.Subject)}</title>
        <style>:root{"{"}color-scheme:light dark{"}"}</style>
        </head>
        <body style="margin:0;padding:0">
        <div style="display:none;max-height:0;overflow:hidden">{Encode(body.Preview)}</div>
        <div role="article" lang="{body.Words.Code}" style="max-width:560px;margin:0 auto;padding:20px 16px 28px;{Font};font-size:16px;line-height:1.5;overflow-wrap:anywhere">
        <p style="margin:0 0 16px;font-size:14px;font-weight:bold;letter-spacing:.02em">{Encode(body.Words["site.name"])}</p>
        {string.Join('\n', body.Parts.Select(part => Write(body, part)))}
        <hr style="border:0;border-top:1px solid #8a8a8a;margin:28px 0 14px">
        <p style="margin:0 0 8px;font-size:14px">{Encode(body.Why)}</p>
        {string.Join('\n', body.FooterLinks.Select(link => $"<p style=\"margin:0;font-size:14px;line-height:2\">{Anchor(link)}</p>"))}
        </div>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Write(MailBody body, MailPart part) => part switch
    {
        MailPart.Lead lead => $"<h1 style=\"margin:0 0 12px;font-size:24px;line-height:1.25\">{Encode(lead.Text)}</h1>",
        MailPart.Paragraph paragraph => Paragraph("margin:0 0 16px", Encode(paragraph.Text)),
        MailPart.Notice notice => Paragraph("margin:0 0 16px;padding:10px 12px;border:2px solid #c77700;border-radius:6px;font-weight:bold", Encode(notice.Text)),
        MailPart.Heading heading => $"<h2 style=\"margin:28px 0 14px;font-size:18px;line-height:1.3\">{Encode(heading.Text)}</h2>",
        // One level below what stands above it: no level is left out.
        MailPart.Offer offer => Offer(offer, body.Parts.Any(p => p is MailPart.Heading) ? "h3" : "h2"),
        MailPart.Button button => $"<p style=\"margin:22px 0\"><a href=\"{Encode(button.Link.AbsoluteUri)}\" style=\"display:inline-block;padding:12px 20px;"
            + $"border-radius:6px;background-color:#174ea6;color:#ffffff;font-weight:bold;text-decoration:none\">{Encode(button.Label)}</a></p>",
        MailPart.Anchor link => Anchor(link),
        _ => throw new InvalidOperationException($"No HTML for {part.GetType().Name}."),
    };

    private static string Offer(MailPart.Offer offer, string heading)
    {
        var link = Anchor(new(offer.Title, offer.Link));
        string[] lines =
        [
            $"<{heading} style=\"margin:0;font-size:17px;line-height:1.35\">{link}</{heading}>",
            Line(offer.Change, "font-weight:bold"), Line(offer.Deadline, offer.Change is null ? "font-weight:bold" : ""), Line(offer.Facts, "font-size:15px"), Line(offer.Why, "font-size:14px;font-style:italic"),
        ];
        return $"<div style=\"margin:0 0 22px;padding:0 0 0 12px;border-left:4px solid {Colour(offer.Urgency)}\">{string.Concat(lines)}</div>";
    }

    private static string Anchor(MailPart.Anchor link) =>
        $"<a href=\"{Encode(link.Address.AbsoluteUri)}\" style=\"color:inherit;text-decoration:underline\">{Encode(link.Label)}</a>";

    private static string Line(string? text, string style) => text is null ? "" : Paragraph("margin:4px 0 0;" + style, Encode(text));

    private static string Paragraph(string style, string html) => $"<p style=\"{style}\">{html}</p>";

    // Each has 3:1 or more on white and on the near-black of dark programs (WCAG 1.4.11).
    private static string Colour(MailUrgency urgency) => urgency switch
    {
        MailUrgency.Now => "#e0402b",
        MailUrgency.Soon => "#c77700",
        MailUrgency.Later => "#4a7fd6",
        MailUrgency.Over => "#8a8a8a",
    };

    private static string Encode(string text) => Encoder.Encode(text);
}
