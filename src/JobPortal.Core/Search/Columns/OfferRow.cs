using JobPortal.Core.Offers;

namespace JobPortal.Core.Search.Columns;

/// <summary>What filters, counts and order read of one offer.</summary>
public sealed record OfferRow
{
    public required int Id { get; init; }
    public required PositionKind Kind { get; init; }
    public required DateTimeOffset FirstSeen { get; init; }
    public int? LabId { get; init; }
    public bool Permanent { get; init; }
    public int? MinMonths { get; init; }
    public int? MaxMonths { get; init; }
    public DateOnly? ClosesOn { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }
    public string? Language { get; init; }

    /// <summary>Names of regions and codes of departments: <see cref="Offer.Regions"/>.</summary>
    public string[] Regions { get; init; } = [];
    public string[] Sources { get; init; } = [];
    public string? LinkAction { get; init; }
    public string? LinkNetwork { get; init; }
}

/// <summary>A lab that offers belong to.</summary>
/// <param name="Name">As lists show it.</param>
public sealed record LabRow(int Id, string Slug, string Name);
