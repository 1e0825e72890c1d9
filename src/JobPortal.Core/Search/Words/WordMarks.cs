namespace JobPortal.Core.Search.Words;

/// <summary>
/// Finds in a text the words that a query matched it by. For one request: it is not safe from several threads.
/// </summary>
public sealed class WordMarks
{
    private readonly WordForms _forms = new();
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];

    // First two letters of what is searched: nearly every word of a text is passed over for not beginning so.
    private readonly HashSet<(char, char)> _beginnings = [];

    // Their first letters, and all that may fold to one: a text is cut into words only around these.
    private readonly bool[] _first = new bool[128];

    public WordMarks(WordQuery query)
    {
        foreach (var step in query.Required.SelectMany(c => c.Alternatives).SelectMany(a => a.Steps))
        {
            _terms.UnionWith(step.Terms.Select(t => t.TrimStart(WordForms.Mark)));
            if (step.Prefix is not null) _prefixes.Add(step.Prefix);
        }
        foreach (var term in _terms.Concat(_prefixes))
        {
            _beginnings.Add(Beginning(term));
            if (term[0] < 128) _first[term[0]] = _first[char.ToUpperInvariant(term[0])] = true;
        }
    }

    public bool IsEmpty => _beginnings.Count == 0;

    /// <summary>In the order of the text: the words of it that were searched.</summary>
    /// <param name="language">Of the text: "these" is no thesis in an English one. Null when it is not known.</param>
    public List<TextWord> In(string text, string? language = null)
    {
        List<TextWord> hits = [];
        if (IsEmpty) return hits;
        for (var end = 0; end < text.Length;)
        {
            var start = end;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (start == end) end++;
            else if (MayHold(text.AsSpan(start, end - start))) Add(hits, text[start..end], start, language);
        }
        return hits;
    }

    // No word holds white space. What was hung on a word before it is not asked here.
    private void Add(List<TextWord> hits, string run, int start, string? language)
    {
        var words = TextWords.Of(run);
        for (var i = 0; i < words.Count; i++)
        {
            var isHit = IsHit(words[i].Folded) && !WrittenWords.IsAnother(run, words, i, language);
            if (isHit || IsHitWithNext(words, i - 1) || IsHitWithNext(words, i)) hits.Add(words[i] with { Start = start + words[i].Start });
        }
    }

    // "multi-agents" is found by "multiagents". Where one of both was searched alone, that one is marked.
    private bool IsHitWithNext(List<TextWord> words, int i) => i >= 0 && i + 1 < words.Count && words[i + 1].Joined
        && !IsHit(words[i].Folded) && !IsHit(words[i + 1].Folded) && IsHit(words[i].Folded + words[i + 1].Folded);

    // A word begins where a letter follows something else, or a digit a letter ("UMR7357"). Beyond ASCII any letter may fold to any.
    private bool MayHold(ReadOnlySpan<char> run)
    {
        var before = ' ';
        foreach (var c in run)
        {
            var begins = !char.IsAsciiLetterOrDigit(before) || (char.IsAsciiDigit(c) && !char.IsAsciiDigit(before));
            if (c >= 128 ? begins && char.IsLetterOrDigit(c) || char.IsSurrogate(c) : begins && _first[c]) return true;
            before = c;
        }
        return false;
    }

    /// <summary>Whether a word was searched.</summary>
    /// <param name="word">As <see cref="TextWord.Folded"/>.</param>
    public bool IsHit(string word)
    {
        if (!_beginnings.Contains(Beginning(word))) return false;
        if (_terms.Contains(word)) return true;
        foreach (var prefix in _prefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return true;
        foreach (var stem in _forms.Stems(word))
            if (_terms.Contains(stem)) return true;
        return false;
    }

    private static (char, char) Beginning(string word) => (word[0], word.Length > 1 ? word[1] : ' ');
}
