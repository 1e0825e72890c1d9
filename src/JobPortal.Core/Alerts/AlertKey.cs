namespace JobPortal.Core.Alerts;

/// <summary>The secret that signs the links in mails: one row, made at first use, so that links outlive restarts and are good on every node.</summary>
public sealed class AlertKey
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Secret { get; set; }
}
