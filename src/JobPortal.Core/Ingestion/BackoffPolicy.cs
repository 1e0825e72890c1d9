namespace JobPortal.Core.Ingestion;

/// <summary>How long a source, or a host, that failed is left alone. A table, so that an operator can read what will happen.</summary>
public static class BackoffPolicy
{
    private static readonly TimeSpan[] Table =
    [
        TimeSpan.Zero,
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(3),
        TimeSpan.FromDays(7),
    ];

    /// <summary>A host that asks for more than this has made a mistake.</summary>
    public static TimeSpan LongestRetryAfter { get; } = Table[^1];

    /// <summary>The last row of the table.</summary>
    public static int MaxLevel => Table.Length - 1;

    /// <summary>Least time from a failure to the next scheduled attempt.</summary>
    /// <param name="level">Failures, less successes since; beyond the table the last row holds.</param>
    public static TimeSpan Delay(int level) => Table[Math.Clamp(level, 0, MaxLevel)];

    /// <summary>One step up the table.</summary>
    /// <param name="now">The end of the failure.</param>
    /// <param name="retryAfter">How long the host asked to wait; null when it did not.</param>
    public static void Fail(Backoff state, DateTimeOffset now, Trouble? trouble, string? reason, TimeSpan? retryAfter = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Level = Math.Min(state.Level + 1, MaxLevel);
        var asked = retryAfter > LongestRetryAfter ? LongestRetryAfter : retryAfter;
        var wait = Delay(state.Level);
        // A host that asks for little has failed all the same.
        state.Until = now + (asked > wait ? asked.Value : wait);
        state.Asked = asked is not null;
        (state.Trouble, state.Reason, state.ChangedAt) = (trouble, reason, now);
    }

    /// <summary>One step down, and nothing waits: a source that works now and then does not start at the shortest wait each time.</summary>
    public static void Succeed(Backoff state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Level = Math.Max(state.Level - 1, 0);
        (state.Until, state.Asked, state.Trouble, state.Reason, state.ChangedAt) = (null, false, null, null, now);
    }
}
