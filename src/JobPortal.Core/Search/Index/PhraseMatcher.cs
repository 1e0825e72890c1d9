using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// Finds words that stand one behind the other: first the slots that hold all of them, then in these the places. A place minus the word's
/// offset is where the phrase would begin; it is there where all words agree. The beginnings of one word are listed, and those of the others only
/// looked for among them.
/// </summary>
internal sealed class PhraseMatcher(WordMatcher words, IReadOnlyList<WordSegment> segments)
{
    // So that a beginning before the first word is no negative number: a query has far fewer words than this.
    private const int Bias = 1 << 14;
    private const int NumberBits = 16;

    /// <summary>Terms of a word whose places are merged; those of a beginning are many, and are sorted.</summary>
    private const int MostMerged = 4;

    public SlotSet Match(WordPhrase phrase)
    {
        List<(WordStep Step, SlotSet Holding)> steps = [.. phrase.Steps.Select(s => (s, words.Holding(s)))];
        // The word that fewest offers hold has the shortest list, mostly.
        steps.Sort((a, b) => a.Holding.Count.CompareTo(b.Holding.Count));
        var candidates = steps[0].Holding.Copy();
        foreach (var (_, holding) in steps.Skip(1)) candidates.IntersectWith(holding);
        var beginnings = Beginnings(steps[0].Step, candidates);
        foreach (var (step, _) in steps.Skip(1)) beginnings = Common(beginnings, step, candidates);
        // Only what is left is a match; the set is made anew from it.
        candidates.ExceptWith(candidates);
        foreach (var beginning in beginnings) candidates.Add((int)(beginning >> NumberBits));
        return candidates;
    }

    private static long Beginning(int slot, int number, WordStep step) => ((long)slot << NumberBits) | (uint)(number + Bias - step.Offset);

    private List<long> Beginnings(WordStep step, SlotSet candidates)
    {
        List<long> found = [];
        foreach (var segment in segments)
        {
            var (first, terms) = (found.Count, 0);
            foreach (var (term, _) in WordMatcher.TermsOf(step, segment))
            {
                terms++;
                var before = found.Count;
                var places = segment.ReadPlaces(term);
                while (places.MoveNext())
                {
                    if (!candidates.Holds(places.Slot)) continue;
                    while (places.NextPlace()) found.Add(Beginning(places.Slot, places.Number, step));
                }
                // One term's places come in order, and so do segments: the two stems of a word are merged, which is ten times cheaper than sorting.
                if (terms is > 1 and <= MostMerged) Merge(found, first, before);
            }
            if (terms > MostMerged) found.Sort(first, found.Count - first, null);
        }
        return found;
    }

    /// <summary>Puts two runs that are each in order into one.</summary>
    private static void Merge(List<long> found, int first, int second)
    {
        if (second == first || second == found.Count || found[second - 1] < found[second]) return;
        var left = found.GetRange(first, second - first);
        for (int write = first, l = 0, r = second; l < left.Count; write++)
            found[write] = r < found.Count && found[r] < left[l] ? found[r++] : left[l++];
    }

    /// <summary>Those beginnings that agree with a word.</summary>
    private List<long> Common(List<long> beginnings, WordStep step, SlotSet candidates)
    {
        var agrees = new bool[beginnings.Count];
        foreach (var segment in segments)
        {
            var first = beginnings.BinarySearch((long)segment.First << NumberBits);
            foreach (var (term, _) in WordMatcher.TermsOf(step, segment))
                Agree(segment.ReadPlaces(term), step, candidates, beginnings, first < 0 ? ~first : first, agrees);
        }
        List<long> common = [];
        for (var i = 0; i < agrees.Length; i++)
            if (agrees[i]) common.Add(beginnings[i]);
        return common;
    }

    private static void Agree(PlaceReader places, WordStep step, SlotSet candidates, List<long> beginnings, int at, bool[] agrees)
    {
        while (at < beginnings.Count && places.MoveNext())
        {
            if (!candidates.Holds(places.Slot)) continue;
            while (places.NextPlace())
            {
                var beginning = Beginning(places.Slot, places.Number, step);
                while (at < beginnings.Count && beginnings[at] < beginning) at++;
                if (at < beginnings.Count && beginnings[at] == beginning) agrees[at] = true;
            }
        }
    }
}
