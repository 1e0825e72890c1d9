using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>
/// Reads a segment that no name fits word for word by the words it shares with one, in any order and in French or English. Towns that
/// the text names elsewhere may complete it: "Laboratoire de Mathématiques, Université de Reims".
/// </summary>
internal sealed class LikeNames(OrganizationDirectory directory, AffiliationText text, List<Spot> spots, List<TextCity> cities)
{
    /// <summary>Of the words' weight; below it two labs of one field and two towns would be taken for each other.</summary>
    private const float LeastShare = 0.86f;

    /// <summary>A share that only rounding parts from 1.</summary>
    private const float Whole = 0.999f;

    /// <summary>Others that are so near may be meant as well: city and parent decide.</summary>
    private const float Margin = 0.06f;

    private const int FewestWords = 3;
    private HashSet<string>? _places;

    public Spot? Find(int segment)
    {
        var (first, last) = text.Segment(segment);
        if (last - first + 1 < FewestWords)
            return null;
        while (first < last && (spots.Exists(s => s.First <= first && first <= s.Last) || text.Keys[first] is "umr" or "ea" or "" || IsNumber(first)))
            first++;
        while (last > first && (spots.Exists(s => s.First <= last && last <= s.Last) || text.Keys[last].Length == 0))
            last--;
        if (spots.Exists(s => s.First <= last && first <= s.Last))
            return null;
        HashSet<string> words = [.. text.Keys[first..(last + 1)].Where(key => key.Length > 0)];
        if (words.Count < FewestWords || directory.Indexes.Words.Find(words, Places(), LeastShare) is not [var best, ..] found)
            return null;
        int[] rows = [.. found.Where(f => f.Share >= best.Share - Margin).Select(f => f.Row)];
        var likeness = best.Share >= Whole && !Enumerable.Range(first, last - first + 1).Any(text.IsMended) ? Likeness.Close : Likeness.Near;
        return new Spot(SpotKind.Name, first, last, rows) { Likeness = likeness };
    }

    private bool IsNumber(int word) => !text.Keys[word].AsSpan().ContainsAnyExceptInRange('0', '9');

    private HashSet<string> Places() => _places ??= [.. cities.SelectMany(c => text.Keys[c.First..(c.Last + 1)]).Where(key => key.Length > 0)];
}
