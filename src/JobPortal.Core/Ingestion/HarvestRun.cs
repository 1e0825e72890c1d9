namespace JobPortal.Core.Ingestion;

/// <summary>How a harvest ended.</summary>
public enum HarvestStatus
{
    Running,

    /// <summary>Every page that was wanted was read: absences count.</summary>
    Complete,

    /// <summary>Some pages failed: what was read is kept, nothing is retired.</summary>
    Partial,

    /// <summary>Nothing useful was read; nothing is retired and the source backs off.</summary>
    Failed,

    /// <summary>What was read differs too much from the usual: it is held back, nothing is changed or retired.</summary>
    Quarantined,
}

/// <summary>What became of a quarantined run.</summary>
public enum QuarantineState
{
    /// <summary>Its postings wait for a decision.</summary>
    Held,

    /// <summary>An operator took them over: that is the usual from now on.</summary>
    Applied,

    /// <summary>An operator threw them away.</summary>
    Dropped,

    /// <summary>A later harvest read the pages again.</summary>
    Superseded,
}

/// <summary>The record of one harvest of one source.</summary>
public sealed class HarvestRun
{
    public int Id { get; set; }
    public required string Source { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public HarvestStatus Status { get; set; }

    /// <summary>Why it was partial, failed or quarantined, in one sentence.</summary>
    public string? Reason { get; set; }

    /// <summary>Pages that were read.</summary>
    public int Pages { get; set; }

    /// <summary>Pages known so far, read or not: how far a running harvest is.</summary>
    public int Wanted { get; set; }
    public int Found { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Retired { get; set; }

    /// <summary>Pages and postings that were not taken; <see cref="Rejections"/> holds the first of them.</summary>
    public int Rejected { get; set; }
    public List<HarvestRejection> Rejections { get; set; } = [];

    /// <summary>Postings whose fields were counted in <see cref="Fill"/>.</summary>
    public int FillOf { get; set; }
    public IReadOnlyList<FieldCount> Fill { get; set; } = [];

    /// <summary>Why it is, or was, in quarantine.</summary>
    public IReadOnlyList<Drift> Drifts { get; set; } = [];

    /// <summary>Null for a run that never was in quarantine.</summary>
    public QuarantineState? Quarantine { get; set; }

    /// <summary>Whether it says what is usual for its source.</summary>
    public bool IsHealthy => Status == HarvestStatus.Complete || Quarantine == QuarantineState.Applied;

    /// <summary>Share of postings that have a field, 0 to 1; null when none was counted.</summary>
    public double? FillRate(NormalizedField field) =>
        FillOf == 0 ? null : (Fill.FirstOrDefault(f => f.Field == field)?.Filled ?? 0) / (double)FillOf;
}

/// <summary>A page or a posting that was not taken, and why.</summary>
/// <param name="Reason">In the reader's or the fetcher's words.</param>
/// <param name="Trouble">The recognized kind.</param>
public sealed record HarvestRejection(string Url, string Reason, Trouble Trouble = Trouble.Note);
