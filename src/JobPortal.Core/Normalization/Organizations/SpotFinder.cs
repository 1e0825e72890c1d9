using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>Finds all spots of a text: unit codes, then the longest names, then acronyms outside these.</summary>
internal sealed class SpotFinder(OrganizationDirectory directory)
{
    private const int MostWordsOfAnAcronym = 3;
    private const int WordsToCrossAComma = 4;
    private const int LongestAcronymInCharacters = 32;
    private readonly OrganizationIndexes _indexes = directory.Indexes;

    public List<Spot> FindAll(AffiliationText text)
    {
        var spots = new List<Spot>();
        FindCodes(text, spots);
        for (var first = 0; first < text.Count; first++)
        {
            if (text.Keys[first].Length > 0 && LongestName(text, first) is { } name && !spots.Exists(name.Overlaps))
            {
                spots.Add(name);
                first = name.Last;
            }
        }
        if (CutName.Find(text, _indexes.Names) is { } cut && !spots.Exists(cut.Overlaps))
            spots.Add(cut);
        for (var first = 0; first < text.Count; first++)
        {
            if (LongestAcronym(text, first) is { } acronym && !spots.Exists(acronym.Overlaps))
            {
                spots.Add(acronym);
                first = acronym.Last;
            }
        }
        return spots;
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

    /// <summary>"UMR 1027" is an Inserm unit as often as a CNRS one: without a CNRS unit of that number the other is taken.</summary>
    private int[] RowsOf(UnitCode code)
    {
        var rows = _indexes.Codes.Find(code.Key);
        return (rows.IsEmpty && code.Kind == "umr" ? _indexes.Codes.Find("inserm " + code.Number) : rows).ToArray();
    }

    private Spot? LongestName(AffiliationText text, int first) =>
        PhraseFinder.Longest(_indexes.Names, text, first, WordsToCrossAComma) is { Last: >= 0 and var last, Rows: var rows }
            ? new Spot(SpotKind.Name, first, last, rows)
            : null;

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
