using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization.Places;

/// <summary>
/// Reads places in sentences, where only a preposition of place makes a commune's name a place: "à Lyon", "in the center of Paris",
/// "basé au Mans". "Marie", "Sujet" and "Nature" are names of communes too.
/// </summary>
internal sealed class ProsePlaceReader(CommuneChooser chooser)
{
    /// <summary>Below it a commune's name in a sentence is more often a word or a person ("à Albert").</summary>
    private const int LeastPopulation = 12_000;

    /// <summary>With their accents: "a Lyon" is English as often as French.</summary>
    private static readonly HashSet<string> Prepositions =
    [
        "à", "in", "near", "at", "près de", "center of", "centre of", "centre de", "city of", "ville de", "campus of", "campus de", "site de",
    ];

    private const int MostPrepositionWords = 2;

    public IEnumerable<Place> ReadAll(string text)
    {
        var words = new PlaceText(text);
        for (var i = 1; i < words.Count; i++)
        {
            if (!words.IsCapitalized(i))
                continue;
            var article = Article(words, i);
            var (commune, count) = words.Longest(i, CommuneChooser.MostWords, key => chooser.ByName(article + key));
            if (commune is null || commune.Population < LeastPopulation || IsFollowedByName(words, i + count))
                continue;
            if (article is null && !IsInBrackets(words, i, i + count - 1))
                continue;
            yield return PlaceFactory.InCommune(commune, text.Trim(), null);
            i += count - 1;
        }
    }

    /// <summary>"le " after "au" ("au Mans"), "" after another preposition of place; null when none stands before.</summary>
    private static string? Article(PlaceText words, int i)
    {
        var last = Raw(words, i - 1);
        if (last is "au" or "Au")
            return "le ";
        if (!words.AreJoined(i - 1))
            return null;
        for (var count = 1; count <= MostPrepositionWords && count <= i; count++)
        {
            var phrase = count == 1 ? last : Raw(words, i - 2) + " " + last;
            if (Prepositions.Contains(phrase.ToLowerInvariant()))
                return "";
        }
        return null;
    }

    private static string Raw(PlaceText words, int i) => words.Text[words[i].Start..words[i].End];

    /// <summary>"the LIRIS lab (Villeurbanne)": a bracket opens before it, and closes or goes on after a comma.</summary>
    private static bool IsInBrackets(PlaceText words, int first, int last) =>
        words.Text.AsSpan(0, words[first].Start).TrimEnd() is [.., '(']
        && words.Text.AsSpan(words[last].End).TrimStart() is [')' or ',', ..];

    /// <summary>"à Albert Dupont": another capitalized word follows after a mere space.</summary>
    private static bool IsFollowedByName(PlaceText words, int next) =>
        next < words.Count && words.IsCapitalized(next) && words.AreJoined(next - 1);
}
