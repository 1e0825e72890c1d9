namespace JobPortal.Core.Reference;

/// <summary>The ways in which people write a name of the data: parts that they leave out, words that they turn round.</summary>
internal static class OrganizationSpellings
{
    private const int MostWordsToTurnRound = 4;

    public static IEnumerable<string> Of(string name, string[] acronyms)
    {
        yield return name;
        if (name.EndsWith(" (France)", StringComparison.Ordinal))
            yield return name[..^" (France)".Length];
        if (name.StartsWith("UMR ", StringComparison.Ordinal))
            yield return name["UMR ".Length..];
        foreach (var inria in CentreOfInria(name))
            yield return inria;
        if (TurnedRound(name) is { } turned)
            yield return turned;
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

    /// <summary>"Le Mans Université" is also "Université du Mans", "Université de Nantes" also "Nantes Université".</summary>
    private static string? TurnedRound(string name)
    {
        var words = OrganizationName.Key(name).Split(' ');
        if (words.Length is < 2 or > MostWordsToTurnRound)
            return null;
        if (words[0] == "universite")
            return string.Join(' ', words[1..]) + " universite";
        return words[^1] == "universite" ? "universite " + string.Join(' ', words[..^1]) : null;
    }

    /// <summary>"AAU - Ambiances, Architectures, Urbanités" is also what stands after the acronym.</summary>
    private static string? AfterAcronym(string name, string[] acronyms)
    {
        foreach (var acronym in acronyms)
        {
            if (!name.StartsWith(acronym, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = name[acronym.Length..].TrimStart();
            if (rest.Length > 10 && rest[0] is ':' or '-' or '–')
                return rest;
        }
        return null;
    }
}
