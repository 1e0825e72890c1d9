namespace JobPortal.Core.Search.Words;

/// <summary>
/// What somebody typed, understood: the one form that the index, PostgreSQL, snippets and stored searches read. An offer matches when it
/// meets every required clause and no excluded one.
/// </summary>
/// <param name="Text">As typed.</param>
/// <param name="Clauses">In the order typed, at most <see cref="WordQueryReader.MaxClauses"/>; empty when no word says anything.</param>
public sealed record WordQuery(string Text, IReadOnlyList<WordClause> Clauses)
{
    public static WordQuery None { get; } = new("", []);

    public bool IsEmpty => Clauses.Count == 0;

    /// <summary>An offer must hold each of these.</summary>
    public IEnumerable<WordClause> Required => Clauses.Where(c => !c.Excluded);

    /// <summary>An offer must hold none of these.</summary>
    public IEnumerable<WordClause> Excluded => Clauses.Where(c => c.Excluded);
}

/// <summary>One thing that an offer must hold, or must not hold.</summary>
/// <param name="Start">Where it stands in the text.</param>
/// <param name="Length">Characters that it takes there.</param>
/// <param name="Alternatives">One of them is enough; what was typed first, then what means the same.</param>
/// <param name="Excluded">Written with a leading '-'.</param>
/// <param name="Correctable">One plain word, folded, that may be a typing slip; null for quotes, exclusions, numbers and what has synonyms.</param>
public sealed record WordClause(int Start, int Length, IReadOnlyList<WordPhrase> Alternatives, bool Excluded, string? Correctable);

/// <summary>Words one behind the other; mostly just one.</summary>
public sealed record WordPhrase(IReadOnlyList<WordStep> Steps);

/// <summary>One word of a phrase: any of some terms.</summary>
/// <param name="Offset">Words behind the phrase's first: 0, 1, 2, with holes where a word says nothing ("de").</param>
/// <param name="Terms">Its stems; where it stands alone also the forms of <see cref="WordForms.All(string)"/>.</param>
/// <param name="Prefix">Also all stems that begin so, and all forms where it stands alone; null when the word is whole. At least <see cref="WordQueryReader.ShortestPrefix"/> characters.</param>
public sealed record WordStep(int Offset, IReadOnlyList<string> Terms, string? Prefix);
