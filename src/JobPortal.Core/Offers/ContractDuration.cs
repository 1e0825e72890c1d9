namespace JobPortal.Core.Offers;

/// <summary>
/// How long a contract lasts, in whole months. "36 mois" is 36 to 36; "jusqu'à 24 mois" has no minimum;
/// "6 mois minimum" no maximum. What could not be read is null and <see cref="Raw"/> still shows it.
/// </summary>
public sealed record ContractDuration
{
    /// <summary>Nothing was published, or nothing could be read.</summary>
    public static ContractDuration Unknown { get; } = new();

    /// <summary>The text as the source published it, cuts included; null when it published none.</summary>
    public string? Raw { get; init; }

    /// <summary>No end: CDI, permanent, tenured. Months are then null.</summary>
    public bool Permanent { get; init; }

    /// <summary>Shortest length in months, 1 to 120, or null.</summary>
    public int? MinMonths { get; init; }

    /// <summary>Longest length in months without any extension, 1 to 120, or null.</summary>
    public int? MaxMonths { get; init; }

    /// <summary>Months that may be added, when the text says how many.</summary>
    public int? ExtensionMonths { get; init; }

    /// <summary>The text says that the contract may be extended or renewed.</summary>
    public bool Extendable { get; init; }

    /// <summary>Whether anything but the raw text is known.</summary>
    public bool IsKnown => Permanent || MinMonths is not null || MaxMonths is not null;
}
