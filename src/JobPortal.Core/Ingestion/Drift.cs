namespace JobPortal.Core.Ingestion;

/// <summary>How a run differs from the healthy ones before it.</summary>
public enum DriftKind
{
    /// <summary>Far fewer postings than usual; before and after are postings.</summary>
    Yield,

    /// <summary>A field that most postings had is mostly empty; before and after are shares, 0 to 1.</summary>
    Field,

    /// <summary>Nearly all known postings changed at once, and a field went with it; before is the share that had the field, after what is left of it.</summary>
    MassChange,
}

/// <summary>One reason to doubt a run.</summary>
/// <param name="Field">Null for a drift of the yield.</param>
public sealed record Drift(DriftKind Kind, NormalizedField? Field, double Before, double After);

/// <summary>How many postings of a run have a field.</summary>
public sealed record FieldCount(NormalizedField Field, int Filled);
