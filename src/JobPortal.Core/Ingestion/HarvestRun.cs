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
}

/// <summary>The record of one harvest of one source.</summary>
public sealed class HarvestRun
{
    public int Id { get; set; }
    public required string Source { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public HarvestStatus Status { get; set; }

    /// <summary>Why it was partial or failed, in one sentence.</summary>
    public string? Reason { get; set; }
    public int Pages { get; set; }
    public int Found { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Retired { get; set; }
    public List<HarvestRejection> Rejections { get; set; } = [];
}

/// <summary>A page or a posting that was not taken, and why.</summary>
public sealed record HarvestRejection(string Url, string Reason);
