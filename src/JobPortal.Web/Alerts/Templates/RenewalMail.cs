using JobPortal.Web.Localization;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>Asks once a year whether the alerts of an address are still wanted.</summary>
internal static class RenewalMail
{
    /// <param name="until">The day on which they stop.</param>
    public static MailBody Write(AlertWords words, DateOnly until, Uri renew, IReadOnlyList<MailPart.Anchor> footer) => new(
        words,
        words.Of("mail.renew.subject", words.Day(until)),
        [
            new MailPart.Lead(words["mail.renew.lead"]),
            new MailPart.Paragraph(words.Of("mail.renew.text", words.Site.WeekDay(until))),
            new MailPart.Button(words["mail.renew.button"], renew),
            new MailPart.Paragraph(words["mail.renew.nothing"]),
        ],
        words["mail.renew.why"],
        footer);
}
