using JobPortal.Core.Alerts;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Alerts.Templates;

/// <summary>A change of an offer that was told before, as mails list it.</summary>
internal static class ChangeLine
{
    public static MailPart Write(AlertWords words, ChangedOffer changed, PublicAddress site)
    {
        var offer = changed.Offer;
        var isOver = changed.Change is OfferChange.Withdrawn or OfferChange.ClosedEarly;
        var deadline = isOver ? null : changed is { DaysLeft: { } days, Offer.ClosesOn: { } closes } ? words.Closes(closes, days, offer.TimeZone) : words["mail.line.open"];
        return new MailPart.Offer(
            AlertWords.Title(offer.Title), OfferLine.Link(words, offer, site), deadline, isOver ? MailUrgency.Over : MailUrgencies.Of(changed.DaysLeft))
        {
            Change = Sentence(words, changed.Change),
            Facts = words.Facts(offer),
        };
    }

    /// <summary>"Date limite repoussée au 7 juillet 2026 : Thèse en imagerie (LIFAT)".</summary>
    public static string Subject(AlertWords words, ChangedOffer changed)
    {
        var title = AlertWords.Title(changed.Offer.Title) + (changed.Offer.Organization is { } lab ? $" ({lab})" : "");
        return words.Of("mail.change.subject." + Key(changed.Change), changed.Change is OfferChange.Moved { To: { } to } ? words.Day(to) : "", title);
    }

    private static string Sentence(AlertWords words, OfferChange change) => change switch
    {
        OfferChange.Moved(var from, var to) => words.Of("mail.change." + Key(change), OnDay(words, to ?? from!.Value), from is { } before ? OnDay(words, before) : ""),
        OfferChange.ClosedEarly({ } from, _) => words.Of("mail.change.closedEarly", OnDay(words, from)),
        OfferChange.ClosedEarly(null, var on) => words.Of("mail.change.closed", OnDay(words, on)),
        OfferChange.Withdrawn({ } day) => words.Of("mail.change.withdrawnBefore", OnDay(words, day)),
        OfferChange.Withdrawn => words["mail.change.withdrawn"],
        _ => throw new InvalidOperationException($"No words for {change.GetType().Name}."),
    };

    private static string Key(OfferChange change) => change switch
    {
        OfferChange.Moved(null, _) => "set",
        OfferChange.Moved(_, null) => "unset",
        OfferChange.Moved(var from, var to) => to > from ? "later" : "earlier",
        OfferChange.ClosedEarly(null, _) => "closed",
        OfferChange.ClosedEarly => "closedEarly",
        OfferChange.Withdrawn => "withdrawn",
        _ => throw new InvalidOperationException($"No key for {change.GetType().Name}."),
    };

    // "le mardi 30 juin 2026", "Tuesday 30 June 2026"
    private static string OnDay(AlertWords words, DateOnly day) => words.Of("mail.change.day", words.Site.WeekDay(day));
}
