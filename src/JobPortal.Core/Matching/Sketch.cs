namespace JobPortal.Core.Matching;

/// <summary>
/// A set of hashes, of which the smallest are kept: two sketches sample the same part of what they stand for, so shares of one set in
/// another can be told from them, also when one text is ten times as long as the other.
/// </summary>
public sealed class Sketch
{
    private readonly uint[] _hashes;

    private Sketch(uint[] hashes, bool isWhole) => (_hashes, IsWhole) = (hashes, isWhole);

    public static Sketch Empty { get; } = new([], true);

    /// <summary>Sorted, distinct.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes;

    public int Count => _hashes.Length;

    /// <summary>Nothing was left out.</summary>
    public bool IsWhole { get; }

    /// <summary>Up to this hash the sketch knows all of its set.</summary>
    public uint Limit => IsWhole ? uint.MaxValue : _hashes[^1];

    public static Sketch Of(IEnumerable<uint> hashes, int most)
    {
        var all = hashes.Distinct().Order().ToArray();
        return all.Length <= most ? new(all, true) : new(all[..most], false);
    }

    /// <summary>As <see cref="Hashes"/> and <see cref="IsWhole"/> were.</summary>
    internal static Sketch Restore(uint[] hashes, bool isWhole) => new(hashes, isWhole);

    public bool Contains(uint hash) => Array.BinarySearch(_hashes, hash) >= 0;
}
