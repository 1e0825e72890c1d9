using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>An offer as digests list it.</summary>
internal static class OfferLine
{
    public static MailPart Write(AlertWords words, DigestLine line, PublicAddress site) =>
        new MailPart.Offer(AlertWords.Title(line.Offer.Title), Link(words, line.Offer, site), Facts(words, line));

    public static Uri Link(AlertWords words, DigestOffer offer, PublicAddress site) =>
        site.Of(words.Path(FormattableString.Invariant($"/offers/{offer.Id}-{offer.Slug}")));

    private static string[] Facts(AlertWords words, DigestLine line)
    {
        var deadline = line is { DaysLeft: { } days, Offer.ClosesOn: { } closes }
            ? words.Of("mail.line.closes", words.Left(days), words.Day(closes))
            : words["mail.line.open"];
        return line.Offer.Organization is { } lab ? [deadline, lab] : [deadline];
    }
}
