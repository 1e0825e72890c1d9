using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>An offer as mails list it: title, deadline, facts, why.</summary>
internal static class OfferLine
{
    public static MailPart Write(AlertWords words, Subscription subscription, DigestLine line, PublicAddress site)
    {
        var deadline = line is { DaysLeft: { } days, Offer.ClosesOn: { } closes } ? words.Closes(closes, days, line.Offer.TimeZone) : words["mail.line.open"];
        return new MailPart.Offer(AlertWords.Title(line.Offer.Title), Link(words, line.Offer, site), deadline, MailUrgencies.Of(line.DaysLeft))
        {
            Facts = words.Facts(line.Offer),
            Why = WhyWording.Of(words, subscription, line.Offer),
        };
    }

    public static Uri Link(AlertWords words, DigestOffer offer, PublicAddress site) =>
        site.Of(words.Path(FormattableString.Invariant($"/offers/{offer.Id}-{offer.Slug}")));
}
