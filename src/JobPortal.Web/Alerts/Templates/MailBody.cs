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

    /// <summary>An offer: its title is the link, what is known of it stands under it.</summary>
    /// <param name="Deadline">"Ferme dans 7 jours (mardi 30 juin)"; null when the mail says that it is over.</param>
    public sealed record Offer(string Title, Uri Link, string? Deadline, MailUrgency Urgency) : MailPart
    {
        /// <summary>What has happened to it, a sentence; null in a mail that tells no change.</summary>
        public string? Change { get; init; }

        /// <summary>"Thèse · 36 mois · LIFAT · Tours"; null when nothing of it is known.</summary>
        public string? Facts { get; init; }

        /// <summary>Why it is in the mail; null where its reader asked for this very offer.</summary>
        public string? Why { get; init; }
    }

    /// <summary>The one thing to do.</summary>
    public sealed record Button(string Label, Uri Link) : MailPart;

    public sealed record Anchor(string Label, Uri Address) : MailPart;
}

/// <summary>How soon an offer closes, for the eye: the words say it too.</summary>
internal enum MailUrgency
{
    /// <summary>In two days or less.</summary>
    Now,

    /// <summary>In two weeks or less.</summary>
    Soon,

    /// <summary>Later, or no deadline.</summary>
    Later,

    /// <summary>It is over.</summary>
    Over,
}

/// <summary>Urgencies by days.</summary>
internal static class MailUrgencies
{
    /// <param name="daysLeft">0 on the closing day; null without a deadline.</param>
    public static MailUrgency Of(int? daysLeft) => daysLeft switch
    {
        null or > 14 => MailUrgency.Later,
        > 2 => MailUrgency.Soon,
        >= 0 => MailUrgency.Now,
        < 0 => MailUrgency.Over,
    };
}

/// <summary>A whole mail, before it is text or HTML.</summary>
/// <param name="Words">Of the reader's language.</param>
/// <param name="Why">Why the reader gets it: below the line.</param>
/// <param name="FooterLinks">Unsubscribe and manage; none on a mail that confirms.</param>
internal sealed record MailBody(
    AlertWords Words, string Subject, IReadOnlyList<MailPart> Parts, string Why, IReadOnlyList<MailPart.Anchor> FooterLinks)
{
    /// <summary>What mail programs show beside the subject: the first offers, else the first sentence.</summary>
    public string Preview => Parts.OfType<MailPart.Offer>().Select(o => o.Title).Take(3).ToArray() is { Length: > 0 } titles
        ? string.Join(" · ", titles)
        : Parts.OfType<MailPart.Paragraph>().FirstOrDefault()?.Text ?? Subject;

    /// <summary>"Label : value", with the white space of the language.</summary>
    public string Labelled(string label, string value) => Words.Of("mail.labelled", label, value).Replace(": \n", ":\n", StringComparison.Ordinal);
}
