namespace JobPortal.Core.Search.Words;

/// <summary>
/// The terms that a word is found under: its stems, and the word itself. Remembers what it has seen, since nearly every word of an
/// offer stood in another one before. Not safe from several threads: each builder and each query has its own.
/// </summary>
public sealed class WordForms
{
    /// <summary>Words remembered; then it starts anew, so that rare ones do not fill the memory.</summary>
    private const int MostRemembered = 100_000;

    /// <summary>Begins the terms of <see cref="Unplaced"/>; no word holds it.</summary>
    public const char Mark = '=';

    private readonly Dictionary<string, (string French, string English)> _stems = new(StringComparer.Ordinal);

    /// <summary>The stems of an offer's word: in the offer's own language, in both when that is neither French nor English.</summary>
    /// <param name="other">Null when there is only one.</param>
    public string Stem(string word, string? language, out string? other)
    {
        var (french, english) = Both(word);
        other = language is "fr" or "en" || french == english ? null : english;
        return language == "en" ? english : french;
    }

    /// <summary>
    /// All terms of a word that was searched alone, whose language nobody knows: its stems, and these and the word itself as forms without places.
    /// </summary>
    public IReadOnlyList<string> All(string word)
    {
        var stems = Stems(word);
        return [.. stems, .. stems.Append(word).Distinct(StringComparer.Ordinal).Select(Unplaced)];
    }

    /// <summary>All terms of a word that is meant in one language alone: an offer in the other one holds the same letters under another stem.</summary>
    public IReadOnlyList<string> All(string word, string? language) =>
        language is null ? All(word) : [.. new[] { Stem(word, language, out _), Unplaced(Stem(word, language, out _)), Unplaced(word) }.Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// A term that only says that a form is there. It is another one than the stem that is written alike: PostgreSQL gives up on a phrase when
    /// any of its terms stands in an offer without place.
    /// </summary>
    public static string Unplaced(string form) => Mark + form;

    /// <summary>Its stems alone: the terms that have places, for phrases.</summary>
    public IReadOnlyList<string> Stems(string word)
    {
        var (french, english) = Both(word);
        return french == english ? [french] : [french, english];
    }

    private (string French, string English) Both(string word)
    {
        if (_stems.TryGetValue(word, out var known)) return known;
        if (_stems.Count >= MostRemembered) _stems.Clear();
        return _stems[word] = (Stemmer.French.Stem(word), Stemmer.English.Stem(word));
    }
}
