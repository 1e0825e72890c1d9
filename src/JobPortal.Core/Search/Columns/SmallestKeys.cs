namespace JobPortal.Core.Search.Columns;

/// <summary>Keeps the smallest of many keys: a page of hits needs no sorting of all of them.</summary>
/// <param name="wanted">How many, at least 1.</param>
internal sealed class SmallestKeys(int wanted)
{
    // Twice as many as are wanted, so that sorting happens once per so many keys that were small enough.
    private readonly long[] _keys = new long[2 * Math.Max(wanted, 32)];
    private readonly int _wanted = Math.Max(wanted, 32);
    private int _count;
    private long _limit = long.MaxValue;

    /// <summary>Keys with a greater upper half are of no use: whoever knows it before the lower half need not make the key.</summary>
    public int GreatestPlace { get; private set; } = int.MaxValue;

    public void Add(long key)
    {
        if (key < _limit) Keep(key);
    }

    private void Keep(long key)
    {
        _keys[_count++] = key;
        if (_count < _keys.Length) return;
        Array.Sort(_keys);
        _count = _wanted;
        _limit = _keys[_wanted - 1];
        GreatestPlace = (int)(_limit >> 32);
    }

    /// <summary>Rising.</summary>
    public ReadOnlySpan<long> Sorted()
    {
        Array.Sort(_keys, 0, _count);
        return _keys.AsSpan(0, Math.Min(_count, wanted));
    }
}
