namespace JobPortal.Core.Ingestion;

/// <summary>An operator's word on whether a source is harvested, over its file and the settings, until it is changed.</summary>
public sealed class SourceSwitch
{
    /// <summary>The key.</summary>
    public required string Source { get; set; }
    public bool Enabled { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
}
