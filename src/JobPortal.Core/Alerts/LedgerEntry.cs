namespace JobPortal.Core.Alerts;

/// <summary>
/// The mail ledger: one row per (subscription, offer, reason, deadline), unique in the database. It is inserted in the same
/// transaction as the mail that says it, so two workers cannot both say it, and a killed one has said nothing or left the mail queued.
/// </summary>
public sealed class LedgerEntry
{
    public long Id { get; set; }
    public int SubscriptionId { get; set; }
    public Subscription? Subscription { get; set; }

    /// <summary>No foreign key: what was said stays said when an offer is merged away.</summary>
    public int OfferId { get; set; }
    public AlertReason Reason { get; set; }

    /// <summary>The deadline that was told; null for <see cref="AlertReason.New"/>.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>The deadline that its reader knows since, so that a move can be told; null when the offer had none.</summary>
    public DateOnly? Deadline { get; set; }
    public DateTimeOffset ReservedAt { get; set; }

    /// <summary>The mail that says it; null once that mail's text was forgotten.</summary>
    public long? MailId { get; set; }
    public QueuedMail? Mail { get; set; }

    public LedgerLine Line => new(SubscriptionId, new(OfferId, Reason, ClosesOn), Deadline);
}
