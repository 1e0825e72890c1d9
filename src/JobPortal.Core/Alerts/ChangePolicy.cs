namespace JobPortal.Core.Alerts;

/// <summary>A change that is news to somebody, and what to remember once it is told.</summary>
public sealed record DueChange(OfferChange Change, Told Told, DateOnly? Deadline);

/// <summary>
/// Which change of an offer is news to somebody who was told of it: another deadline, an early end, a withdrawal. What would be over
/// anyway by what was told is none; a deadline that appears or is gone is none either, since it may be a reading that failed.
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
        if (known is not { } told || closes is not { } now || told == now || (told < today && now < today)) return null;
        if (now < today) return new(new OfferChange.ClosedEarly(told), new(offer.Id, AlertReason.ClosedEarly, told), now);
        return new(new OfferChange.Moved(told, now), new(offer.Id, now < told ? AlertReason.MovedEarlier : AlertReason.MovedLater, now), now);
    }
}
