namespace JobPortal.Core.Alerts;

/// <summary>How many forms of a kind that sends mail one network has posted in ten minutes, on all nodes together.</summary>
public sealed class NetworkAsk
{
    /// <summary>HMAC-SHA256 of the network's address under the secret of <see cref="AlertKey"/>: who asked is personal data, that it was the same one is enough.</summary>
    public required byte[] NetworkHash { get; set; }

    /// <summary>The beginning of the window, UTC.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>From 1; those that were refused too.</summary>
    public int Count { get; set; }
}
