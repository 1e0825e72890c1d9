namespace JobPortal.Core.Reference;

/// <summary>The ways in which a text may name an organization, each leading to rows of the directory.</summary>
internal sealed class OrganizationIndexes
{
    /// <summary>Names of one word up to this length are used like acronyms: "LIP6", "GREYC", "Inserm".</summary>
    private const int LongestAcronym = 12;

    /// <summary>Names and aliases of several words, as <see cref="OrganizationName.Key"/>.</summary>
    public required KeyIndex Names { get; init; }

    /// <summary>Acronyms and one-word names, folded and joined: "timcimag".</summary>
    public required KeyIndex Acronyms { get; init; }

    /// <summary>As <see cref="UnitCode.Key"/>.</summary>
    public required KeyIndex Codes { get; init; }

    /// <summary>Cities of the organizations, folded with "saint" written out, leading to any organization in it.</summary>
    public required KeyIndex Cities { get; init; }

    /// <summary>The words of all names and cities, to mend misspelt ones.</summary>
    public required WordCorrector Spelling { get; init; }

    /// <summary>Names by their words in any order.</summary>
    public required NameWords Words { get; init; }

    public static OrganizationIndexes Build(OrganizationLine[] lines)
    {
        var (names, acronyms, codes) = (new List<(string, int)>(), new List<(string, int)>(), new List<(string, int)>());
        for (var row = 0; row < lines.Length; row++)
        {
            foreach (var name in lines[row].Aliases.Append(lines[row].Name))
                AddName(name, row, lines[row].Acronyms, names, acronyms, codes);
            foreach (var acronym in lines[row].Acronyms)
                AddAcronym(acronym, row, acronyms);
        }
        var cities = lines.Select((line, row) => (Key: OrganizationName.Key(line.City), Row: row)).DistinctBy(c => c.Key).ToArray();
        return new OrganizationIndexes
        {
            Names = new KeyIndex(names),
            Acronyms = new KeyIndex(acronyms),
            Codes = new KeyIndex(codes),
            Cities = new KeyIndex(cities),
            Spelling = new WordCorrector(names.Concat(cities).SelectMany(name => name.Item1.Split(' '))),
            Words = new NameWords(names),
        };
    }

    private static void AddName(string name, int row, string[] acronymsOfIt, List<(string, int)> names, List<(string, int)> acronyms, List<(string, int)> codes)
    {
        var found = UnitCode.FindAll(name).ToArray();
        codes.AddRange(found.Select(code => (code.Key, row)));
        if (found.Length > 0 && name.Length - found.Sum(c => c.Length) < 4)
            return;
        foreach (var spelling in OrganizationSpellings.Of(name, acronymsOfIt))
        {
            var key = OrganizationName.Key(spelling);
            if (key.Contains(' '))
                names.Add((key, row));
            else if (key.Length <= LongestAcronym)
                AddAcronym(spelling, row, acronyms);
            else
                names.Add((key, row));
        }
    }

    private static void AddAcronym(string acronym, int row, List<(string, int)> acronyms)
    {
        var folded = TextFolding.Fold(acronym);
        if (folded.StartsWith("umr ", StringComparison.Ordinal) || folded.StartsWith("ur ", StringComparison.Ordinal))
            acronyms.Add((folded[(folded.IndexOf(' ') + 1)..].Replace(" ", ""), row));
        if (folded.EndsWith(" cnrs", StringComparison.Ordinal))
            acronyms.Add((folded[..^" cnrs".Length].Replace(" ", ""), row));
        acronyms.Add((folded.Replace(" ", ""), row));
    }
}
