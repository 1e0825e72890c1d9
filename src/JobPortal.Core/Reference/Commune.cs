namespace JobPortal.Core.Reference;

/// <summary>One French commune. The arrondissements of Paris, Lyon and Marseille are not communes: see <see cref="CommuneTable"/>.</summary>
/// <param name="Name">Official name: "Saint-Martin-d'Hères".</param>
/// <param name="Department">Code: "38", "2A", "974".</param>
/// <param name="DepartmentName">"Isère".</param>
/// <param name="Region">"Auvergne-Rhône-Alpes".</param>
/// <param name="Population">Inhabitants; 0 when the file has none.</param>
/// <param name="PostalCodes">Five digits each, without CEDEX codes.</param>
/// <param name="Latitude">Degrees north, WGS 84; null for the smaller communes.</param>
/// <param name="Longitude">Degrees east, WGS 84; null for the smaller communes.</param>
public sealed record Commune(
    string Name, string Department, string DepartmentName, string Region, int Population,
    IReadOnlyList<string> PostalCodes, double? Latitude, double? Longitude);
