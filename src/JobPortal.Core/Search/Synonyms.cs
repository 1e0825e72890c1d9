namespace JobPortal.Core.Search;

/// <summary>
/// Words that candidates use for one thing, in French and English. Folded, words separated by one space.
/// Kept small and symmetric: every entry was a search that found nothing under one of its spellings.
/// </summary>
public static class Synonyms
{
    /// <summary>Words of the longest entry.</summary>
    public const int MaxWords = 3;

    private static readonly string[][] Groups =
    [
        ["phd", "ph d", "these", "doctorat", "doctorant", "doctoral"],
        ["postdoc", "post doc", "postdoctoral", "post doctoral", "postdoctorat", "post doctorat", "postdoctorant", "post doctorant"],
        ["ia", "ai", "intelligence artificielle", "artificial intelligence"],
        ["ml", "machine learning", "apprentissage automatique"],
        ["dl", "deep learning", "apprentissage profond"],
        ["tal", "taln", "nlp", "traitement automatique des langues", "natural language processing"],
        ["stage", "internship", "stagiaire"],
        ["ingenieur", "engineer", "ingenieure"],
        ["cdi", "permanent"],
        ["donnees", "data"],
        ["vision par ordinateur", "computer vision"],
        ["llm", "large language model", "grand modele de langue"],
        ["hpc", "calcul haute performance", "high performance computing"],
        ["cybersecurite", "cybersecurity", "securite informatique"],
    ];

    private static readonly Dictionary<string, string[]> ByPhrase =
        Groups.SelectMany(g => g.Select(phrase => (phrase, g))).ToDictionary(p => p.phrase, p => p.g, StringComparer.Ordinal);

    /// <summary>All spellings of the same thing, the given one first; only the given one when it has no synonyms.</summary>
    public static IReadOnlyList<string> Of(string phrase) =>
        ByPhrase.TryGetValue(phrase, out var group) ? [phrase, .. group.Where(p => p != phrase)] : [phrase];

    public static bool Knows(string phrase) => ByPhrase.ContainsKey(phrase);
}
