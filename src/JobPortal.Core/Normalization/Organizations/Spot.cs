namespace JobPortal.Core.Normalization.Organizations;

/// <summary>By what a text names an organization.</summary>
internal enum SpotKind
{
    Code,
    Name,
    Acronym,
}

/// <summary>Some words of a text, and the organizations that they may name.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Rows">Rows of the directory; several when they share the name.</param>
internal sealed record Spot(SpotKind Kind, int First, int Last, int[] Rows)
{
    /// <summary>Only the start of a name, at the end of the text.</summary>
    public bool IsCut { get; init; }

    public int Length => Last - First + 1;

    public bool Overlaps(Spot other) => First <= other.Last && other.First <= Last;
}
