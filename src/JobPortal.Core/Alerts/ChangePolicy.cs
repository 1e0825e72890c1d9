namespace JobPortal.Core.Alerts;

/// <summary>A change that is news to somebody, and what to remember once it is told.</summary>
public sealed record DueChange(OfferChange Change, Told Told, DateOnly? Deadline);

/// <summary>
/// Which change of an offer is news to somebody who was told of it: another deadline, one that appears or vanishes, an early end, a withdrawal. What would be
/// over anyway by what was told is none. A source that shows a deadline now and then is believed once each way, as one that moves it to and fro.
/// </summary>
public static class ChangePolicy
{
    /// <param name="offer">As it is now.</param>
    /// <param name="known">The deadline that its reader was told last; null when that was none.</param>
    /// <param name="said">What the reader was told of this offer.</param>
    /// <param name="today">The day where the offer closes.</param>
    public static DueChange? Due(DigestOffer offer, DateOnly? known, IEnumerable<LedgerLine> said, DateOnly today)
    {
        var due = Of(offer, known, today);
        return due is null || said.Any(l => l.Told == due.Told) ? null : due;
    }

    private static DueChange? Of(DigestOffer offer, DateOnly? known, DateOnly today)
    {
        var closes = offer.ClosesOn;
        if (offer.IsWithdrawn)
            return (known ?? closes) < today ? null : new(new OfferChange.Withdrawn(known), new(offer.Id, AlertReason.Withdrawn, known), known);
        if (known == closes || (known < today && !(closes >= today))) return null;
        if (closes is not { } now) return new(new OfferChange.Moved(known, null), new(offer.Id, AlertReason.DeadlineGone, known), null);
        if (now < today) return new(new OfferChange.ClosedEarly(known, now), new(offer.Id, AlertReason.ClosedEarly, known), now);
        return new(new OfferChange.Moved(known, now), new(offer.Id, Reason(known, now), now), now);
    }

    private static AlertReason Reason(DateOnly? known, DateOnly now) =>
        known is not { } told ? AlertReason.DeadlineSet : now < told ? AlertReason.MovedEarlier : AlertReason.MovedLater;
}
