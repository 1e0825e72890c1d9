using JobPortal.Core.Offers;

namespace JobPortal.Core.Alerts;

/// <summary>What a mail says of an offer besides its title, lab and deadline. What is not known is left out of the mail.</summary>
public sealed record MailedFacts
{
    public static MailedFacts None { get; } = new();

    /// <summary>Null when nobody has looked.</summary>
    public PositionKind? Kind { get; init; }
    public ContractDuration Duration { get; init; } = ContractDuration.Unknown;

    /// <summary>Communes, else as published.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
    public string? LabSlug { get; init; }
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Names of the sources that carry it.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>ISO 639-1; null when too short to tell.</summary>
    public string? Language { get; init; }

    /// <summary>The research network's action and network, as far as there are any.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
