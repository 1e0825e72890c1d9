namespace JobPortal.Core.Alerts.Percolation;

/// <summary>
/// Searches turned round, to be found by an offer (percolation): each stands under the one thing that it asks for and fewest other searches do.
/// Equal searches are one. Compact arrays, some 40 bytes a search. Never changes; safe to share between threads.
/// </summary>
/// <remarks>
/// Searches stand sorted by what they are found by, so that the searches under one clause are one run of the arrays: an offer that meets the
/// clause reads them as fast as memory gives them.
/// </remarks>
public sealed class StoredSearches
{
    internal StoredSearches(Clauses clauses, FixedFilter[] filters, SearchSlots slots) => (Clauses, Filters, Slots) = (clauses, filters, slots);

    /// <summary>Different searches; their numbers are 0 to this, exclusive.</summary>
    public int Count => Slots.Numbers.Length;

    internal Clauses Clauses { get; }
    internal FixedFilter[] Filters { get; }
    internal SearchSlots Slots { get; }
}

/// <summary>The searches in the order of what they are found by: first all clauses, then all fixed filters, for those that require no clause.</summary>
/// <param name="Starts">By clause, then by filter: the first slot found by it; one more at the end.</param>
/// <param name="Filters">By slot: its fixed filter.</param>
/// <param name="Rests">By slot: where in <paramref name="Rest"/> its other clauses begin; one more at the end.</param>
/// <param name="Rest">Clauses that it requires besides, and ~clause for what it excludes.</param>
/// <param name="Numbers">By slot: the number that the builder gave.</param>
internal sealed record SearchSlots(int[] Starts, int[] Filters, int[] Rests, int[] Rest, int[] Numbers);
