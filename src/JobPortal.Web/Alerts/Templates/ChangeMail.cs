using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>What happened to offers that their reader was told of: deadlines that moved, early closes, withdrawals.</summary>
internal static class ChangeMail
{
    /// <param name="changes">At least one, the most urgent first.</param>
    public static MailBody Write(AlertWords words, IReadOnlyList<ChangedOffer> changes, PublicAddress site, IReadOnlyList<MailPart.Anchor> footer)
    {
        var count = words.Count("mail.change.count", changes.Count);
        var first = ChangeLine.Subject(words, changes[0]);
        var subject = changes.Count == 1 ? first : words.Of("mail.change.subjectMany", count, AlertWords.Title(changes[0].Offer.Title).TrimEnd('…'));
        List<MailPart> parts = [new MailPart.Lead(count), .. changes.Select(c => ChangeLine.Write(words, c, site))];
        if (changes is [{ } only]) parts.Add(new MailPart.Button(words["mail.offer.button"], OfferLine.Link(words, only.Offer, site)));
        return new(words, subject, parts, words[changes.Count == 1 ? "mail.change.why" : "mail.change.whyMany"], footer);
    }
}
