using System.Buffers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>Finds all spots of a text: unit codes, then the longest names, then acronyms outside these.</summary>
internal sealed class SpotFinder(OrganizationDirectory directory)
{
    private const int MostWordsOfAnAcronym = 3;
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

    private Spot? LongestName(AffiliationText text, int first)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Text.Length * 2 + 2);
        var (length, last) = (0, -1);
        int[] rows = [];
        for (var i = first; i < text.Count; i++)
        {
            var key = text.Keys[i];
            if (key.Length == 0)
                continue;
            if (length > 0)
                buffer[length++] = ' ';
            key.CopyTo(0, buffer, length, key.Length);
            length += key.Length;
            var phrase = buffer.AsSpan(0, length);
            if (_indexes.Names.Find(phrase) is { IsEmpty: false } found)
                (rows, last) = (found.ToArray(), i);
            if (!_indexes.Names.HasPrefix(phrase))
                break;
        }
        ArrayPool<char>.Shared.Return(buffer);
        return last < 0 ? null : new Spot(SpotKind.Name, first, last, rows);
    }

    private Spot? LongestAcronym(AffiliationText text, int first)
    {
        for (var count = Math.Min(MostWordsOfAnAcronym, text.Count - first); count > 0; count--)
        {
            var last = first + count - 1;
            if (text.SegmentOf(first) != text.SegmentOf(last))
                continue;
            var joined = count == 1 ? text[first].Folded : string.Concat(Enumerable.Range(first, count).Select(i => text[i].Folded));
            if (joined.Length > 1 && _indexes.Acronyms.Find(joined) is { IsEmpty: false } rows)
                return new Spot(SpotKind.Acronym, first, last, rows.ToArray());
        }
        return null;
    }
}
