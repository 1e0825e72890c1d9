using System.Numerics;

namespace JobPortal.Core.Search.Columns;

/// <summary>A set of slots, one bit each: a million in 125 KB.</summary>
public sealed class SlotSet
{
    private readonly ulong[] _bits;

    /// <summary>Holds none.</summary>
    public SlotSet(int slots) : this(new ulong[WordsFor(slots)], WordsFor(slots))
    {
    }

    /// <param name="bits">Only the first <paramref name="words"/> are its own.</param>
    internal SlotSet(ulong[] bits, int words) => (_bits, Words) = (bits, words);

    /// <summary>64 slots from <paramref name="word"/> * 64 on; none behind the end.</summary>
    internal ulong Word(int word) => word < Words ? _bits[word] : 0;

    internal int Words { get; }

    private Span<ulong> Bits => _bits.AsSpan(0, Words);

    internal static int WordsFor(int slots) => (slots + 63) / 64;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Bits) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Holds(int slot) => (Word(slot >> 6) >> slot & 1) != 0;

    public void Add(int slot) => _bits[slot >> 6] |= 1UL << slot;

    public void IntersectWith(SlotSet other)
    {
        for (var i = 0; i < Words; i++) _bits[i] &= other.Word(i);
    }

    public void UnionWith(SlotSet other)
    {
        for (var i = 0; i < Words; i++) _bits[i] |= other.Word(i);
    }

    /// <param name="bits">For the slots from <paramref name="first"/> * 64 on.</param>
    internal void UnionWith(ulong[] bits, int first)
    {
        for (var i = 0; i < bits.Length; i++) _bits[first + i] |= bits[i];
    }

    public void ExceptWith(SlotSet other)
    {
        for (var i = 0; i < Words; i++) _bits[i] &= ~other.Word(i);
    }

    /// <summary>Makes it hold what another of the same size holds.</summary>
    internal SlotSet CopyOf(SlotSet other)
    {
        other.Bits.CopyTo(Bits);
        return this;
    }

    /// <summary>Makes it hold every slot.</summary>
    internal SlotSet Fill(int slots)
    {
        Bits.Fill(ulong.MaxValue);
        if (slots % 64 != 0) _bits[Words - 1] = (1UL << (slots % 64)) - 1;
        return this;
    }
}
