using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>
/// A mail as HTML: one column, inline styles (programs drop style sheets), no images, no colours of its own for text and
/// background, so that it is readable in light and dark; the only coloured thing is the button, dark blue with white words (8.6:1).
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
        </head>
        <body style="margin:0;padding:0">
        <div style="max-width:560px;margin:0 auto;padding:24px 16px;{Font};font-size:16px;line-height:1.5">
        {string.Join('\n', body.Parts.Select(Write))}
        <hr style="border:0;border-top:1px solid #8a8a8a;margin:28px 0 12px">
        <p style="margin:0 0 8px;font-size:14px">{Encode(body.Why)}</p>
        <p style="margin:0;font-size:14px">{string.Join(" · ", body.FooterLinks.Select(Write))}</p>
        </div>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Write(MailPart part) => part switch
    {
        MailPart.Lead lead => $"<h1 style=\"margin:0 0 12px;font-size:24px;line-height:1.25\">{Encode(lead.Text)}</h1>",
        MailPart.Paragraph paragraph => $"<p style=\"margin:0 0 16px\">{Encode(paragraph.Text)}</p>",
        MailPart.Notice notice => $"<p style=\"margin:0 0 16px;padding:8px 12px;border:2px solid #c77700;border-radius:6px\"><strong>{Encode(notice.Text)}</strong></p>",
        MailPart.Heading heading => $"<h2 style=\"margin:28px 0 12px;font-size:18px;line-height:1.3\">{Encode(heading.Text)}</h2>",
        MailPart.Offer offer => Offer(offer),
        MailPart.Button button => $"<p style=\"margin:20px 0\"><a href=\"{Encode(button.Link.AbsoluteUri)}\" style=\"display:inline-block;padding:12px 20px;"
            + $"border-radius:6px;background-color:#174ea6;color:#ffffff;font-weight:bold;text-decoration:none\">{Encode(button.Label)}</a></p>",
        MailPart.Anchor link => $"<a href=\"{Encode(link.Address.AbsoluteUri)}\" style=\"color:inherit;text-decoration:underline\">{Encode(link.Label)}</a>",
        _ => throw new InvalidOperationException($"No HTML for {part.GetType().Name}."),
    };

    private static string Offer(MailPart.Offer offer) =>
        $"<div style=\"margin:0 0 18px\"><a href=\"{Encode(offer.Link.AbsoluteUri)}\" style=\"color:inherit;font-weight:bold;text-decoration:underline\">"
        + $"{Encode(offer.Title)}</a>{string.Concat(offer.Facts.Select(f => $"<br>{Encode(f)}"))}</div>";

    private static string Encode(string text) => Encoder.Encode(text);
}
