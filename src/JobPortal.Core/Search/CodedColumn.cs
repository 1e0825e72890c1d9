namespace JobPortal.Core.Search;

/// <summary>
/// One column: a small number for each offer, and the value behind each number. A filter is then tried once per value
/// instead of once per offer, and counting is adding one to an array.
/// </summary>
internal sealed class CodedColumn<T>(IEqualityComparer<T>? same = null) where T : notnull
{
    private readonly Dictionary<T, int> _known = new(same);
    private readonly List<T> _values = [];
    private readonly List<int> _building = [];

    /// <summary>By offer; after <see cref="Freeze"/>.</summary>
    public int[] Codes { get; private set; } = [];

    /// <summary>By code.</summary>
    public IReadOnlyList<T> Values => _values;

    public void Add(T value)
    {
        if (!_known.TryGetValue(value, out var code))
        {
            _known.Add(value, code = _values.Count);
            _values.Add(value);
        }
        _building.Add(code);
    }

    public void Freeze()
    {
        Codes = [.. _building];
        _building.Clear();
        _building.TrimExcess();
    }

    /// <summary>By code: the filter's bit where the value does not match, 0 everywhere when the filter is not in use.</summary>
    public int[] Misses(SearchFilter filter, bool used, Func<T, bool> matches) =>
        [.. _values.Select(v => used && !matches(v) ? filter.Bit() : 0)];

    public int[] NewCounts() => new int[_values.Count];
}

/// <summary>Lists that hold the same values in the same order.</summary>
internal sealed class SameValues : IEqualityComparer<string[]>
{
    public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(string[] values)
    {
        var hash = new HashCode();
        foreach (var value in values) hash.Add(value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
