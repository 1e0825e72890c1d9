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
        List<(WordStep Step, SlotSet Holding)> steps = [.. phrase.Steps.Select(s => (s, words.Holding(s)))];
        // The word that fewest offers hold leaves fewest places to be looked for.
        steps.Sort((a, b) => a.Holding.Count.CompareTo(b.Holding.Count));
        var candidates = steps[0].Holding.Copy();
        foreach (var (_, holding) in steps.Skip(1)) candidates.IntersectWith(holding);
        var matching = new SlotSet(candidates.Words * 64);
        var key = string.Join('|', phrase.Steps.Select(s => $"{s.Offset} {s.Prefix} {string.Join(' ', s.Terms)}"));
        foreach (var segment in segments.Where(s => s.Count > 0))
        {
            var found = segment.PhraseSlots(key, () => Match(segment, candidates, [.. steps.Select(s => new StepPlaces(s.Step, segment, candidates))]));
            matching.UnionWith(found, segment.FirstWord);
        }
        return matching;
    }

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
