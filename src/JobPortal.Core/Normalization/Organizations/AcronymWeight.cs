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

    /// <summary>A company with so many firms under it: EDF, Thales.</summary>
    private const int ChildrenOfAGroup = 5;

    public static int Of(AffiliationText text, Spot spot, OrganizationRecord record, OrganizationDirectory directory, Func<Spot, int, bool> isHarmless)
    {
        var folded = string.Concat(Enumerable.Range(spot.First, spot.Length).Select(i => text[i].Folded));
        if (NameWeight.IsBesideOther(text, spot))
            return 0;
        var isWritten = IsWrittenAsAcronym(text, spot, record);
        var isKnown = IsWidelyKnown(record, directory);
        if (directory.IsCommonWord(folded) || OrganizationName.Word(folded) != folded && folded.Length < LongEnough)
            return !isWritten || text.IsAllCapitals ? 0 : isKnown ? Strong : Weak;
        var isAlone = IsAlone(text, spot, (s, i) => isHarmless(s, i) || record.IsCompany && IsPartOfCompany(text.Keys[i]));
        if (!isWritten && !(spot.First == 0 && spot.Last == text.Count - 1))
            return isAlone && folded.Length > LongEnough && char.IsUpper(text.Raw(spot.First)[0]) ? Weak : 0;
        if (!isAlone)
            return isWritten ? Weak : 0;
        if (text.IsAllCapitals && !isKnown || IsPlainWord(text, spot, record))
            return Weak;
        return folded.Length >= LongEnough || folded.Any(char.IsAsciiDigit) && folded.Length > 2 || isKnown ? Strong : Weak;
    }

    /// <summary>
    /// CEA, IRD, ENS, IRISA; but not INP, which is one of CNRS's institutes and four schools.
    /// </summary>
    private static bool IsWidelyKnown(OrganizationRecord record, OrganizationDirectory directory) => record.IsCompany && record.Children >= ChildrenOfAGroup || record.Children >= ManyChildren
        && !(record.Level == OrganizationLevel.National && record.Parents.Any(parent => directory[parent].Children > record.Children));

    /// <summary>A lab that is called by an ordinary word ("Territoires"), beside other words.</summary>
    private static bool IsPlainWord(AffiliationText text, Spot spot, OrganizationRecord record) => record.Level == OrganizationLevel.Lab && spot.Length == 1
        && !text.LooksLikeAcronym(spot.First) && spot.Length < text.Count && record.Children == 0;

    /// <summary>In capitals, or exactly as the organization itself writes it ("Inserm", "Ifremer", "Thales (France)"); the "Inc." of a company is no INC.</summary>
    private static bool IsWrittenAsAcronym(AffiliationText text, Spot spot, OrganizationRecord record)
    {
        var published = text.Published(spot.First, spot.Last);
        return Enumerable.Range(spot.First, spot.Length).Any(text.LooksLikeAcronym)
            || record.Name == published || record.Name == published + " (France)" || record.Acronyms.Contains(published)
            || record.Children >= ManyChildren && char.IsUpper(published[0]) && published.Length >= LongEnough;
    }

    /// <summary>"EDF R&amp;D", "Orange Labs", "Thales SA".</summary>
    private static bool IsPartOfCompany(string key) => key is "r" or "10" or "d" or "laboratoire" or "recherche" or "technologie" or "technology" or "group" or "groupe"
        or "sa" or "sas" or "innovation" or "developpement" or "development" or "france" or "division";

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
