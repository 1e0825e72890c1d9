using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>One offer's deadline: days left and date first.</summary>
internal static class ReminderMail
{
    public static MailBody Write(
        AlertWords words, DigestOffer offer, DueReminder due, PublicAddress site, IReadOnlyList<MailPart.Anchor> footer)
    {
        var link = OfferLine.Link(words, offer, site);
        var lead = words.Left(due.DaysLeft);
        List<MailPart> parts = [new MailPart.Lead(lead)];
        if (due.MovedFrom is { } before) parts.Add(new MailPart.Notice(words.Of(Moved(due, before), words.Day(before))));
        if (due.IsNewDeadline) parts.Add(new MailPart.Notice(words["mail.moved.set"]));
        parts.Add(new MailPart.Offer(
            AlertWords.Title(offer.Title), link, words.Closes(due.ClosesOn, due.DaysLeft, offer.TimeZone), MailUrgencies.Of(due.DaysLeft))
        {
            Facts = words.Facts(offer),
        });
        parts.Add(new MailPart.Paragraph(words.Deadline(due.ClosesOn, offer.TimeZone)));
        parts.Add(new MailPart.Button(words["mail.offer.button"], link));
        var title = AlertWords.Title(offer.Title) + (offer.Organization is { } name ? $" ({name})" : "");
        var start = due.Reason == AlertReason.MovedEarlier ? words.Of("mail.moved.subject", words.Day(due.ClosesOn)) : lead;
        return new(words, words.Of("mail.reminder.subject", start, title), parts, words["mail.reminder.why"], footer);
    }

    private static string Moved(DueReminder due, DateOnly before) => due.ClosesOn < before ? "mail.moved.earlier" : "mail.moved.later";
}
