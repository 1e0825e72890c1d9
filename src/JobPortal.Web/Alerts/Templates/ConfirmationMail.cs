using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>
/// Asks whether an address wants what was asked in its name. It quotes nothing that the asker typed, so that nobody can
/// send words of their own to a stranger through it.
/// </summary>
internal static class ConfirmationMail
{
    public static MailBody Ask(AlertWords words, Subscription subscription, Uri link) => new(
        words,
        words["mail.confirm.subject"],
        [
            new MailPart.Lead(words["mail.confirm.lead"]),
            new MailPart.Paragraph(words[subscription.OfferId is null ? "mail.confirm.search" : "mail.confirm.offer"]),
            new MailPart.Button(words["mail.confirm.button"], link),
            new MailPart.Paragraph(words["mail.confirm.expires"]),
        ],
        words["mail.confirm.why"],
        []);

    /// <summary>For somebody who has it already, or whose address a stranger typed.</summary>
    public static MailBody Already(AlertWords words, Uri manage) => new(
        words,
        words["mail.already.subject"],
        [
            new MailPart.Lead(words["mail.already.lead"]),
            new MailPart.Paragraph(words["mail.already.text"]),
            new MailPart.Button(words["mail.manage"], manage),
        ],
        words["mail.confirm.why"],
        []);
}
