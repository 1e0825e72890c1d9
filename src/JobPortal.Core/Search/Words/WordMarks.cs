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

    public WordMarks(WordQuery query)
    {
        foreach (var step in query.Required.SelectMany(c => c.Alternatives).SelectMany(a => a.Steps))
        {
            _terms.UnionWith(step.Terms.Select(t => t.TrimStart(WordForms.Mark)));
            if (step.Prefix is not null) _prefixes.Add(step.Prefix);
        }
        foreach (var term in _terms.Concat(_prefixes)) _beginnings.Add(Beginning(term));
    }

    public bool IsEmpty => _beginnings.Count == 0;

    public List<TextWord> In(string text) => IsEmpty ? [] : TextWords.Of(text).FindAll(w => IsHit(w.Folded));

    private bool IsHit(string word)
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
