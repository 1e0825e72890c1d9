namespace JobPortal.Core.Ingestion;

/// <summary>What is left alone for a while.</summary>
public enum BackoffScope
{
    Source,

    /// <summary>A host, for all sources that have pages on it.</summary>
    Host,
}

/// <summary>How long a source or a host that failed is left alone. One row each, kept while it has ever failed.</summary>
public sealed class Backoff
{
    public int Id { get; set; }
    public BackoffScope Scope { get; set; }

    /// <summary>The source's name, or the host in lower case. Unique with <see cref="Scope"/>.</summary>
    public required string Name { get; set; }

    /// <summary>Row of <see cref="BackoffPolicy"/>'s table; 0 is healthy.</summary>
    public int Level { get; set; }

    /// <summary>The next attempt is not before it; null when nothing waits.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Whether the host itself named the time (Retry-After): then an operator's click waits for it, too.</summary>
    public bool Asked { get; set; }

    /// <summary>Why, by name; null when nothing waits.</summary>
    public Trouble? Trouble { get; set; }

    /// <summary>Why, in the words of the run that failed.</summary>
    public string? Reason { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Whether nobody may ask now.</summary>
    public bool Holds(DateTimeOffset now) => Until > now;
}
