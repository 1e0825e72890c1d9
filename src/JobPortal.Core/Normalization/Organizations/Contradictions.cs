using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>What in a text speaks against an organization: another town, another university.</summary>
internal sealed class Contradictions(OrganizationDirectory directory, AffiliationText text, List<Spot> spots, Surroundings surroundings)
{
    /// <summary>A name of more words than this hardly has a namesake.</summary>
    private const int LongName = 5;

    /// <summary>Three letters in the right town are often another body's: "APC, Univ. Paris Cité" is no climate agency.</summary>
    private const int ShortAcronym = 3;

    private readonly NamedBodies _bodies = new(directory, spots);

    /// <summary>Zero or less: what the text says against the spot meaning this organization.</summary>
    public int Of(Spot spot, int row)
    {
        var score = 0;
        if (surroundings.HasCities && surroundings.CityNear(directory[row]) is null && directory[row].Level != OrganizationLevel.National
            && !_bodies.HasInstitutionOf(spot, row))
            score -= DistanceHandicap(spot, row) + (IsOfAnotherCity(spot, row) ? 5 : 0);
        if (spot.Kind == SpotKind.Acronym && text.IsAllCapitals && directory[row].Level == OrganizationLevel.Lab && _bodies.ParentOf(spot, row) is null)
            score -= 2;
        if (directory[row].Level == OrganizationLevel.Lab && _bodies.HasFarInstitution(spot, row))
            score -= 3;
        if (spot.Kind == SpotKind.Acronym && spot.Length == 1 && text[spot.First].Folded.Length <= ShortAcronym && _bodies.HasForeignInstitution(spot, row))
            score -= 3;
        return score;
    }

    /// <summary>"Centre d'Investigation Clinique de Lille" is not that of Grenoble, which has the bare name.</summary>
    private bool IsOfAnotherCity(Spot spot, int row)
    {
        var next = spot.Last + 1;
        while (next < text.Count && text.Keys[next].Length == 0)
            next++;
        return spot.Kind == SpotKind.Name && directory[row].Level == OrganizationLevel.Lab && next < text.Count
            && text.SegmentOf(next) == text.SegmentOf(spot.Last) && surroundings.Holds(next);
    }

    /// <summary>
    /// A lab of the same acronym elsewhere is likely, of the same long name hardly; a university or company has sites in many towns.
    /// </summary>
    private int DistanceHandicap(Spot spot, int row) => spot.Kind switch
    {
        SpotKind.Code => 2,
        SpotKind.Acronym when directory[row].HasManySites && spot.Rows.Length == 1 => 0,
        SpotKind.Acronym => 5,
        SpotKind.Name when directory[row].Level == OrganizationLevel.Institution => 1,
        SpotKind.Name => spot.Length > LongName ? 1 : 4,
    };
}
