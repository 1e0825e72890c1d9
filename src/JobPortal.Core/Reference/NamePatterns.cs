namespace JobPortal.Core.Reference;

/// <summary>
/// How kinds of bodies are also called, on keys (<see cref="OrganizationName.Key"/>): "Centre Hospitalier Universitaire de Nantes" is
/// "CHU Nantes" and "Nantes University Hospital", "École Normale Supérieure Paris-Saclay" is "ENS Paris-Saclay".
/// </summary>
internal static class NamePatterns
{
    /// <summary>The start of a name, then what may stand for it; * is the rest.</summary>
    private const string Table = """
        centre hospitalier universitaire|chu *|chru *|centre hospitalier regional universitaire *|* universite hopital|universite hopital *|* universite hopital centre|universite hopital centre *|hopital universitaire *|universitaire hopital *
        centre hospitalier regional universitaire|chu *|chru *|centre hospitalier universitaire *|* universite hopital|universite hopital *|* universite hopital centre|universite hopital centre *|hopital universitaire *
        hopital universitaire|* universite hopital|universite hopital *|chu *
        centre hospitalier regional|chr *|* regional hopital
        centre hospitalier intercommunal|chi *|ch intercommunal *
        centre hospitalier|ch *|hopital *|* hopital|* hopital centre|hopital centre *|chg *
        hopital|* hopital|chu *|* universite hopital
        ecole normale superieur|ens *
        ecole national superieur architecture|ensa *
        ecole national superieur chimie|ensc *
        ecole national superieur mine|mine *|ecole mine *
        institut national science appliquee|insa *|* insa
        institut national polytechnique|inp *|* inp
        institut etude politique|iep *|science po *
        ecole centrale|centrale *
        centre investigation clinique|cic *
        maison science homme|msh *
        institut universitaire technologie|iut *
        universite technologie|ut *
        institut|* institut
        universite|* universite
        laboratoire|* laboratoire
        centre|* centre
        """;

    /// <summary>A longer name is not turned round: "Institut des Sciences de la Terre de Paris" is nobody's "Sciences Terre Paris Institut".</summary>
    private const int MostWordsToTurnRound = 4;

    private static readonly (string Start, string[] Others)[] Patterns = [.. Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('|'))
        .Select(parts => (parts[0] + " ", parts[1..]))];

    /// <summary>The other keys of a name; none when no pattern fits.</summary>
    public static IEnumerable<string> Of(string key)
    {
        if (key.EndsWith(" psl", StringComparison.Ordinal) && key.Count(c => c == ' ') > 1)
            yield return key[..^" psl".Length];
        if (key.EndsWith(" universite", StringComparison.Ordinal) && key.Count(c => c == ' ') < MostWordsToTurnRound)
            yield return "universite " + key[..^" universite".Length];
        foreach (var (start, others) in Patterns)
        {
            if (!key.StartsWith(start, StringComparison.Ordinal) || key.Length == start.Length)
                continue;
            var rest = key[start.Length..];
            var isShort = key.Count(c => c == ' ') < MostWordsToTurnRound;
            foreach (var other in others.Where(other => isShort || other[0] != '*'))
                yield return other.Replace("*", rest, StringComparison.Ordinal);
            yield break;
        }
    }

    /// <summary>"Institut Gustave Roussy" is mostly called "Gustave Roussy": what follows is a person's name, two or three capitalized words.</summary>
    public static string? Bearer(string name)
    {
        var words = name.Split(' ');
        return words is ["Institut" or "Centre" or "Institute" or "Center", .. var rest] && rest.Length is 2 or 3
            && Array.TrueForAll(rest, IsPartOfPersonName) ? string.Join(' ', rest) : null;
    }

    private static bool IsPartOfPersonName(string word) =>
        word.Length > 3 && char.IsUpper(word[0]) && word.AsSpan(1).ContainsAnyInRange('a', 'z') && word.All(c => char.IsLetter(c) || c == '-')
        && !OrganizationName.IsKindOfBody(OrganizationName.Key(word));
}
