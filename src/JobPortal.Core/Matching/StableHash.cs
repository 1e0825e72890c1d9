namespace JobPortal.Core.Matching;

/// <summary>Hashes that are stored: the same on every machine and in every process, which .NET's own are not.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a over UTF-16 units, then mixed: its low bits alone are too regular for sketches.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return Mix(hash);
    }

    /// <summary>The order counts.</summary>
    public static uint Combine(uint first, uint second) => Mix((first * 0x9E3779B1u) ^ (second + 0x85EBCA77u + (first << 6)));

    /// <summary>Murmur3's finalizer: every bit of the input moves half the bits of the output.</summary>
    public static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6Bu;
        x = (x ^ (x >> 13)) * 0xC2B2AE35u;
        return x ^ (x >> 16);
    }
}
