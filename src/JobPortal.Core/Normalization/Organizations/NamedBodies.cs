using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>How the other organizations that a text names stand to one that it may mean.</summary>
internal sealed class NamedBodies(OrganizationDirectory directory, List<Spot> spots)
{
    /// <summary>Beyond it a university and a lab do not belong together unless the data says so.</summary>
    private const int FarKilometres = 60;

    /// <summary>The body named elsewhere in the text that stands above this one, a university before CNRS; null when none does.</summary>
    public int? ParentOf(Spot spot, int row)
    {
        int? best = null;
        foreach (var candidate in spots.Where(other => other != spot).SelectMany(other => other.Rows))
        {
            if (directory.IsUnder(row, candidate) && (best is null || directory[candidate].Level < directory[best.Value].Level))
                best = candidate;
        }
        return best;
    }

    /// <summary>"LIFAT – Université de Tours (Blois)": a lab has sites where its own university has.</summary>
    public bool HasInstitutionOf(Spot spot, int row) =>
        ParentOf(spot, row) is { } parent && directory[parent].Level == OrganizationLevel.Institution;

    /// <summary>The text names one university or school, and it is not above this lab and far from it.</summary>
    public bool HasFarInstitution(Spot spot, int row) => spots.Exists(other => other != spot
        && other.Kind == SpotKind.Name && other.Rows.Length == 1
        && directory[other.Rows[0]] is { Level: OrganizationLevel.Institution } institution
        && !directory.IsUnder(row, other.Rows[0])
        && Surroundings.Kilometres(institution.Position, directory[row].Position) > FarKilometres);

    /// <summary>The text names a university or school of today, and neither it nor any other body of the text stands above this one.</summary>
    public bool HasForeignInstitution(Spot spot, int row) => ParentOf(spot, row) is null && spots.Exists(other => other != spot
        && other.Kind == SpotKind.Name && other.Rows.Length == 1 && !other.Rows.Contains(row)
        && directory[other.Rows[0]] is { Level: OrganizationLevel.Institution, IsActive: true } && !spots.Exists(same => same != spot && same.Rows.Contains(row)));
}
