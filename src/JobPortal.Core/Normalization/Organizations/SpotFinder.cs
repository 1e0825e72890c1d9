using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>
/// Finds all spots of a text: unit codes, then the longest names, then names that are like a segment, then acronyms outside these.
/// </summary>
internal sealed class SpotFinder(OrganizationDirectory directory)
{
    private const int MostWordsOfAnAcronym = 3;
    private const int WordsToCrossAComma = 4;
    private const int LongestAcronymInCharacters = 32;

    /// <summary>A misspelt word among so many leaves little doubt.</summary>
    private const int LongName = 5;
    private readonly OrganizationIndexes _indexes = directory.Indexes;

    public List<Spot> FindAll(AffiliationText text, List<TextCity> cities)
    {
        var spots = new List<Spot>();
        FindCodes(text, spots);
        FindNames(text, spots);
        if (CutName.Find(text, _indexes.Names) is { } cut && cut.CoversAll(spots))
        {
            spots.RemoveAll(cut.Spot.Overlaps);
            spots.Add(cut.Spot);
        }
        var completion = new NameCompletion(directory, text, cities);
        var like = new LikeNames(directory, text, spots, cities);
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (!spots.Exists(s => s.Kind == SpotKind.Name && s.First <= last && first <= s.Last) && (completion.UniversityOfTown(segment) ?? completion.HospitalCalled(segment) ?? like.Find(segment)) is { } found)
                spots.Add(found);
        }
        FindAcronyms(text, spots);
        return spots.ConvertAll(completion.Complete);
    }

    private void FindNames(AffiliationText text, List<Spot> spots)
    {
        for (var first = 0; first < text.Count; first++)
        {
            if (text.Keys[first].Length > 0 && LongestName(text, first) is { } name && !spots.Exists(name.Overlaps))
            {
                spots.Add(name);
                first = name.Last;
            }
        }
    }

    private void FindAcronyms(AffiliationText text, List<Spot> spots)
    {
        for (var first = 0; first < text.Count; first++)
        {
            if (LongestAcronym(text, first) is { } acronym && !spots.Exists(acronym.Overlaps))
            {
                spots.Add(acronym);
                first = acronym.Last;
            }
        }
    }

    private void FindCodes(AffiliationText text, List<Spot> spots)
    {
        foreach (var code in UnitCode.FindAll(text.Text))
        {
            var (first, last) = (0, text.Count - 1);
            while (text[first].End <= code.Start)
                first++;
            while (text[last].Start >= code.Start + code.Length)
                last--;
            spots.Add(new Spot(SpotKind.Code, first, last, RowsOf(code)));
        }
    }

    /// <summary>
    /// "UMR 1027" is an Inserm unit as often as a CNRS one: without a CNRS unit of that number the other is taken. "UMR Inserm 1253" is what the
    /// data has as "UMR 1253" under Inserm.
    /// </summary>
    private int[] RowsOf(UnitCode code)
    {
        var rows = _indexes.Codes.Find(code.Key);
        if (rows.IsEmpty && code.Kind == "inserm")
            return [.. _indexes.Codes.Find("umr " + code.Number).ToArray().Where(row => directory[row].Parents.Any(parent => directory[parent].Name == "Inserm"))];
        return (rows.IsEmpty && code.Kind == "umr" ? _indexes.Codes.Find("inserm " + code.Number) : rows).ToArray();
    }

    private Spot? LongestName(AffiliationText text, int first)
    {
        if (PhraseFinder.Longest(_indexes.Names, text, first, WordsToCrossAComma) is not { Last: >= 0 and var last, Rows: var rows })
            return null;
        var words = Enumerable.Range(first, last - first + 1);
        var likeness = !words.Any(text.IsMended) ? Likeness.Exact : words.Count(i => text.Keys[i].Length > 0) >= LongName ? Likeness.Close : Likeness.Near;
        return new Spot(SpotKind.Name, first, last, rows) { Likeness = likeness };
    }

    /// <summary>"TIMC-IMAG" and "DI ENS" are one acronym each: up to three words of a segment, joined.</summary>
    private Spot? LongestAcronym(AffiliationText text, int first)
    {
        Span<char> joined = stackalloc char[LongestAcronymInCharacters];
        var (length, last) = (0, -1);
        int[] rows = [];
        for (var i = first; i < text.Count && i < first + MostWordsOfAnAcronym && text.SegmentOf(i) == text.SegmentOf(first); i++)
        {
            if (length + text[i].Folded.Length > LongestAcronymInCharacters)
                break;
            text[i].Folded.CopyTo(joined[length..]);
            length += text[i].Folded.Length;
            if (!_indexes.Acronyms.Look(joined[..length]).IsStart)
                break;
            var found = _indexes.Acronyms.Find(joined[..length]);
            if (length > 1 && !found.IsEmpty)
                (rows, last) = (found.ToArray(), i);
        }
        return last < 0 ? null : new Spot(SpotKind.Acronym, first, last, rows);
    }
}
