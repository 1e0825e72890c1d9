using System.Buffers;
using JobPortal.Core.Search.Columns;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// The large arrays of one search, lent and given back at its end: of a million offers each word takes 125 KB of bits and a score of each offer 4 MB,
/// which the garbage collector would otherwise clear away between searches, for everybody who waits.
/// </summary>
internal sealed class SearchMemory : IDisposable
{
    private readonly List<ulong[]> _bits = [];
    private readonly List<float[]> _scores = [];

    /// <summary>A set that holds none.</summary>
    public SlotSet Slots(int slots)
    {
        var words = SlotSet.WordsFor(slots);
        var bits = ArrayPool<ulong>.Shared.Rent(words);
        _bits.Add(bits);
        bits.AsSpan(0, words).Clear();
        return new SlotSet(bits, words);
    }

    /// <summary>Whatever an earlier search left in it.</summary>
    public float[] Scores(int slots)
    {
        // Whole words of 64 slots, so that nobody has to look where the last one ends.
        var scores = ArrayPool<float>.Shared.Rent(SlotSet.WordsFor(slots) * 64);
        _scores.Add(scores);
        return scores;
    }

    public void Dispose()
    {
        foreach (var bits in _bits) ArrayPool<ulong>.Shared.Return(bits);
        foreach (var scores in _scores) ArrayPool<float>.Shared.Return(scores);
    }
}
