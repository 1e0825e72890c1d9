namespace JobPortal.Core.Ingestion;

/// <summary>How one host did in one harvest.</summary>
/// <param name="Failed">Whether it is to be left alone; else it answered.</param>
/// <param name="RetryAfter">How long it asks to be left alone; null when it does not.</param>
public sealed record HostOutcome(string Host, bool Failed, Trouble? Trouble, string? Reason, TimeSpan? RetryAfter);

/// <summary>Sums up what each host answered during a harvest. Used by one thread at a time.</summary>
public sealed class HostOutcomes
{
    private readonly Dictionary<string, State> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A page came, or the host said something about this page only.</summary>
    public void Answered(string host) => Of(host).Answers++;

    /// <summary>The host itself failed: 429, 5xx, a time-out, no connection.</summary>
    public void Failed(string host, Trouble trouble, string reason, TimeSpan? retryAfter)
    {
        var state = Of(host);
        (state.Trouble, state.Reason) = (trouble, reason);
        if (retryAfter is not null) state.RetryAfter = retryAfter;
    }

    /// <summary>A host failed when it answered nothing, or asked to be left alone; some errors among answers are the pages' own.</summary>
    public IReadOnlyList<HostOutcome> All => [.. _hosts.Select(h => Outcome(h.Key, h.Value))];

    private static HostOutcome Outcome(string host, State state) => state.RetryAfter is not null || state.Answers == 0
        ? new HostOutcome(host, true, state.Trouble, state.Reason, state.RetryAfter)
        : new HostOutcome(host, false, null, null, null);

    private State Of(string host)
    {
        if (!_hosts.TryGetValue(host, out var state)) _hosts[host] = state = new State();
        return state;
    }

    private sealed class State
    {
        public int Answers { get; set; }
        public Trouble? Trouble { get; set; }
        public string? Reason { get; set; }
        public TimeSpan? RetryAfter { get; set; }
    }
}
