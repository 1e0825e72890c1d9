namespace JobPortal.Core.Offers;

/// <summary>One place of work. Only <see cref="Raw"/> is always known.</summary>
public sealed record Place
{
    public required string Raw { get; init; }
    public string? Street { get; init; }

    /// <summary>Official name of the commune, such as "Tours".</summary>
    public string? Commune { get; init; }
    public string? PostalCode { get; init; }

    /// <summary>Département code: "37", "2A", "974".</summary>
    public string? Department { get; init; }

    /// <summary>Region name: "Centre-Val de Loire".</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2: "FR".</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }
}
