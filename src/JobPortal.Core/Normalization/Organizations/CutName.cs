using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>
/// Finds a name whose end is missing: boards cut at 50 characters ("Laboratoire d’Informatique, de Robotique et de Micr").
/// Only at the end of a text that is long enough to have been cut, and only when few organizations start so.
/// </summary>
/// <param name="IsAtLimit">The text has just the length at which boards cut, so that a shorter name inside it is not the one.</param>
internal readonly record struct CutName(Spot Spot, bool IsAtLimit)
{
    private const int ShortestCutText = 40;

    /// <summary>madics.fr and others: maxlength 50; a space at the end is lost in trimming.</summary>
    private const int UsualLimit = 50;

    private const int FewestWords = 3;
    private const int FewestCharacters = 20;
    private const int MostOrganizations = 4;

    public static CutName? Find(AffiliationText text, KeyIndex names)
    {
        if (text.Text.Length < ShortestCutText)
            return null;
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var first = text.Segment(segment).First;
            string[] words = [.. text.Keys.Skip(first).Where(k => k.Length > 0)];
            // "Moléculaire e": the last letters are of a word that keys leave out.
            var start = string.Join(' ', words is [.., { Length: <= 2 }] ? words[..^1] : words);
            if (words.Length < FewestWords || start.Length < FewestCharacters)
                return null;
            int[] rows = [.. names.FindPrefix(start, MostOrganizations * 3).ToArray().Distinct()];
            if (rows.Length is > 0 and <= MostOrganizations)
            {
                var isAtLimit = text.Text.Length is UsualLimit or UsualLimit - 1 && names.Find(start).IsEmpty;
                return new CutName(new Spot(SpotKind.Name, first, text.Count - 1, rows) { IsCut = true, IsSurelyCut = isAtLimit }, isAtLimit);
            }
        }
        return null;
    }

    /// <summary>Whether it stands free, or the names found before are only its beginning.</summary>
    public bool CoversAll(List<Spot> spots)
    {
        var own = Spot;
        return !spots.Exists(own.Overlaps) || IsAtLimit && !spots.Exists(s => s.Kind == SpotKind.Code && own.Overlaps(s)) && !spots.Exists(s => own.Overlaps(s) && s.First < own.First);
    }
}
