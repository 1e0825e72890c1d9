using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>
/// Reads names whose town stands elsewhere in the text: "École Normale Supérieure, 69007 Lyon" is another school than that of Paris,
/// "Service de neurologie, CHU, Nantes" names the hospital of Nantes, "University of Grenoble" the one university whose name starts so.
/// </summary>
internal sealed class NameCompletion(OrganizationDirectory directory, AffiliationText text, List<TextCity> cities)
{
    private const int MostUniversitiesOfATown = 12;
    private const string University = "universite";
    private const string Hospital = "hopital";

    /// <summary>The same spot, meaning the organization of that name in the text's town when there is one and the name alone means one elsewhere.</summary>
    public Spot Complete(Spot spot)
    {
        if (spot.Kind == SpotKind.Code || spot.Rows.Any(row => directory[row].Level == OrganizationLevel.National))
            return spot;
        var key = Key(spot.First, spot.Last);
        foreach (var city in cities)
        {
            if (city.First <= spot.Last && spot.First <= city.Last || spot.Rows.Any(row => IsNear(row, city.Row)))
                continue;
            var rows = directory.Indexes.Names.Find(key + ' ' + Key(city.First, city.Last)).ToArray();
            if (rows.Length > 0)
                return spot with { Kind = SpotKind.Name, Rows = rows, Likeness = Likeness.Close };
        }
        return spot;
    }

    /// <summary>"University of Grenoble": the university of that town whose name starts so, when there is one in use.</summary>
    public Spot? UniversityOfTown(int segment)
    {
        var key = text.SegmentKey(segment);
        if (key.EndsWith(' ' + University, StringComparison.Ordinal))
            key = University + ' ' + key[..^(University.Length + 1)];
        if (!key.StartsWith(University + ' ', StringComparison.Ordinal) || directory.Indexes.Cities.Find(key.AsSpan(University.Length + 1)) is not [var town])
            return null;
        int[] rows = [.. directory.Indexes.Names.FindPrefix(key + ' ', MostUniversitiesOfATown).ToArray().Distinct()
            .Where(row => directory[row].Level == OrganizationLevel.Institution && IsNear(row, town) && OrganizationName.Key(directory[row].Name).Contains(University, StringComparison.Ordinal))];
        int[] active = [.. rows.Where(row => directory[row].IsActive)];
        var (first, last) = text.Segment(segment);
        return rows.Length == 0 ? null : new Spot(SpotKind.Name, first, last, active.Length > 0 ? active : rows) { Likeness = Likeness.Close };
    }

    /// <summary>"Hôpital Bichat", "Bichat Hospital": the one hospital whose name goes on from there, "Hôpital Bichat-Claude-Bernard".</summary>
    public Spot? HospitalCalled(int segment)
    {
        var key = text.SegmentKey(segment);
        if (key.EndsWith(' ' + Hospital, StringComparison.Ordinal))
            key = Hospital + ' ' + key[..^(Hospital.Length + 1)];
        if (!key.StartsWith(Hospital + ' ', StringComparison.Ordinal) || key.Contains("saint", StringComparison.Ordinal))
            return null;
        int[] rows = [.. directory.Indexes.Names.FindPrefix(key + ' ', MostUniversitiesOfATown).ToArray().Distinct()];
        var (first, last) = text.Segment(segment);
        return rows is [var only] && directory[only].IsHospital ? new Spot(SpotKind.Name, first, last, rows) { Likeness = Likeness.Close } : null;
    }

    private bool IsNear(int row, int other) =>
        Surroundings.Kilometres(directory[row].Position, directory[other].Position) <= Surroundings.NearKilometres;

    private string Key(int first, int last) => string.Join(' ', text.Keys[first..(last + 1)].Where(key => key.Length > 0));
}
