using System.Text;

namespace JobPortal.Core.Reference;

/// <summary>
/// The form in which names are compared: words that carry no identity are dropped ("de", "of", "the"), the French and
/// English word for the same kind of body is one ("laboratory", "labo"), and a plural's s is dropped.
/// </summary>
public static class OrganizationName
{
    private static readonly HashSet<string> Dropped =
    [
        "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "aux", "un", "une", "sur", "pour", "dans", "par",
        "of", "the", "and", "for", "in", "on", "at", "to", "an", "s",
    ];

    /// <summary>A word, then the others that mean the same in the name of an organization.</summary>
    private const string Synonyms = """
        laboratoire laboratory laboratories lab labo
        universite university univ
        institut institute inst
        centre center ctr
        departement department dept dpt
        recherche research rech
        science sci
        saint st
        sainte ste
        hopital hospital hosp hop hopitaux
        equipe team
        unite unit
        ecole school
        national natl nationale nationaux
        superieur superieure sup super
        physique physics phys
        chimie chemistry chim chem
        mathematique mathematics math maths
        faculte faculty fac
        1 i
        2 ii
        3 iii
        4 iv
        5 v
        6 vi
        7 vii
        8 viii
        9 ix
        10 x
        11 xi
        12 xii
        13 xiii
        """;

    private static readonly Dictionary<string, string> Same = Synonyms
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(other => (other, words[0])))
        .ToDictionary();

    /// <summary>A folded word as it stands in keys; empty when it carries no identity.</summary>
    public static string Word(string folded)
    {
        if (Dropped.Contains(folded))
            return "";
        if (Same.TryGetValue(folded, out var same))
            return same;
        if (folded[0] == '0' && folded.Length > 1)
            return folded.TrimStart('0');
        if (folded.Length <= 3 || folded[^1] != 's' || folded.EndsWith("ss", StringComparison.Ordinal))
            return folded;
        return Same.GetValueOrDefault(folded[..^1], folded[..^1]);
    }

    /// <summary>Words of kinds and qualities that any body may have in its name: they tell no two apart.</summary>
    internal static bool IsKindOfBody(string key) => key is "institut" or "laboratoire" or "centre" or "polytechnique" or "national" or "universitaire"
        or "superieur" or "technique" or "international" or "regional" or "francais" or "clinique" or "hospitalier" or "medical" or "chirurgical"
        or "agro" or "culturel" or "europeen" or "mediterraneen" or "interuniversitaire" or "scientifique";

    /// <summary>The words of a name joined by single spaces; empty when none carries identity.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var folded in TextFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Word(folded);
            if (word.Length == 0)
                continue;
            if (key.Length > 0)
                key.Append(' ');
            key.Append(word);
        }
        return key.ToString();
    }
}
