using System.Numerics;
using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>What an offer has that others may share: words of its title, its lab, its kind.</summary>
/// <param name="Id">Of the offer, which is not like itself.</param>
/// <param name="Words">As <see cref="WordsOf"/> takes them from its title.</param>
public sealed record Likeness(int Id, PositionKind Kind, int? LabId, IReadOnlyList<string> Words)
{
    private const int MostWords = 8, ShortestWord = 6;

    /// <summary>What the same kind, or the same lab, adds to a likeness of words; and what the same lab is worth alone: less than any word.</summary>
    private const float SameKind = 0.3f, SameLab = 0.3f, LabAlone = 0.01f;

    /// <summary>Folded words that may say what an offer is about, the longest first; short ones say little.</summary>
    public static IReadOnlyList<string> WordsOf(string title) =>
        [.. TextFolding.Words(title).Split(' ').Where(w => w.Length >= ShortestWord).Distinct().OrderByDescending(w => w.Length).Take(MostWords)];

    /// <summary>Open offers that are most like it, the likest first: rare words that are shared count most, in titles more than in texts.</summary>
    /// <param name="today">The day in Paris: <see cref="PortalDay"/>.</param>
    /// <param name="take">At least 1.</param>
    public IReadOnlyList<int> FindIn(OfferIndex index, DateOnly today, int take)
    {
        using var memory = new SearchMemory();
        var (matcher, forms) = (new WordMatcher(index.Segments, index.Columns.Slots, memory), new WordForms());
        var query = new WordQuery("", [.. Words.Select(w => new WordClause(0, 0, [new WordPhrase([new WordStep(0, forms.All(w), null)])], false, null))]);
        var sharing = matcher.NoSlots();
        foreach (var clause in query.Clauses) sharing.UnionWith(matcher.Meeting(clause));
        var keys = Rank(index.Columns, sharing, matcher.Scores(query, sharing, index.Columns.Count), today, take);
        return [.. keys.Select(key => HitOrder.IdOf(key, SortOrder.Relevance))];
    }

    private long[] Rank(OfferColumns columns, SlotSet sharing, float[] scores, DateOnly today, int take)
    {
        bool[] sameKind = [.. columns.Profiles.Select((p, i) => i > 0 && columns.Kinds[p.Kind] == Kind)];
        var lab = LabId is { } id ? Array.IndexOf(columns.Labs, id) : -1;
        var likest = new SmallestKeys(take);
        for (var b = 0; b < columns.Blocks.Count; b++)
        {
            var (block, open) = (columns.Blocks[b], columns.Blocks[b].On(today.DayNumber).Open);
            for (var word = 0; word < open.Length; word++)
            {
                for (var left = open[word]; left != 0; left &= left - 1)
                {
                    var i = (word << 6) + BitOperations.TrailingZeroCount(left);
                    var slot = (b * ColumnBlock.Size) + i;
                    var (shares, here) = (sharing.Holds(slot), block.Labs[i] == lab);
                    if ((!shares && !here) || block.Ids[i] == Id) continue;
                    var score = (shares ? scores[slot] : 0) * (1 + (sameKind[block.Profiles[i]] ? SameKind : 0) + (here ? SameLab : 0)) + (here ? LabAlone : 0);
                    likest.Add(HitOrder.Key(HitOrder.Relevance(score), block.Ids[i], SortOrder.Relevance));
                }
            }
        }
        return likest.Sorted().ToArray();
    }
}
