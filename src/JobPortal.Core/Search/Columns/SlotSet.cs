using System.Numerics;

namespace JobPortal.Core.Search.Columns;

/// <summary>A set of slots, one bit each: a million in 125 KB.</summary>
public sealed class SlotSet(int slots)
{
    private readonly ulong[] _bits = new ulong[(slots + 63) / 64];

    /// <summary>64 slots from <paramref name="word"/> * 64 on; none behind the end.</summary>
    internal ulong Word(int word) => word < _bits.Length ? _bits[word] : 0;

    internal int Words => _bits.Length;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Holds(int slot) => (Word(slot >> 6) >> slot & 1) != 0;

    public void Add(int slot) => _bits[slot >> 6] |= 1UL << slot;

    public void IntersectWith(SlotSet other)
    {
        for (var i = 0; i < _bits.Length; i++) _bits[i] &= other.Word(i);
    }

    public void UnionWith(SlotSet other)
    {
        for (var i = 0; i < _bits.Length; i++) _bits[i] |= other.Word(i);
    }

    /// <param name="bits">For the slots from <paramref name="first"/> * 64 on.</param>
    internal void UnionWith(ulong[] bits, int first)
    {
        for (var i = 0; i < bits.Length; i++) _bits[first + i] |= bits[i];
    }

    public void ExceptWith(SlotSet other)
    {
        for (var i = 0; i < _bits.Length; i++) _bits[i] &= ~other.Word(i);
    }

    public SlotSet Copy()
    {
        var copy = new SlotSet(_bits.Length * 64);
        _bits.CopyTo(copy._bits, 0);
        return copy;
    }

    /// <summary>Everything.</summary>
    public static SlotSet All(int slots)
    {
        var all = new SlotSet(slots);
        Array.Fill(all._bits, ulong.MaxValue);
        if (slots % 64 != 0) all._bits[^1] = (1UL << (slots % 64)) - 1;
        return all;
    }
}
