using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>How much an acronym proves by itself.</summary>
internal static class AcronymWeight
{
    private const int Strong = 5;
    private const int Weak = 2;
    private const int LongEnough = 4;

    /// <summary>An organization with this many under it is known by its acronym, however short: CEA, IRD, ENS.</summary>
    private const int ManyChildren = 25;

    public static int Of(AffiliationText text, Spot spot, OrganizationRecord record, OrganizationDirectory directory, Func<Spot, int, bool> isHarmless)
    {
        var folded = string.Concat(Enumerable.Range(spot.First, spot.Length).Select(i => text[i].Folded));
        var isWritten = IsWrittenAsAcronym(text, spot, record);
        if (directory.IsCommonWord(folded))
            return isWritten && !text.IsAllCapitals ? Weak : 0;
        if (!isWritten && !IsWhole(text, spot))
            return 0;
        if (!IsAlone(text, spot, isHarmless))
            return isWritten ? Weak : 0;
        return folded.Length >= LongEnough || folded.Any(char.IsAsciiDigit) && folded.Length > 2 || record.Children >= ManyChildren ? Strong : Weak;
    }

    /// <summary>In capitals, or exactly as the organization itself writes it ("Inserm", "Ifremer").</summary>
    private static bool IsWrittenAsAcronym(AffiliationText text, Spot spot, OrganizationRecord record)
    {
        var published = text.Published(spot.First, spot.Last);
        return Enumerable.Range(spot.First, spot.Length).Any(text.LooksLikeAcronym)
            || record.Name == published || record.Acronyms.Contains(published)
            || record.Children >= ManyChildren && char.IsUpper(published[0]);
    }

    private static bool IsWhole(AffiliationText text, Spot spot) => spot.First == 0 && spot.Last == text.Count - 1;

    /// <summary>The rest of its segment is another organization, a place, or the word "laboratoire".</summary>
    private static bool IsAlone(AffiliationText text, Spot spot, Func<Spot, int, bool> isHarmless)
    {
        var (first, last) = text.Segment(text.SegmentOf(spot.First));
        for (var i = first; i <= last; i++)
        {
            if ((i < spot.First || i > spot.Last) && !isHarmless(spot, i)
                && text.Keys[i] is not ("laboratoire" or "umr" or "unite" or "institut" or "upr" or "uar" or "ea" or "ur" or "equipe" or "centre"))
                return false;
        }
        return true;
    }
}
