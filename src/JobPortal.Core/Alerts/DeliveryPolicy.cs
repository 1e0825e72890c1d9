namespace JobPortal.Core.Alerts;

/// <summary>
/// When the outbox tries again. Delivery is at least once, because a candidate must never miss a deadline and mail programs show equal Message-IDs once.
/// </summary>
/// <remarks>
/// A mail can go twice, byte for byte the same, in two cases. SMTP leaves the first open (RFC 5321 §4.5.3.2.6, RFC 1047): between the dot that ends the mail and
/// the answer to it the connection is lost, or the server says nothing for <see cref="AnswerLimit"/>; only the server knows then whether it took the mail.
/// The second is ours: a worker is killed between the server's "250" and its own record. Before the dot a server takes nothing (RFC 5321 §4.1.1.4), so what is
/// sent again then is the first copy.
/// </remarks>
public static class DeliveryPolicy
{
    /// <summary>
    /// How long a try may last before another worker may take the mail over: longer than <see cref="TryLimit"/> and <see cref="AnswerLimit"/> together, so that
    /// two workers never send one mail at the same time.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Longest time from the connection to the dot that ends the mail.</summary>
    public static readonly TimeSpan TryLimit = TimeSpan.FromMinutes(3);

    /// <summary>Longest wait for the answer to that dot: what RFC 5321 §4.5.3.2.6 asks for, because giving up sooner makes second copies.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(10);

    /// <summary>How much longer that answer is waited for when the portal is told to stop: hosts end what takes 30 seconds.</summary>
    public static readonly TimeSpan LastWords = TimeSpan.FromSeconds(20);

    /// <summary>Longest wait between two tries, and then some: what is due later was noted by a clock that was set back since, and is due now.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(90);

    private static readonly int[] MinutesBetweenTries = [1, 5, 15, 30, 60];

    /// <summary>How long to wait after a temporary failure.</summary>
    /// <param name="attempts">Tries made so far, from 1. After the table's end it stays hourly until the mail is stale.</param>
    public static TimeSpan RetryAfter(int attempts) =>
        TimeSpan.FromMinutes(MinutesBetweenTries[Math.Clamp(attempts - 1, 0, MinutesBetweenTries.Length - 1)]);
}
