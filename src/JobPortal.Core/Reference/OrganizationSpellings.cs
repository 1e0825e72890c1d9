namespace JobPortal.Core.Reference;

/// <summary>The ways in which people write a name of the data: parts that they leave out, words that they turn round.</summary>
internal static class OrganizationSpellings
{
    public static IEnumerable<string> Of(string name, string[] acronyms)
    {
        yield return name;
        if (name.EndsWith(" (France)", StringComparison.Ordinal))
            yield return name[..^" (France)".Length];
        if (name.StartsWith("UMR ", StringComparison.Ordinal))
            yield return name["UMR ".Length..];
        foreach (var inria in CentreOfInria(name))
            yield return inria;
        foreach (var other in NamePatterns.Of(OrganizationName.Key(name)))
            yield return other;
        if (NamePatterns.Bearer(name) is { } bearer)
            yield return bearer;
        if (AfterAcronym(name, acronyms) is { } rest)
            yield return rest;
    }

    /// <summary>"Centre Inria de Lyon" is written "Inria Lyon"; "Inria Research Centre Lille - Nord Europe" also "Inria Lille".</summary>
    private static IEnumerable<string> CentreOfInria(string name)
    {
        if (!name.Contains("Inria ", StringComparison.Ordinal) || !name.Contains("entre", StringComparison.Ordinal))
            yield break;
        var words = name.Split(' ').Where(w => TextFolding.Fold(w) is not ("centre" or "recherche" or "research" or "de"));
        var bare = string.Join(' ', words);
        yield return bare;
        if (bare.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash)
            yield return bare[..dash];
    }

    /// <summary>"AAU - Ambiances, Architectures, Urbanités" is also what stands after the acronym; "OSUPS - Université Paris-Saclay" is not that university.</summary>
    private static string? AfterAcronym(string name, string[] acronyms)
    {
        foreach (var acronym in acronyms)
        {
            if (!name.StartsWith(acronym, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = name[acronym.Length..].TrimStart();
            if (rest.Length > 10 && rest[0] is ':' or '-' or '–')
                return OrganizationName.Key(rest).StartsWith("universite ", StringComparison.Ordinal) ? null : rest;
        }
        return null;
    }
}
