namespace JobPortal.Core.Alerts;

/// <summary>Why a mail mentions an offer. Together with the deadline it is what makes saying it twice impossible.</summary>
public enum AlertReason
{
    /// <summary>New among a search's offers.</summary>
    New,

    /// <summary>It closes in 14 days or less.</summary>
    Reminder14,

    /// <summary>It closes in 7 days or less.</summary>
    Reminder7,

    /// <summary>It closes in 2 days or less.</summary>
    Reminder2,

    /// <summary>Its deadline moved to an earlier day than was told.</summary>
    MovedEarlier,

    /// <summary>Its deadline moved to a later day than was told.</summary>
    MovedLater,

    /// <summary>It is over before the deadline that was told, or without one.</summary>
    ClosedEarly,

    /// <summary>No source shows it any more, before the deadline that was told.</summary>
    Withdrawn,

    /// <summary>It has a deadline, and its reader was told of none.</summary>
    DeadlineSet,

    /// <summary>The deadline that was told is no more, and it has no other.</summary>
    DeadlineGone,
}

/// <summary>Something said about an offer.</summary>
/// <param name="ClosesOn">
/// The deadline that it was said about: another deadline may be told again. Null for <see cref="AlertReason.New"/>, which is said once, and for the end of an
/// offer of which no deadline was told. A move back and forth is said once in each direction, whatever a source does afterwards.
/// </param>
public readonly record struct Told(int OfferId, AlertReason Reason, DateOnly? ClosesOn);

/// <summary>What the ledger remembers of something said.</summary>
/// <param name="Deadline">The deadline that its reader knows since; null when the offer had none.</param>
public sealed record LedgerLine(int SubscriptionId, Told Told, DateOnly? Deadline);
