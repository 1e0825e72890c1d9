namespace JobPortal.Core.Search.Words;

/// <summary>
/// Reads what people type: words, "quoted phrases", -exclusions; the last word is a prefix. What means the same in French and English is
/// found together. Every text is a query, maybe an empty one. Safe from many threads.
/// </summary>
public sealed class WordQueryReader(Synonyms synonyms)
{
    /// <summary>Clauses that are read; the rest is left out, since a query costs by its clauses.</summary>
    public const int MaxClauses = 16;

    /// <summary>Two letters begin thousands of words: they are a word only.</summary>
    public const int ShortestPrefix = 3;

    /// <summary>Letters of an acronym that is known whole: nobody who types it waits for its end.</summary>
    private const int LongestAcronym = 4;

    /// <summary>Characters that are read. An address holds <see cref="SearchCriteria.MaxTextLength"/>; stored searches and tests may hold more.</summary>
    private const int MaxCharacters = 1_000;

    private sealed record Piece(int Start, int Length, List<TextWord> Words, bool Quoted, bool Excluded, bool Last)
    {
        public int End => Start + Length;
        public bool IsPlain => !Quoted && !Excluded;
    }

    /// <summary>With the synonyms that the portal ships.</summary>
    public static WordQueryReader Standard { get; } = new(Synonyms.Standard);

    public WordQuery Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return WordQuery.None;
        var read = text.Length <= MaxCharacters ? text : text[..MaxCharacters];
        List<Piece> pieces = [.. Pieces(read)];
        return new WordQuery(text, [.. Clauses(pieces).Take(MaxClauses)]);
    }

    private static IEnumerable<Piece> Pieces(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var excluded = text[i] == '-' && (i == 0 || char.IsWhiteSpace(text[i - 1]));
            if (excluded) i++;
            var quoted = i < text.Length && IsQuote(text[i]);
            var start = quoted ? ++i : i;
            while (i < text.Length && (quoted ? !IsQuote(text[i]) : !char.IsWhiteSpace(text[i]) && !IsQuote(text[i]))) i++;
            var words = TextWords.Of(text[start..i]);
            var last = !quoted && i == text.Length;
            if (words.Count > 0) yield return new Piece(start, i - start, words, quoted, excluded, last);
            if (i < text.Length && (quoted || !IsQuote(text[i]))) i++;
        }
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '«' or '»';

    private IEnumerable<WordClause> Clauses(List<Piece> pieces)
    {
        var forms = new WordForms();
        for (var i = 0; i < pieces.Count;)
        {
            var taken = SynonymLength(pieces, i);
            var run = pieces.GetRange(i, taken);
            i += taken;
            if (Clause(run, forms) is { } clause) yield return clause;
        }
    }

    private WordClause? Clause(List<Piece> run, WordForms forms)
    {
        var (first, last) = (run[0], run[^1]);
        List<TextWord> words = [.. run.SelectMany(p => p.Words)];
        var same = first.Quoted ? [] : synonyms.Of(Key(run));
        List<WordPhrase?> phrases = [Phrase(words, last.Last && !last.Excluded && !IsAcronym(words, same), forms)];
        if (!first.Quoted && words.Count > 1 && phrases[0] is not null && words.Skip(1).All(w => w.Joined) && words.Sum(w => w.Folded.Length) <= TextWords.MaxLength) phrases.Add(Alone(string.Concat(words.Select(w => w.Folded)), forms));
        phrases.AddRange(same.Select(s => Phrase(s, forms)));
        WordPhrase[] alternatives = [.. phrases.OfType<WordPhrase>()];
        if (alternatives.Length == 0) return null;
        var correctable = words is [{ } only] && first.IsPlain && same.Count == 0 && only.Folded.All(char.IsAsciiLetter) ? only.Folded : null;
        return new WordClause(first.Start, last.End - first.Start, alternatives, first.Excluded, correctable);
    }

    /// <summary>How many plain pieces from here are one entry of the synonyms; 1 when they are none.</summary>
    private int SynonymLength(List<Piece> pieces, int start)
    {
        for (var n = Math.Min(Synonyms.MaxWords, pieces.Count - start); n > 1; n--)
        {
            var run = pieces.GetRange(start, n);
            if (run.All(p => p.IsPlain) && synonyms.Of(Key(run)).Count > 0) return n;
        }
        return 1;
    }

    private static string Key(List<Piece> run) => string.Join(' ', run.SelectMany(p => p.Words).Select(w => w.Folded));

    private static WordPhrase Alone(string word, WordForms forms) => new([new WordStep(0, forms.All(word), null)]);

    // "SIG" is all of a word, and not the beginning of "signal".
    private static bool IsAcronym(List<TextWord> words, IReadOnlyList<Spelling> same) => words is [{ Folded.Length: <= LongestAcronym }] && same.Count > 0;

    private static WordPhrase? Phrase(Spelling spelling, WordForms forms) => spelling is { Language: { } language }
        ? new([new WordStep(0, forms.All(spelling.Words, language), null)])
        : Phrase([.. spelling.Words.Split(' ').Select(w => new TextWord(w, 0, 0, false))], false, forms);

    private static WordPhrase? Phrase(List<TextWord> words, bool prefix, WordForms forms)
    {
        List<WordStep> steps = [];
        var first = words.FindIndex(w => !StopWords.Holds(w.Folded));
        for (var i = Math.Max(first, 0); i < words.Count; i++)
            if (words[i].Folded is var word && !StopWords.Holds(word))
                steps.Add(new WordStep(i - first, forms.Stems(word), prefix && i == words.Count - 1 && word.Length >= ShortestPrefix ? word : null));
        // A word that stands alone needs no place, so the form as typed counts too.
        if (steps is [{ } only]) steps[0] = only with { Terms = forms.All(words[first].Folded) };
        return steps.Count == 0 ? null : new WordPhrase(steps);
    }
}
