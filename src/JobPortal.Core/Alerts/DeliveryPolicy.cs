namespace JobPortal.Core.Alerts;

/// <summary>
/// When the outbox tries again. Delivery is at least once: a worker killed between the server's "250" and its own record
/// leaves a mail that another worker sends again with the same Message-ID, because a candidate must never miss a deadline and mail
/// programs show equal Message-IDs once.
/// </summary>
public static class DeliveryPolicy
{
    /// <summary>How long a try may last before another worker may take the mail over: longer than <see cref="TryLimit"/>.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Longest try; it is given up then, so that two workers never send one mail at the same time.</summary>
    public static readonly TimeSpan TryLimit = TimeSpan.FromMinutes(3);

    private static readonly int[] MinutesBetweenTries = [1, 5, 15, 30, 60];

    /// <summary>How long to wait after a temporary failure.</summary>
    /// <param name="attempts">Tries made so far, from 1. After the table's end it stays hourly until the mail is stale.</param>
    public static TimeSpan RetryAfter(int attempts) =>
        TimeSpan.FromMinutes(MinutesBetweenTries[Math.Clamp(attempts - 1, 0, MinutesBetweenTries.Length - 1)]);
}
