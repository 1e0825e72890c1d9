using System.Text;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>A mail as plain text: what terminals, watches and spam filters read.</summary>
internal static class MailText
{
    public static string Write(MailBody body)
    {
        var text = new StringBuilder();
        // An offer's line already holds the address of the button under it.
        var offers = body.Parts.OfType<MailPart.Offer>().Select(o => o.Link).ToHashSet();
        foreach (var part in body.Parts.Where(p => p is not MailPart.Button button || !offers.Contains(button.Link)))
            text.Append(Write(body, part)).Append("\n\n");
        // "-- " and a line break start a signature, which programs set apart.
        text.Append("-- \n").Append(body.Why).Append('\n');
        foreach (var link in body.FooterLinks) text.Append(Write(body, link)).Append('\n');
        return text.ToString();
    }

    private static string Write(MailBody body, MailPart part) => part switch
    {
        MailPart.Lead lead => lead.Text,
        MailPart.Paragraph paragraph => paragraph.Text,
        MailPart.Notice notice => $"*** {notice.Text}",
        MailPart.Heading heading => $"{heading.Text}\n{new string('-', Math.Min(heading.Text.Length, 60))}",
        MailPart.Offer offer => string.Join("\n  ", new[] { offer.Title, offer.Change, offer.Deadline, offer.Facts, offer.Why, offer.Link.AbsoluteUri }.OfType<string>()),
        MailPart.Button button => body.Labelled(button.Label, "\n" + button.Link.AbsoluteUri),
        MailPart.Anchor link => body.Labelled(link.Label, link.Address.AbsoluteUri),
        _ => throw new InvalidOperationException($"No text for {part.GetType().Name}."),
    };
}
