using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// Finds words that stand one behind the other: first the slots that hold all of them, then in these the places. A place minus the word's
/// offset is where the phrase would begin; it is there where all words agree.
/// </summary>
internal sealed class PhraseMatcher(WordMatcher words, IReadOnlyList<WordSegment> segments)
{
    // So that a beginning before the first word is no negative number: a query has far fewer words than this.
    private const int Bias = 1 << 14;
    private const int NumberBits = 16;

    public SlotSet Match(WordPhrase phrase)
    {
        var candidates = words.Holding(phrase.Steps[0]);
        foreach (var step in phrase.Steps.Skip(1)) candidates.IntersectWith(words.Holding(step));
        List<long>? beginnings = null;
        foreach (var step in phrase.Steps)
        {
            var found = Beginnings(step, candidates);
            beginnings = beginnings is null ? found : Common(beginnings, found);
        }
        // Only what the last intersection left is a match; the set is made anew from it.
        candidates.ExceptWith(candidates);
        foreach (var beginning in beginnings!) candidates.Add((int)(beginning >> NumberBits));
        return candidates;
    }

    private List<long> Beginnings(WordStep step, SlotSet candidates)
    {
        List<long> found = [];
        var terms = 0;
        foreach (var segment in segments)
        {
            foreach (var (term, _) in WordMatcher.TermsOf(step, segment))
            {
                terms++;
                var places = segment.ReadPlaces(term);
                while (places.MoveNext())
                {
                    if (!candidates.Holds(places.Slot)) continue;
                    while (places.NextPlace()) found.Add(((long)places.Slot << NumberBits) | (uint)(places.Number + Bias - step.Offset));
                }
            }
        }
        // One term's places come in order already, also over several segments.
        if (terms > 1) found.Sort();
        return found;
    }

    private static List<long> Common(List<long> a, List<long> b)
    {
        List<long> common = [];
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (a[i] == b[j]) common.Add(a[i]);
            if (a[i] <= b[j]) i++;
            else j++;
        }
        return common;
    }
}
