namespace JobPortal.Core.Alerts;

/// <summary>Why a mail mentions an offer. Together with the deadline it is what makes saying it twice impossible.</summary>
public enum AlertReason
{
    /// <summary>New among a search's offers.</summary>
    New,

    /// <summary>A search's offer closes soon.</summary>
    Closing,

    /// <summary>A watched offer closes in 14 days or less.</summary>
    Reminder14,

    /// <summary>A watched offer closes in 7 days or less.</summary>
    Reminder7,

    /// <summary>A watched offer closes in 2 days or less.</summary>
    Reminder2,

    /// <summary>A watched offer's deadline moved to an earlier day.</summary>
    MovedEarlier,
}

/// <summary>Something said about an offer.</summary>
/// <param name="ClosesOn">
/// The deadline that it was said about: another deadline may be told again. Null for <see cref="AlertReason.New"/>, which is said once.
/// </param>
public readonly record struct Told(int OfferId, AlertReason Reason, DateOnly? ClosesOn);
