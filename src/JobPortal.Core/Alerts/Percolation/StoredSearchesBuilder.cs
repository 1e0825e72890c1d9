using System.Runtime.InteropServices;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Alerts.Percolation;

/// <summary>Takes stored searches one after the other. Not safe from several threads.</summary>
public sealed class StoredSearchesBuilder
{
    private readonly ClausesBuilder _clauses = new();
    private readonly Dictionary<FixedFilter, int> _filters = [];
    private readonly List<FixedFilter> _filtersByNumber = [];

    // All searches one behind the other: fixed filter, required clauses rising, ~excluded clauses.
    private readonly List<int> _parts = [];
    private readonly List<int> _starts = [0];
    private int[] _numberByHash = NewTable(1 << 10);

    /// <summary>Different searches so far.</summary>
    public int Count => _starts.Count - 1;

    /// <param name="criteria">Sort and page mean nothing here.</param>
    /// <returns>Its number: that of an equal search that was added before, or <see cref="Count"/> until now.</returns>
    public int Add(SearchCriteria criteria)
    {
        _parts.Add(Filter(FixedFilter.Of(criteria)));
        var words = WordQueryReader.Standard.Read(criteria.Text);
        _parts.AddRange(words.Required.Select(_clauses.Of).Concat(Values(criteria)).Distinct().Order());
        _parts.AddRange(words.Excluded.Select(c => ~_clauses.Of(c)).Distinct().Order());
        return Known(CollectionsMarshal.AsSpan(_parts)[_starts[^1]..]);
    }

    /// <summary>The searches so far.</summary>
    public StoredSearches Build()
    {
        var clauses = _clauses.Build();
        var uses = new int[clauses.Count];
        foreach (var part in Required()) uses[part]++;
        var keys = new int[Count];
        for (var number = 0; number < Count; number++) keys[number] = Key(number, uses);
        return new(clauses, [.. _filtersByNumber], Slots(keys, KeyedInts.Starts(keys, clauses.Count + _filtersByNumber.Count)));
    }

    private IEnumerable<int> Values(SearchCriteria c)
    {
        if (c.Labs.Count > 0) yield return _clauses.Of(ValueColumn.Lab, c.Labs);
        if (c.Regions.Count > 0) yield return _clauses.Of(ValueColumn.Region, c.Regions);
        if (c.Sources.Count > 0) yield return _clauses.Of(ValueColumn.Source, c.Sources);
        if (c.Languages.Count > 0) yield return _clauses.Of(ValueColumn.Language, c.Languages);
        if (c.Links.Count > 0) yield return _clauses.Of(ValueColumn.Link, c.Links.Select(l => l.ToUpperInvariant()));
    }

    private int Filter(FixedFilter filter)
    {
        if (_filters.TryGetValue(filter, out var number)) return number;
        _filters.Add(filter, number = _filters.Count);
        _filtersByNumber.Add(filter);
        return number;
    }

    private ReadOnlySpan<int> Parts(int number) => CollectionsMarshal.AsSpan(_parts)[_starts[number].._starts[number + 1]];

    private IEnumerable<int> Required()
    {
        for (var number = 0; number < Count; number++)
            for (var i = _starts[number] + 1; i < _starts[number + 1] && _parts[i] >= 0; i++) yield return _parts[i];
    }

    /// <summary>What a search is found by: the clause that fewest searches require, or its filter behind all clauses.</summary>
    private int Key(int number, int[] uses)
    {
        var parts = Parts(number);
        var rarest = -1;
        foreach (var part in parts[1..])
            if (part >= 0 && (rarest < 0 || uses[part] < uses[rarest])) rarest = part;
        return rarest < 0 ? uses.Length + parts[0] : rarest;
    }

    private SearchSlots Slots(int[] keys, int[] starts)
    {
        var (next, numbers) = ((int[])starts.Clone(), new int[Count]);
        // Under one key those of one filter stand together: what an offer does not pass is left in one stretch.
        foreach (var number in Enumerable.Range(0, Count).OrderBy(n => _parts[_starts[n]])) numbers[next[keys[number]]++] = number;
        var (filters, rests, rest) = (new int[Count], new int[Count + 1], new List<int>());
        for (var slot = 0; slot < numbers.Length; slot++)
        {
            var parts = Parts(numbers[slot]);
            filters[slot] = parts[0];
            foreach (var part in parts[1..])
                if (part != keys[numbers[slot]]) rest.Add(part);
            rests[slot + 1] = rest.Count;
        }
        return new(starts, filters, rests, [.. rest], numbers);
    }

    // An open hash table of numbers alone: what a number stands for is compared where it stands.
    private int Known(ReadOnlySpan<int> added)
    {
        if (Count * 2 > _numberByHash.Length) Grow();
        var mask = _numberByHash.Length - 1;
        for (var at = Hash(added) & mask; ; at = (at + 1) & mask)
        {
            if (_numberByHash[at] is >= 0 and var number)
            {
                if (!Parts(number).SequenceEqual(added)) continue;
                _parts.RemoveRange(_starts[^1], added.Length);
                return number;
            }
            _numberByHash[at] = Count;
            _starts.Add(_parts.Count);
            return Count - 1;
        }
    }

    private void Grow()
    {
        var (table, mask) = (NewTable(_numberByHash.Length * 2), (_numberByHash.Length * 2) - 1);
        for (var number = 0; number < Count; number++)
        {
            var at = Hash(Parts(number)) & mask;
            while (table[at] >= 0) at = (at + 1) & mask;
            table[at] = number;
        }
        _numberByHash = table;
    }

    private static int Hash(ReadOnlySpan<int> parts)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(parts));
        return hash.ToHashCode();
    }

    private static int[] NewTable(int size)
    {
        var table = new int[size];
        Array.Fill(table, -1);
        return table;
    }
}
