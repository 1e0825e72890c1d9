namespace JobPortal.Core.Search;

/// <summary>One thing that an offer must hold, or must not hold.</summary>
/// <param name="Alternatives">Folded phrases of letters and digits, words separated by one space; one of them is enough.</param>
/// <param name="Excluded">Written with a leading '-'.</param>
/// <param name="Prefix">The last word may go on: somebody may still be typing.</param>
public sealed record SearchTerm(IReadOnlyList<string> Alternatives, bool Excluded, bool Prefix);

/// <summary>
/// Reads what people type: words, "quoted phrases", -exclusions; the last word is a prefix. Everything that is neither
/// letter nor digit separates words, so that no character can be a mistake.
/// </summary>
public static class SearchWords
{
    /// <summary>Terms that are read; the rest is left out, since a query costs by its terms.</summary>
    public const int MaxTerms = 16;

    private sealed record Piece(string Words, bool Quoted, bool Excluded, bool Last);

    public static IReadOnlyList<SearchTerm> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        return [.. Terms([.. Pieces(text)]).Take(MaxTerms)];
    }

    /// <summary>Letters and digits of a text, folded, separated by one space each.</summary>
    public static string Words(string text) => TextFolding.Slug(text).Replace('-', ' ');

    private static IEnumerable<Piece> Pieces(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var excluded = text[i] == '-' && (i == 0 || char.IsWhiteSpace(text[i - 1]));
            if (excluded) i++;
            var quoted = i < text.Length && IsQuote(text[i]);
            var start = quoted ? ++i : i;
            while (i < text.Length && (quoted ? !IsQuote(text[i]) : !char.IsWhiteSpace(text[i]) && !IsQuote(text[i]))) i++;
            var words = Words(text[start..i]);
            var last = !quoted && i == text.Length;
            if (i < text.Length && (quoted || !IsQuote(text[i]))) i++;
            if (words.Length > 0) yield return new Piece(words, quoted, excluded, last);
        }
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '«' or '»';

    private static IEnumerable<SearchTerm> Terms(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count;)
        {
            var taken = SynonymLength(pieces, i);
            var words = string.Join(' ', pieces.Skip(i).Take(taken).Select(p => p.Words));
            var alternatives = pieces[i].Quoted ? [words] : Synonyms.Of(words);
            yield return new SearchTerm(alternatives, pieces[i].Excluded, pieces[i + taken - 1].Last && !pieces[i].Excluded);
            i += taken;
        }
    }

    /// <summary>How many plain words from here are one entry of <see cref="Synonyms"/>; 1 when they are none.</summary>
    private static int SynonymLength(List<Piece> pieces, int start)
    {
        for (var n = Math.Min(Synonyms.MaxWords, pieces.Count - start); n > 1; n--)
        {
            var run = pieces.GetRange(start, n);
            if (run.All(p => p is { Quoted: false, Excluded: false }) && Synonyms.Knows(string.Join(' ', run.Select(p => p.Words)))) return n;
        }
        return 1;
    }
}
