using System.Text;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Alerts.Percolation;

/// <summary>Gives every clause a number, the same to equal ones. Not safe from several threads.</summary>
internal sealed class ClausesBuilder
{
    private readonly Dictionary<string, int> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<(ValueColumn, string), int> _values = [];
    private readonly List<(int Atom, int Clause)> _byAtom = [];
    private readonly List<int> _uses = [];
    private readonly List<int> _codes = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _clauseOf = [];
    private readonly StringBuilder _key = new();

    /// <summary>Met by an offer that has one of the values.</summary>
    public int Of(ValueColumn column, IEnumerable<string> values)
    {
        string[] sorted = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        // No value holds the separators, and no word clause begins with a digit and '\n'.
        if (!IsNew($"{(int)column}\n{string.Join('\n', sorted)}", out var clause)) return clause;
        foreach (var value in sorted) _byAtom.Add((Use(Atom(_values, (column, value))), clause));
        return clause;
    }

    /// <summary>Met by an offer that holds one of the alternatives.</summary>
    public int Of(WordClause words)
    {
        if (!IsNew(Key(words), out var clause)) return clause;
        foreach (var phrase in words.Alternatives)
        {
            if (phrase.Steps is [var only])
                foreach (var atom in Atoms(only)) _byAtom.Add((Use(atom), clause));
            else AddPhrase(phrase, clause);
        }
        return clause;
    }

    public Clauses Build() => new(_terms, _beginnings, _values, _clauses.Count, KeyedInts.Of(_byAtom, _uses.Count), new([.. _codes], [.. _starts], [.. _clauseOf]));

    private bool IsNew(string key, out int clause)
    {
        if (_clauses.TryGetValue(key, out clause)) return false;
        _clauses.Add(key, clause = _clauses.Count);
        return true;
    }

    private string Key(WordClause words)
    {
        _key.Clear();
        foreach (var step in words.Alternatives.SelectMany(a => a.Steps))
            _key.Append(step.Offset == 0 ? '|' : '>').Append(step.Offset).Append(' ').AppendJoin(' ', step.Terms).Append('*').Append(step.Prefix);
        return _key.ToString();
    }

    private void AddPhrase(WordPhrase phrase, int clause)
    {
        List<int>? rarest = null;
        foreach (var step in phrase.Steps)
        {
            List<int> atoms = [.. Atoms(step)];
            _codes.AddRange([step.Offset, atoms.Count, .. atoms]);
            // Any of its words would do: the one that leads to least so far is looked for.
            if (rarest is null || atoms.Sum(a => _uses[a]) < rarest.Sum(a => _uses[a])) rarest = atoms;
        }
        foreach (var atom in rarest!) _byAtom.Add((Use(atom), ~_clauseOf.Count));
        _clauseOf.Add(clause);
        _starts.Add(_codes.Count);
    }

    private IEnumerable<int> Atoms(WordStep step)
    {
        foreach (var term in step.Terms) yield return Atom(_terms, term);
        if (step.Prefix is not null) yield return Atom(_beginnings, step.Prefix);
    }

    private int Atom<T>(Dictionary<T, int> atoms, T of) where T : notnull
    {
        if (atoms.TryGetValue(of, out var atom)) return atom;
        atoms.Add(of, _uses.Count);
        _uses.Add(0);
        return _uses.Count - 1;
    }

    private int Use(int atom)
    {
        _uses[atom]++;
        return atom;
    }
}
