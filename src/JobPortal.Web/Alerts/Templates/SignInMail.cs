namespace JobPortal.Web.Alerts.Templates;

/// <summary>An operator's key. It names nothing of what lies behind the door.</summary>
internal static class SignInMail
{
    public static MailBody Write(AlertWords words, Uri link) => new(
        words,
        words["mail.signIn.subject"],
        [
            new MailPart.Lead(words["mail.signIn.lead"]),
            new MailPart.Button(words["mail.signIn.button"], link),
            new MailPart.Paragraph(words["mail.signIn.expires"]),
        ],
        words["mail.signIn.why"],
        []);
}
