using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>Finds the longest phrase of an index that starts at a word, walking the sorted keys word by word.</summary>
internal static class PhraseFinder
{
    /// <summary>Longer names are not looked for; the longest of the data has 230 characters.</summary>
    private const int MostCharacters = 256;

    /// <param name="wordsToCross">
    /// A phrase of at least so many words may run over a comma ("Laboratoire d'Informatique, de Robotique et de Microélectronique");
    /// in "Inria, Univ. Lille" a shorter one would join two organizations into a third.
    /// </param>
    /// <returns>The last word of the phrase and the rows under it; no rows when there is none.</returns>
    public static (int Last, int[] Rows) Longest(KeyIndex index, AffiliationText text, int first, int wordsToCross)
    {
        Span<char> buffer = stackalloc char[MostCharacters];
        var (length, last, lengthOfLast, count) = (0, -1, 0, 0);
        var (within, lengthWithin) = (-1, 0);
        for (var i = first; i < text.Count; i++)
        {
            var key = text.Keys[i];
            if (key.Length == 0)
                continue;
            if (length + key.Length + 1 >= MostCharacters)
                break;
            if (length > 0)
                buffer[length++] = ' ';
            key.CopyTo(buffer[length..]);
            length += key.Length;
            var (isKey, isStart) = index.Look(buffer[..length]);
            if (!isStart)
                break;
            count++;
            if (!isKey)
                continue;
            if (text.SegmentOf(i) == text.SegmentOf(first))
                (within, lengthWithin) = (last, lengthOfLast) = (i, length);
            else if (count >= wordsToCross)
                (last, lengthOfLast) = (i, length);
        }
        // "Ecole Normale Superieure, PSL University": what crosses a comma and ends inside the next segment took its first word.
        if (within >= 0 && last > within && text.Segment(text.SegmentOf(last)).Last != last)
            (last, lengthOfLast) = (within, lengthWithin);
        // "IAE Savoie Mont Blanc, Université Savoie Mont Blanc" has no "Savoie Mont Blanc Université".
        else if (within < 0 && last >= 0 && text.Keys[last] is "universite" && text.Segment(text.SegmentOf(last)).First == last && last != first)
            last = -1;
        return (last, last < 0 ? [] : index.Find(buffer[..lengthOfLast]).ToArray());
    }
}
