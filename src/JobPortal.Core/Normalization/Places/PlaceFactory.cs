using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Places;

/// <summary>Makes places from what was found.</summary>
internal static class PlaceFactory
{
    /// <param name="postalCode">As published; a CEDEX code stays what it is.</param>
    public static Place InCommune(Commune commune, string raw, string? postalCode) => new()
    {
        Raw = raw,
        Commune = commune.Name,
        PostalCode = postalCode,
        Department = commune.Department,
        Region = commune.Region,
        Country = "FR",
        Latitude = commune.Latitude,
        Longitude = commune.Longitude,
    };
}
