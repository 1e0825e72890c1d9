namespace JobPortal.Core.Alerts;

/// <summary>What happened to an offer after somebody was told of it.</summary>
public abstract record OfferChange
{
    private OfferChange()
    {
    }

    /// <summary>Another deadline than the one that was told. One of the two may be null: it has one now, or none any more.</summary>
    public sealed record Moved(DateOnly? From, DateOnly? To) : OfferChange;

    /// <summary>It is over although the deadline that was told has not passed, or none was told.</summary>
    /// <param name="From">The deadline that was told; null when none was.</param>
    /// <param name="On">The deadline that it has now, a day that is past.</param>
    public sealed record ClosedEarly(DateOnly? From, DateOnly On) : OfferChange;

    /// <summary>No source shows it any more.</summary>
    /// <param name="ClosesOn">The deadline that was told; null when none was.</param>
    public sealed record Withdrawn(DateOnly? ClosesOn) : OfferChange;
}

/// <summary>An offer, as it is now, and what changed.</summary>
/// <param name="DaysLeft">0 on the closing day; null without a deadline; of no meaning once it is over.</param>
public sealed record ChangedOffer(DigestOffer Offer, OfferChange Change, int? DaysLeft);
