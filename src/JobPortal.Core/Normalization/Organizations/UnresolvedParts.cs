namespace JobPortal.Core.Normalization.Organizations;

/// <summary>The parts of an affiliation that name nothing known: a team of the lab, or a lab that the data lacks.</summary>
internal static class UnresolvedParts
{
    private const int MostWordsOfATeam = 4;

    /// <summary>Words that open the name of a lab.</summary>
    private static bool OpensLab(string key) => key is "laboratoire" or "institut" or "centre" or "unite" or "observatoire" or "plateforme" or "chaire";

    private static bool OpensTeam(string key) => key is "equipe" or "groupe" or "group" or "axe" or "projet";

    /// <summary>A segment that names a lab nobody knows: it opens like one, or is an acronym. Departments and faculties are parts of the institution.</summary>
    public static string? Lab(AffiliationText text, List<Spot> spots, Surroundings surroundings)
    {
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (IsKnown(first, last, text, spots, surroundings))
                continue;
            if (first < last && OpensLab(text.Keys[first]) || first == last && text.LooksLikeAcronym(first) && !text.IsAllCapitals)
                return text.Published(first, last);
        }
        return null;
    }

    /// <summary>A university or school that the data lacks stands beside: what else is only an acronym may be one of its labs.</summary>
    public static bool HasUnknownSchool(AffiliationText text, List<Spot> spots, Surroundings surroundings) => Names(text, spots, surroundings, key => key is "universite" or "college" or "ecole");

    /// <summary>A university that the data lacks stands beside.</summary>
    public static bool HasUnknownUniversity(AffiliationText text, List<Spot> spots, Surroundings surroundings) => Names(text, spots, surroundings, key => key is "universite");

    /// <summary>A hospital that the data lacks stands beside.</summary>
    public static bool HasUnknownHospital(AffiliationText text, List<Spot> spots, Surroundings surroundings) => Names(text, spots, surroundings, key => key is "hopital" or "chu" or "chru" or "clinique");

    private static bool Names(AffiliationText text, List<Spot> spots, Surroundings surroundings, Func<string, bool> isKind)
    {
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (text.Keys[first..(last + 1)].Any(isKind) && !IsKnown(first, last, text, spots, surroundings))
                return true;
        }
        return false;
    }

    /// <summary>A short segment beside the lab: "RFAI" of "LIFAT / RFAI", "équipe Zenith", "Team X".</summary>
    public static string? Team(AffiliationText text, Spot lab, List<Spot> spots, Surroundings surroundings)
    {
        var own = text.SegmentOf(lab.First);
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (segment == own || IsKnown(first, last, text, spots, surroundings))
                continue;
            if (OpensTeam(text.Keys[first]) && first < last)
                return text.Published(first + 1, last);
            if (Math.Abs(segment - own) == 1 && last - first < MostWordsOfATeam && first == last && text.LooksLikeAcronym(first))
                return text.Published(first, last);
        }
        return null;
    }

    /// <summary>Whether any word of the segment is part of a known name, a code or a place.</summary>
    private static bool IsKnown(int first, int last, AffiliationText text, List<Spot> spots, Surroundings surroundings) =>
        spots.Exists(s => s.First <= last && first <= s.Last)
        || Enumerable.Range(first, last - first + 1).All(i => surroundings.Holds(i) || text.Keys[i].Length == 0);
}
