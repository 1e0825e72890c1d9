namespace JobPortal.Core.Alerts;

/// <summary>
/// An address that nothing is sent to any more. The address itself is not kept: its hash is enough to know it again, and it outlives the
/// subscriptions that it ended.
/// </summary>
public sealed class StoppedAddress
{
    /// <summary>HMAC-SHA256 of the address as <see cref="EmailAddress"/> writes it, under the secret of <see cref="AlertKey"/>: 32 bytes, unique.</summary>
    public required byte[] AddressHash { get; set; }

    public StopReason Reason { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>The enhanced status code (RFC 3463) or the reply code of the refusal, "5.1.1", "550"; no words of the server, which mostly name the address.</summary>
    public string? Status { get; set; }
}

/// <summary>Why nothing is sent to an address any more.</summary>
public enum StopReason
{
    /// <summary>The server refused it for good in the conversation (SMTP 5xx).</summary>
    Refused,

    /// <summary>A report of failed delivery came back (RFC 3464).</summary>
    Returned,

    /// <summary>Its owner wants no mail of the portal, whoever asks for it.</summary>
    Asked,
}
