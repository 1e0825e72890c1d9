namespace JobPortal.Core.Alerts;

/// <summary>A mail in the outbox. Its <see cref="MessageId"/> is made with it and never changes, whatever number of tries it takes.</summary>
public sealed class QueuedMail
{
    public long Id { get; set; }
    public MailPurpose Purpose { get; set; }
    public required string Email { get; set; }

    /// <summary>
    /// Unique when set: the address, the day and the number of a confirmation mail, so that nobody can be flooded by
    /// requests made at the same time on several nodes.
    /// </summary>
    public string? Slot { get; set; }

    /// <summary>Without angle brackets. Unique.</summary>
    public required string MessageId { get; set; }
    public required string Subject { get; set; }
    public required string Text { get; set; }
    public required string Html { get; set; }

    /// <summary>For one-click unsubscribing; null on a confirmation mail.</summary>
    public string? Unsubscribe { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>After it the mail would say something untrue ("2 days left", an expired offer) and is not sent any more.</summary>
    public DateTimeOffset StaleAt { get; set; }
    public MailState State { get; set; }

    /// <summary>When the next try may start. While it is being sent: when the try counts as lost.</summary>
    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The server's last refusal, in its own words.</summary>
    public string? Error { get; set; }
}

/// <summary>Why a mail is sent.</summary>
public enum MailPurpose
{
    Confirmation,
    Reminder,
    Digest,

    /// <summary>An operator's link to sign in with.</summary>
    SignIn,

    /// <summary>Asks once a year whether alerts are still wanted.</summary>
    Renewal,
}

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    Queued,

    /// <summary>A worker has it; when that worker is killed, another takes it over after <see cref="QueuedMail.DueAt"/>.</summary>
    Sending,
    Sent,

    /// <summary>The server refused it for good.</summary>
    Failed,

    /// <summary>It could not be sent in time.</summary>
    Stale,
}
