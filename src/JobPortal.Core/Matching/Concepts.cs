using System.Collections.Frozen;

namespace JobPortal.Core.Matching;

/// <summary>
/// What a word is about, alike in French and English: "réseaux" and "networks", "optimisation" and "optimization" give one concept.
/// Rough on purpose: it weighs evidence, it translates nothing.
/// </summary>
internal static class Concepts
{
    /// <summary>Letters by which words of the two languages that come from one Latin or Greek word agree: "energie", "energy".</summary>
    private const int Stem = 5;

    private static readonly FrozenDictionary<string, string> Lexicon = ConceptLexicon.Pairs
        .SelectMany(p => p.French.Select(f => (From: f, To: p.English)))
        .DistinctBy(p => p.From)
        .ToFrozenDictionary(p => p.From, p => p.To, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Common = ConceptLexicon.CommonWords.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for words that every offer has.</summary>
    /// <param name="word">Folded, letters and digits.</param>
    public static string? Of(string word)
    {
        if (Common.Contains(word)) return null;
        if (IsNumbered(word)) return word;
        if (word.Length < 3) return null;
        var known = Lexicon.GetValueOrDefault(word) ?? Lexicon.GetValueOrDefault(Singular(word)) ?? word;
        var single = Singular(known);
        if (Common.Contains(single)) return null;
        return single.Length <= Stem ? single.TrimEnd('e') : single[..Stem];
    }

    /// <summary>"wp3", "2", "5g", "sentinel2": one wrong digit is another thing.</summary>
    public static bool IsNumbered(string word) => word.Any(char.IsAsciiDigit);

    private static string Singular(string word) => word switch
    {
        _ when word.Length > 4 && word.EndsWith("aux", StringComparison.Ordinal) => word[..^3] + "al",
        _ when word.Length > 3 && (word[^1] is 's' or 'x') && word[^2] is not 's' => word[..^1],
        _ => word,
    };
}
