namespace JobPortal.Core.Alerts.Percolation;

/// <summary>Lists of numbers by key in two arrays: eight bytes a key and four a number, where a list object for each key would take eighty.</summary>
internal sealed class KeyedInts(int[] starts, int[] values)
{
    public ReadOnlySpan<int> Of(int key) => values.AsSpan(starts[key], starts[key + 1] - starts[key]);

    /// <summary>Puts numbers under their keys; those of one key stay in the order in which they came.</summary>
    /// <param name="pairs">Each key from 0 to <paramref name="count"/> - 1.</param>
    /// <param name="count">How many keys there are.</param>
    public static KeyedInts Of(IReadOnlyList<(int Key, int Value)> pairs, int count)
    {
        var starts = Starts(pairs.Select(p => p.Key), count);
        var (next, values) = ((int[])starts.Clone(), new int[pairs.Count]);
        foreach (var (key, value) in pairs) values[next[key]++] = value;
        return new KeyedInts(starts, values);
    }

    /// <summary>Where the list of each key begins when they stand one behind the other; one more at the end.</summary>
    public static int[] Starts(IEnumerable<int> keys, int count)
    {
        var starts = new int[count + 1];
        foreach (var key in keys) starts[key + 1]++;
        for (var key = 0; key < count; key++) starts[key + 1] += starts[key];
        return starts;
    }
}
