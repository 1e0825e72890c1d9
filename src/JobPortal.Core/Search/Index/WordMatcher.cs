using System.Numerics;
using System.Runtime.InteropServices;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>Answers one query over the words of all segments: which slots match, and how well.</summary>
/// <param name="slots">Slots in all.</param>
/// <param name="memory">What is found is good until it is disposed.</param>
internal sealed class WordMatcher(IReadOnlyList<WordSegment> segments, int slots, SearchMemory memory)
{
    // Relevance asks again for what matching found.
    private readonly Dictionary<WordClause, SlotSet> _meeting = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<WordPhrase, SlotSet> _matching = new(ReferenceEqualityComparer.Instance);

    /// <summary>Slots that meet every required clause and no excluded one.</summary>
    public SlotSet Match(WordQuery query)
    {
        SlotSet? matching = null;
        foreach (var clause in query.Required)
        {
            var meeting = Meeting(clause);
            if (matching is null) matching = NoSlots().CopyOf(meeting);
            else matching.IntersectWith(meeting);
        }
        matching ??= NoSlots().Fill(slots);
        foreach (var clause in query.Excluded) matching.ExceptWith(Meeting(clause));
        return matching;
    }

    /// <summary>Slots that hold one of a clause's alternatives.</summary>
    public SlotSet Meeting(WordClause clause)
    {
        if (_meeting.TryGetValue(clause, out var known)) return known;
        var meeting = NoSlots();
        foreach (var phrase in clause.Alternatives)
        {
            if (phrase.Steps is [var only]) Add(only, meeting);
            else meeting.UnionWith(Matching(phrase));
        }
        return _meeting[clause] = meeting;
    }

    /// <summary>Slots that hold any term of a step.</summary>
    public SlotSet Holding(WordStep step)
    {
        var holding = NoSlots();
        Add(step, holding);
        return holding;
    }

    /// <summary>Holds none.</summary>
    public SlotSet NoSlots() => memory.Slots(slots);

    /// <summary>By slot: the sum over the required clauses of what the best alternative weighs there. Says nothing of slots that do not match.</summary>
    public float[] Scores(WordQuery query, SlotSet matching, int offers)
    {
        var (scores, best) = (memory.Scores(slots), query.Required.Count() > 1 ? memory.Scores(slots) : []);
        var isFirst = true;
        foreach (var clause in query.Required)
        {
            // What the first weighs needs no adding up.
            var weighed = isFirst ? scores : best;
            Clear(weighed, matching);
            var rarity = Relevance.Rarity(offers, Meeting(clause).Count) / byte.MaxValue;
            for (var i = 0; i < clause.Alternatives.Count; i++) Weigh(clause.Alternatives[i], i == 0 ? rarity : rarity * Relevance.Synonym, weighed);
            if (!isFirst) AddUp(scores, best, matching);
            isFirst = false;
        }
        return scores;
    }

    /// <summary>The numbers of a step's terms in a segment; those that only begin as typed come second.</summary>
    public static IEnumerable<(int Term, bool Begins)> TermsOf(WordStep step, WordSegment segment)
    {
        foreach (var text in step.Terms)
            if (segment.Find(text) is not WordSegment.NoTerm and var term) yield return (term, false);
        if (step.Prefix is null) yield break;
        foreach (var prefix in new[] { step.Prefix, WordForms.Unplaced(step.Prefix) })
        {
            var (from, to) = segment.Range(prefix);
            for (var term = from; term < to; term++) yield return (term, true);
        }
    }

    private SlotSet Matching(WordPhrase phrase)
    {
        if (_matching.TryGetValue(phrase, out var known)) return known;
        return _matching[phrase] = new PhraseMatcher(this, segments).Match(phrase);
    }

    private void Add(WordStep step, SlotSet holding)
    {
        foreach (var segment in segments)
        {
            foreach (var (term, _) in TermsOf(step, segment))
            {
                if (segment.CommonSlots(term) is { } common)
                {
                    holding.UnionWith(common, segment.FirstWord);
                    continue;
                }
                var postings = segment.Read(term);
                while (postings.MoveNext()) holding.Add(postings.Slot);
            }
        }
    }

    private static void Clear(float[] scores, SlotSet matching)
    {
        for (var word = 0; word < matching.Words; word++)
            if (matching.Word(word) != 0) scores.AsSpan(word << 6, 64).Clear();
    }

    private static void AddUp(float[] scores, float[] more, SlotSet matching)
    {
        for (var word = 0; word < matching.Words; word++)
        {
            if (matching.Word(word) == 0) continue;
            var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan(word << 6, 64));
            var adds = MemoryMarshal.Cast<float, Vector<float>>(more.AsSpan(word << 6, 64));
            for (var i = 0; i < sums.Length; i++) sums[i] += adds[i];
        }
    }

    private void Weigh(WordPhrase phrase, float factor, float[] best)
    {
        var within = phrase.Steps is [_] ? null : Matching(phrase);
        foreach (var segment in segments)
        {
            foreach (var step in phrase.Steps)
            {
                foreach (var (term, begins) in TermsOf(step, segment))
                {
                    // Forms without places weigh nothing, and the beginning of a word is thousands of them.
                    if (WordSegment.HasPlaces(segment.Terms[term])) Weigh(segment.Read(term), begins ? factor * Relevance.Prefix : factor, within, best);
                }
            }
        }
    }

    private static void Weigh(PostingReader postings, float weight, SlotSet? within, float[] best)
    {
        while (postings.MoveNext())
        {
            var weighs = weight * postings.Impact;
            if (weighs > best[postings.Slot] && (within is null || within.Holds(postings.Slot))) best[postings.Slot] = weighs;
        }
    }
}
