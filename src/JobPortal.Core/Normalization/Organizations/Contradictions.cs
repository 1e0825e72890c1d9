using System.Globalization;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>What in a text speaks against an organization: another town, another university.</summary>
internal sealed class Contradictions(OrganizationDirectory directory, AffiliationText text, List<Spot> spots, Surroundings surroundings)
{
    /// <summary>A name of more words than this, without articles, hardly has a namesake.</summary>
    private const int LongName = 4;

    /// <summary>Below it CNRS's, Inserm's and INRAE's mixed units have the same numbers: UMR 1287 is in Villejuif and in Villenave-d'Ornon.</summary>
    private const int FirstNumberOfOneBody = 2000;

    /// <summary>Three letters in the right town are often another body's: "APC, Univ. Paris Cité" is no climate agency.</summary>
    private const int ShortAcronym = 3;

    /// <summary>A lab of so many teams is known by its acronym in each of its towns: IRISA in Rennes, Lannion and Vannes.</summary>
    private const int ChildrenOfLargeLab = 15;

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
        if ((directory[row].Level == OrganizationLevel.Lab || directory[row].IsHospital) && _bodies.HasFarInstitution(spot, row))
            score -= 3;
        if (spot.Kind == SpotKind.Acronym && directory[row].Level == OrganizationLevel.Lab && surroundings.CityNear(directory[row]) is null
            && _bodies.ParentOf(spot, row) is null && UnresolvedParts.HasUnknownSchool(text, spots, surroundings))
            score -= 3;
        if (spot.Kind == SpotKind.Acronym && spot.Length == 1 && text[spot.First].Folded.Length <= ShortAcronym && _bodies.HasForeignInstitution(spot, row))
            score -= 3;
        return score;
    }

    /// <summary>
    /// "Centre d'Investigation Clinique de Lille" is not that of Grenoble, which has the bare name, nor "Institut Pasteur de Lille" that of Paris;
    /// "IMT Atlantique Brest" is a site of the school.
    /// </summary>
    private bool IsOfAnotherCity(Spot spot, int row)
    {
        var next = spot.Last + 1;
        while (next < text.Count && text.Keys[next].Length == 0)
            next++;
        return (spot.Kind == SpotKind.Name || spot.Kind == SpotKind.Acronym && directory[row].Level == OrganizationLevel.Institution) && next < text.Count && text.SegmentOf(next) == text.SegmentOf(spot.Last) && surroundings.Holds(next)
            && (directory[row].Level == OrganizationLevel.Lab || !directory[row].HasManySites && text[spot.Last + 1].Folded is "de" or "d" or "of");
    }

    /// <summary>
    /// A lab of the same acronym elsewhere is likely, of the same long name hardly; a university or company has sites in many towns, a hospital has not.
    /// </summary>
    private int DistanceHandicap(Spot spot, int row) => spot.Kind switch
    {
        SpotKind.Code => Number(spot) < FirstNumberOfOneBody ? 3 : 2,
        SpotKind.Acronym when (directory[row].HasManySites || directory[row].Children >= ChildrenOfLargeLab) && spot.Rows.Length == 1 => 0,
        SpotKind.Acronym => 5,
        SpotKind.Name when directory[row].Level == OrganizationLevel.Institution && !directory[row].IsHospital => 1,
        SpotKind.Name => Enumerable.Range(spot.First, spot.Length).Count(i => text.Keys[i].Length > 0) > LongName ? 1 : 4,
    };

    private int Number(Spot code) => int.TryParse(string.Concat(text.Published(code.First, code.Last).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
