using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>
/// Finds a name whose end is missing: boards cut at 50 characters ("Laboratoire d’Informatique, de Robotique et de Micr").
/// Only at the end of a text that is long enough to have been cut, and only when few organizations start so.
/// </summary>
internal static class CutName
{
    private const int ShortestCutText = 40;
    private const int FewestWords = 3;
    private const int FewestCharacters = 20;
    private const int MostOrganizations = 4;

    public static Spot? Find(AffiliationText text, KeyIndex names)
    {
        if (text.Text.Length < ShortestCutText)
            return null;
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var first = text.Segment(segment).First;
            string[] words = [.. text.Keys.Skip(first).Where(k => k.Length > 0)];
            var start = string.Join(' ', words);
            if (words.Length < FewestWords || start.Length < FewestCharacters)
                return null;
            int[] rows = [.. names.FindPrefix(start, MostOrganizations * 3).ToArray().Distinct()];
            if (rows.Length is > 0 and <= MostOrganizations)
                return new Spot(SpotKind.Name, first, text.Count - 1, rows) { IsCut = true };
        }
        return null;
    }
}
