namespace JobPortal.Core.Matching;

/// <summary>
/// Locality-sensitive keys of a set: two sets share one of <see cref="Bands"/> keys with probability 1 - (1 - J^<see cref="Rows"/>)^Bands,
/// J their Jaccard similarity: 0.96 at J = 0.5, 0.48 at 0.3, 0.02 at 0.1.
/// </summary>
internal static class MinHash
{
    public const int Bands = 24;
    public const int Rows = 3;

    /// <summary>Shingles that too short a text has say nothing about it.</summary>
    private const int Fewest = 8;

    private static readonly ulong[] Factors = Odd(0x243F6A8885A308D3UL);

    /// <summary>One key for each band; none for a text of a few words.</summary>
    public static IEnumerable<uint> Keys(IReadOnlyCollection<uint> set)
    {
        if (set.Count < Fewest) yield break;
        var least = new uint[Bands * Rows];
        Array.Fill(least, uint.MaxValue);
        foreach (var hash in set)
            for (var i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], (uint)((Factors[i] * (hash + 1UL)) >> 32));
        for (var band = 0; band < Bands; band++)
        {
            var key = (uint)band;
            for (var row = 0; row < Rows; row++) key = StableHash.Combine(key, least[(band * Rows) + row]);
            yield return key;
        }
    }

    // SplitMix64 from a constant (digits of pi): permutations by multiplication, whose high bits are well mixed.
    private static ulong[] Odd(ulong seed)
    {
        var factors = new ulong[Bands * Rows];
        for (var i = 0; i < factors.Length; i++)
        {
            var z = seed += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            factors[i] = (z ^ (z >> 31)) | 1;
        }
        return factors;
    }
}
