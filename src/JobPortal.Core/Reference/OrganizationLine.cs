using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobPortal.Core.Reference;

/// <summary>One line of organizations_fr.jsonl, as the file has it.</summary>
internal sealed record OrganizationLine(
    string Ror, string Name, string[] Aliases, string[] Acronyms, string[] Types, string City, float Lat, float Lng,
    string Status, string[] Parents, int Children)
{
    /// <summary>Above this many children a facility is an institute of CNRS, not a lab (IRISA, the lab with most, has 27).</summary>
    private const int MostChildrenOfALab = 60;

    /// <summary>A public body or a facility that funds, with this many labs under it, is named beside labs: CNRS, CIRAD, IN2P3.</summary>
    private const int LeastChildrenOfANationalBody = 15;

    public OrganizationRecord ToRecord(Func<string, string> shared) => new()
    {
        Key = KeyOf(Ror),
        Name = Name,
        Acronyms = Acronyms,
        City = shared(City),
        Level = Level,
        IsActive = Status == "active",
        Children = Children,
        IsHospital = Has("healthcare"),
        Position = (Lat, Lng),
    };

    public static string KeyOf(string ror) => ror[(ror.LastIndexOf('/') + 1)..];

    private OrganizationLevel Level =>
        Has("government") && Children >= LeastChildrenOfANationalBody
            || Has("facility") && Has("funder") && !Has("education") && !Has("company") && Children >= LeastChildrenOfANationalBody
            || Has("facility") && Children >= MostChildrenOfALab
            ? OrganizationLevel.National
        : IsSchool ? OrganizationLevel.Institution
        : Has("facility") && !Has("education") && !Has("company") && !Has("healthcare") ? OrganizationLevel.Lab
        : OrganizationLevel.Institution;

    /// <summary>ROR calls some schools facilities.</summary>
    private bool IsSchool => Name.StartsWith("École", StringComparison.OrdinalIgnoreCase) || Name.StartsWith("Ecole", StringComparison.OrdinalIgnoreCase)
        || Name.StartsWith("Université ", StringComparison.OrdinalIgnoreCase);

    private bool Has(string type) => Array.IndexOf(Types, type) >= 0;
}

[JsonSerializable(typeof(OrganizationLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class OrganizationLineContext : JsonSerializerContext
{
    public static OrganizationLine Read(string line) =>
        JsonSerializer.Deserialize(line, Default.OrganizationLine) ?? throw new JsonException("An organization is null.");
}
