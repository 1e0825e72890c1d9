namespace JobPortal.Core.Ingestion;

/// <summary>How long a source that failed is left alone. A table, so that an operator can read what will happen.</summary>
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

    /// <summary>Least time from the end of the last failure to the next scheduled harvest.</summary>
    /// <param name="failures">Failed harvests in a row; beyond the table the last row holds.</param>
    public static TimeSpan Delay(int failures) => Table[Math.Clamp(failures, 0, Table.Length - 1)];

    /// <summary>Whether a scheduled harvest may start.</summary>
    /// <param name="latestFirst">The source's last runs, newest first; runs still going are passed over.</param>
    /// <param name="now">The present.</param>
    public static bool MayHarvest(IEnumerable<HarvestRun> latestFirst, DateTimeOffset now) => !(now < WaitsUntil(latestFirst));

    /// <summary>Until when a source is left alone; null when its last harvest did not fail.</summary>
    /// <param name="latestFirst">The source's last runs, newest first; runs still going are passed over.</param>
    public static DateTimeOffset? WaitsUntil(IEnumerable<HarvestRun> latestFirst)
    {
        var failures = latestFirst.Where(r => r.Status != HarvestStatus.Running).TakeWhile(r => r.Status == HarvestStatus.Failed).ToList();
        return failures.Count == 0 ? null : (failures[0].EndedAt ?? failures[0].StartedAt) + Delay(failures.Count);
    }
}
