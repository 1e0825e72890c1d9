namespace JobPortal.Core.Alerts.Percolation;

/// <summary>
/// All that stored searches ask for, each thing once. A clause is met by any of its atoms: a term of the offer, the beginning of one, or a value of a
/// column ("region" and "Bretagne"); or by words one behind the other.
/// </summary>
/// <param name="Terms">Atoms by term.</param>
/// <param name="Beginnings">Atoms by prefix.</param>
/// <param name="Values">Atoms by column and value.</param>
/// <param name="Count">How many clauses there are.</param>
/// <param name="ByAtom">The clauses that an atom meets; ~phrase for a phrase that holds it.</param>
/// <param name="Phrases">What must stand one behind the other.</param>
internal sealed record Clauses(
    Dictionary<string, int> Terms, Dictionary<string, int> Beginnings, Dictionary<(ValueColumn Column, string Value), int> Values, int Count, KeyedInts ByAtom, PhraseCodes Phrases)
{
    public int Atoms => Terms.Count + Beginnings.Count + Values.Count;

    /// <summary>Characters of the longest prefix that is asked for.</summary>
    public int LongestBeginning { get; } = Beginnings.Count == 0 ? 0 : Beginnings.Keys.Max(b => b.Length);
}

/// <summary>Columns whose values are many: a search that names one is found by it as by a word.</summary>
internal enum ValueColumn
{
    /// <summary>Slugs.</summary>
    Lab,
    Region,
    Source,
    Language,

    /// <summary>In upper case.</summary>
    Link,
}

/// <summary>Phrases as numbers, one behind the other: offset, how many atoms, the atoms; then the next step.</summary>
/// <param name="Codes">Of all phrases.</param>
/// <param name="Starts">By phrase, and the end of the last.</param>
/// <param name="ClauseOf">By phrase: what it meets.</param>
internal sealed record PhraseCodes(int[] Codes, int[] Starts, int[] ClauseOf)
{
    public ReadOnlySpan<int> Of(int phrase) => Codes.AsSpan(Starts[phrase], Starts[phrase + 1] - Starts[phrase]);
}
