namespace JobPortal.Core.Search.Columns;

/// <summary>
/// The values of one column, each with a small number: a filter is then tried once per value instead of once per offer, and counting is
/// adding one to an array. Numbers are only ever added, so columns made from one another share it.
/// </summary>
internal sealed class CodedValues<T>(IEqualityComparer<T>? same = null) where T : notnull
{
    private readonly Dictionary<T, int> _codes = new(same);
    private readonly List<T> _values = [];
    private readonly Lock _adding = new();

    public int CodeOf(T value)
    {
        lock (_adding)
        {
            if (_codes.TryGetValue(value, out var code)) return code;
            _codes.Add(value, _values.Count);
            _values.Add(value);
            return _values.Count - 1;
        }
    }

    /// <summary>By code, as of now: enough for every offer that was coded before.</summary>
    public T[] Values()
    {
        lock (_adding) return [.. _values];
    }
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
