namespace JobPortal.Core.Ingestion;

/// <summary>How a source does, in one word.</summary>
public enum SourceState
{
    NeverRun,

    /// <summary>Its last harvest read all of it.</summary>
    Healthy,

    /// <summary>Its last harvest missed something.</summary>
    Partial,

    /// <summary>Its last harvest gave nothing.</summary>
    Failed,

    /// <summary>Its last harvest differs too much from the usual, and waits for a decision.</summary>
    Quarantined,

    /// <summary>It, or its host, failed and is left alone for a while.</summary>
    BackingOff,

    /// <summary>Nobody harvests it.</summary>
    Disabled,
}

/// <summary>Tells how a source does.</summary>
public static class SourceHealth
{
    /// <param name="last">Its last harvest that has ended; null when there was none.</param>
    /// <param name="isHeldBack">Whether it, or its host, is left alone now.</param>
    public static SourceState Of(bool enabled, HarvestRun? last, bool isHeldBack) => (enabled, isHeldBack, last) switch
    {
        (false, _, _) => SourceState.Disabled,
        (_, true, _) => SourceState.BackingOff,
        (_, _, null) => SourceState.NeverRun,
        var (_, _, run) => run.Status switch
        {
            HarvestStatus.Complete => SourceState.Healthy,
            HarvestStatus.Failed => SourceState.Failed,
            HarvestStatus.Partial or HarvestStatus.Running => SourceState.Partial,
            // Once it was decided, the source waits for its next harvest like any other.
            HarvestStatus.Quarantined => run.Quarantine is QuarantineState.Held ? SourceState.Quarantined
                : run.Quarantine is QuarantineState.Applied ? SourceState.Healthy : SourceState.Partial,
        },
    };
}
