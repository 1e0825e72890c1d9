using System.Numerics;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// Finds words that stand one behind the other: first the slots that hold all of them, then in these the places. A place minus the word's
/// offset is where the phrase would begin; it is there where all words agree.
/// </summary>
internal sealed class PhraseMatcher(WordMatcher words, IReadOnlyList<WordSegment> segments)
{
    public SlotSet Match(WordPhrase phrase)
    {
        var matching = words.NoSlots();
        var key = string.Join('|', phrase.Steps.Select(s => $"{s.Offset} {s.Prefix} {string.Join(' ', s.Terms)}"));
        // Only when a segment does not know the phrase yet.
        Candidates? candidates = null;
        foreach (var segment in segments.Where(s => s.Count > 0))
        {
            var found = segment.PhraseSlots(key, () => Match(segment, candidates ??= Find(phrase)));
            matching.UnionWith(found, segment.FirstWord);
        }
        return matching;
    }

    /// <param name="Steps">The word that fewest offers hold first: it leaves fewest places to be looked for.</param>
    /// <param name="Slots">Those that hold all words.</param>
    private sealed record Candidates(IReadOnlyList<WordStep> Steps, SlotSet Slots);

    private Candidates Find(WordPhrase phrase)
    {
        List<(WordStep Step, SlotSet Holding)> steps = [.. phrase.Steps.Select(s => (s, words.Holding(s)))];
        steps.Sort((a, b) => a.Holding.Count.CompareTo(b.Holding.Count));
        var slots = words.NoSlots().CopyOf(steps[0].Holding);
        foreach (var (_, holding) in steps.Skip(1)) slots.IntersectWith(holding);
        return new Candidates(steps.ConvertAll(s => s.Step), slots);
    }

    private static ulong[] Match(WordSegment segment, Candidates candidates) =>
        Match(segment, candidates.Slots, [.. candidates.Steps.Select(s => new StepPlaces(s, segment, candidates.Slots))]);

    private static ulong[] Match(WordSegment segment, SlotSet candidates, StepPlaces[] steps)
    {
        var matching = segment.NoSlots();
        var (beginnings, others) = (new int[StepPlaces.Most], new int[StepPlaces.Most]);
        for (var word = segment.FirstWord; word <= (segment.End - 1) >> 6; word++)
        {
            for (var left = candidates.Word(word); left != 0; left &= left - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(left);
                if (slot < segment.First || slot >= segment.End) continue;
                var count = steps[0].Read(slot, beginnings);
                for (var i = 1; i < steps.Length && count > 0; i++) count = Common(beginnings, count, others, steps[i].Read(slot, others));
                if (count > 0) matching[word - segment.FirstWord] |= 1UL << slot;
            }
        }
        return matching;
    }

    /// <summary>Keeps of one rising list what stands in another. How many that is.</summary>
    private static int Common(int[] list, int count, int[] other, int otherCount)
    {
        var (kept, o) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            while (o < otherCount && other[o] < list[i]) o++;
            if (o == otherCount) break;
            if (other[o] == list[i]) list[kept++] = list[i];
        }
        return kept;
    }
}
