namespace JobPortal.Web.Alerts.Templates;

/// <summary>
/// A part of a mail. Text and HTML are written from the same parts, so that neither can say what the other does not.
/// </summary>
internal abstract record MailPart
{
    private MailPart()
    {
    }

    /// <summary>What the mail is about, in a few words: the first thing read.</summary>
    public sealed record Lead(string Text) : MailPart;

    public sealed record Paragraph(string Text) : MailPart;

    /// <summary>Stands out: something has changed.</summary>
    public sealed record Notice(string Text) : MailPart;

    public sealed record Heading(string Text) : MailPart;

    /// <summary>An offer: its title is the link, the facts stand under it.</summary>
    public sealed record Offer(string Title, Uri Link, IReadOnlyList<string> Facts) : MailPart;

    /// <summary>The one thing to do.</summary>
    public sealed record Button(string Label, Uri Link) : MailPart;

    public sealed record Anchor(string Label, Uri Address) : MailPart;
}

/// <summary>A whole mail, before it is text or HTML.</summary>
/// <param name="Words">Of the reader's language.</param>
/// <param name="Why">Why the reader gets it: below the line.</param>
/// <param name="FooterLinks">Unsubscribe and manage; none on a mail that confirms.</param>
internal sealed record MailBody(
    AlertWords Words, string Subject, IReadOnlyList<MailPart> Parts, string Why, IReadOnlyList<MailPart.Anchor> FooterLinks)
{
    /// <summary>"Label : value", with the white space of the language.</summary>
    public string Labelled(string label, string value) => Words.Of("mail.labelled", label, value).Replace(": \n", ":\n", StringComparison.Ordinal);
}
