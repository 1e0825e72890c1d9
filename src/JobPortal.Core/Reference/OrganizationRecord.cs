namespace JobPortal.Core.Reference;

/// <summary>What kind of body a record is; ROR's types, as far as resolving needs them.</summary>
public enum OrganizationLevel
{
    /// <summary>A lab or a team.</summary>
    Lab,

    /// <summary>A university, school, hospital, company, library, society…</summary>
    Institution,

    /// <summary>A body that stands above many labs: CNRS and its institutes, Inserm, CEA, a ministry.</summary>
    National,
}

/// <summary>One research organization of the reference data.</summary>
public sealed class OrganizationRecord
{
    /// <summary>Last part of the ROR id: "03r938j26"; "rnsr-199812345x" for a lab that only an import knows.</summary>
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> Acronyms { get; init; }
    public required string City { get; init; }
    public required OrganizationLevel Level { get; init; }

    /// <summary>False when ROR says that it is inactive or withdrawn: an active one of the same name is preferred.</summary>
    public required bool IsActive { get; init; }

    /// <summary>How many organizations ROR places directly under it; shows how widely known it is.</summary>
    public required int Children { get; init; }

    /// <summary>A hospital or a group of them: it stands in its town, and many share the name of a saint.</summary>
    internal bool IsHospital { get; init; }

    /// <summary>Degrees north and east, WGS 84, of its city; not a number when unknown, which is near to nothing and far from nothing.</summary>
    public required (float Latitude, float Longitude) Position { get; init; }

    /// <summary>Rows in the directory of the organizations above it; those outside the data are left out.</summary>
    public IReadOnlyList<int> Parents { get; internal set; } = [];

    /// <summary>A project team inside a lab or centre; ROR writes these as "AISTROSIGHT: La pharmacologie…".</summary>
    public bool IsTeam => Name.IndexOf(':') is > 1 and < 20 and var colon && Name.AsSpan(0, colon).TrimEnd().IndexOf(' ') < 0;

    /// <summary>A company, or a national office that is not called after its town: its acronym is used far from its seat.</summary>
    internal bool HasManySites => IsCompany || (Name.StartsWith("Office ", StringComparison.Ordinal) || Name.StartsWith("Institut National", StringComparison.OrdinalIgnoreCase)
        || Name.StartsWith("Centre National", StringComparison.OrdinalIgnoreCase) || Name.StartsWith("Agence ", StringComparison.Ordinal)) && !Name.Contains(City, StringComparison.OrdinalIgnoreCase);

    /// <summary>ROR marks the national branch of a company so.</summary>
    internal bool IsCompany => Name.EndsWith(" (France)", StringComparison.Ordinal);

    /// <summary>Full ROR address; null for a lab that only an import knows.</summary>
    public string? Ror => Key.StartsWith(ImportedLabs.KeyPrefix, StringComparison.Ordinal) ? null : "https://ror.org/" + Key;
}
