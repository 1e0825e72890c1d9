namespace JobPortal.Core.Reference;

/// <summary>
/// A read-only map from text keys to rows, several rows to a key. All keys stand in one array, sorted, so that
/// 35,000 of them cost about 1 MB where a dictionary of strings costs four times that, and so that
/// a phrase can be looked up word by word.
/// </summary>
public sealed class KeyIndex
{
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _rows;

    public KeyIndex(IEnumerable<(string Key, int Row)> entries)
    {
        var sorted = entries.Where(e => e.Key.Length > 0).Distinct()
            .OrderBy(e => e.Key, StringComparer.Ordinal).ThenBy(e => e.Row).ToArray();
        _text = new char[sorted.Sum(e => e.Key.Length)];
        _starts = new int[sorted.Length + 1];
        _rows = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i].Key.CopyTo(0, _text, _starts[i], sorted[i].Key.Length);
            _starts[i + 1] = _starts[i] + sorted[i].Key.Length;
            _rows[i] = sorted[i].Row;
        }
    }

    public int Count => _rows.Length;

    /// <summary>The rows under exactly this key; empty when there is none.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> key)
    {
        var from = LowerBound(key);
        var to = from;
        while (to < _rows.Length && KeyAt(to).SequenceEqual(key))
            to++;
        return _rows.AsSpan(from, to - from);
    }

    /// <summary>Whether this is a key, and whether it is one or starts one: both by one search.</summary>
    internal (bool IsKey, bool IsStart) Look(ReadOnlySpan<char> phrase)
    {
        var at = LowerBound(phrase);
        if (at == _rows.Length || !KeyAt(at).StartsWith(phrase, StringComparison.Ordinal))
            return (false, false);
        return (KeyAt(at).Length == phrase.Length, true);
    }

    /// <summary>The rows of all keys that start so, at most <paramref name="most"/>.</summary>
    public ReadOnlySpan<int> FindPrefix(ReadOnlySpan<char> prefix, int most)
    {
        var from = LowerBound(prefix);
        var to = from;
        while (to < _rows.Length && to - from < most && KeyAt(to).StartsWith(prefix, StringComparison.Ordinal))
            to++;
        return _rows.AsSpan(from, to - from);
    }

    private ReadOnlySpan<char> KeyAt(int i) => _text.AsSpan(_starts[i], _starts[i + 1] - _starts[i]);

    private int LowerBound(ReadOnlySpan<char> key)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (KeyAt(middle).SequenceCompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
