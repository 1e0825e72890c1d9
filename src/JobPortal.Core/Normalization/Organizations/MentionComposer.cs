using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>Makes the answer from what each spot means: the lab, its team and its parent.</summary>
internal sealed class MentionComposer(OrganizationDirectory directory, AffiliationText text, string raw, List<Spot> spots, Surroundings surroundings)
{
    /// <param name="decisions">What each spot means, in their order.</param>
    public OrganizationResolution Compose((Candidate? Best, string? Doubt)[] decisions)
    {
        Candidate[] meant = [.. decisions.Select(d => d.Best).OfType<Candidate>().OrderBy(c => c.Spot.First)];
        var labs = meant.Where(c => directory[c.Row].Level == OrganizationLevel.Lab).ToArray();
        var doubt = decisions.Select(d => d.Doubt).FirstOrDefault(d => d is not null);
        if (labs.Length > 0)
            return Known(MostSpecific(labs), meant);
        if (meant.Length == 0)
            return Unknown(doubt ?? "not in the reference data");
        var institution = meant.OrderBy(c => directory[c.Row].Level)
            .ThenByDescending(c => directory[c.Row].IsActive)
            .ThenByDescending(c => meant.Count(o => directory.IsUnder(c.Row, o.Row)))
            .ThenByDescending(c => directory[c.Row].IsHospital).ThenBy(c => directory[c.Row].IsHospital ? directory[c.Row].Children : 0)
            .ThenBy(c => c.Spot.First).First();
        if (StandsBesideUnknown(directory[institution.Row], meant) is { } unknown)
            return Unknown(unknown);
        if (UnresolvedParts.Lab(text, Read(meant), surroundings) is { } part)
            return UnknownLab(part, Widest(institution, meant), doubt);
        return Known(institution, meant);
    }

    /// <summary>Of "Univ. Grenoble Alpes, Grenoble INP, …" the university: a lab that nobody knows is in it either way.</summary>
    private Candidate Widest(Candidate institution, Candidate[] meant) => meant.FirstOrDefault(c => directory[c.Row].Level == directory[institution.Row].Level
        && directory[c.Row].IsActive && directory.IsUnder(institution.Row, c.Row)) ?? institution;

    /// <summary>"Hôpital X, Université Y", "Université Z, CNRS": what the data lacks is no part of what it has, so nothing is answered.</summary>
    private string? StandsBesideUnknown(OrganizationRecord institution, Candidate[] meant) =>
        !institution.IsHospital && UnresolvedParts.HasUnknownHospital(text, Read(meant), surroundings) ? "names a hospital that is not in the reference data"
        : institution.Level == OrganizationLevel.National && UnresolvedParts.HasUnknownUniversity(text, Read(meant), surroundings) ? "names a university that is not in the reference data"
        : null;

    /// <summary>Nothing is known: an organization of its own, under the text's own key.</summary>
    public OrganizationResolution Unknown(string rule) => new(
        new OrganizationMention { Raw = raw, Name = text.Text, Key = TextFolding.Slug(text.Text) }, rule);

    private OrganizationResolution Known(Candidate main, Candidate[] meant)
    {
        var team = meant.FirstOrDefault(c => c.Row != main.Row && directory[c.Row].IsTeam && directory.IsUnder(c.Row, main.Row));
        var parent = Parent(main, meant);
        var record = directory[main.Row];
        var mention = new OrganizationMention
        {
            Raw = raw,
            Name = record.Name,
            Acronym = record.Acronyms is [var acronym, ..] ? acronym : null,
            City = record.City,
            Ror = record.Ror ?? Above(record),
            Key = record.Key,
            Team = team is null ? UnresolvedParts.Team(text, main.Spot, Read(meant), surroundings) : Published(team),
            Parent = parent is null ? null : Published(parent),
        };
        return new OrganizationResolution(mention, Rule(main)) { ParentRor = parent is null ? null : directory[parent.Row].Ror };
    }

    /// <summary>Of a lab without ROR id: that of the institution above it.</summary>
    private string? Above(OrganizationRecord record) => record.Parents.Select(row => directory[row]).Where(above => above.Ror is not null)
        .OrderBy(above => above.Level).ThenByDescending(above => above.IsActive).FirstOrDefault()?.Ror;

    /// <summary>A lab that the data lacks, inside an institution that it has: its own organization, with that parent.</summary>
    private OrganizationResolution UnknownLab(string lab, Candidate institution, string? doubt)
    {
        var mention = new OrganizationMention { Raw = raw, Name = lab, Key = TextFolding.Slug(lab), Parent = Published(institution), Ror = directory[institution.Row].Ror };
        if (!lab.Contains(' '))
            mention = mention with { Key = TextFolding.Slug(lab + " " + mention.Parent) };
        return new OrganizationResolution(mention, $"{doubt ?? "the lab is not in the reference data"}; parent: {string.Join(", ", institution.Reasons)}")
        {
            ParentRor = directory[institution.Row].Ror,
        };
    }

    /// <summary>
    /// The first lab that stands under no team and above no other lab of the text: of "Inria Lyon / AIstroSight" the centre, since the
    /// other is a team; of "Observatoire de Paris, LERMA" the second.
    /// </summary>
    private Candidate MostSpecific(Candidate[] labs)
    {
        var units = labs.Where(c => !directory[c.Row].IsTeam || !labs.Any(o => o.Row != c.Row && directory.IsUnder(c.Row, o.Row))).ToArray();
        return units.FirstOrDefault(c => !units.Any(o => o.Row != c.Row && directory.IsUnder(o.Row, c.Row))) ?? units[0];
    }

    /// <summary>The institution beside the lab, one above it in the data before any other, a national body last.</summary>
    private Candidate? Parent(Candidate main, Candidate[] meant) => meant
        .Where(c => c.Row != main.Row && (directory[c.Row].Level != OrganizationLevel.Lab || directory.IsUnder(main.Row, c.Row)) && !directory.IsUnder(c.Row, main.Row))
        .OrderBy(c => directory[c.Row].Level == OrganizationLevel.National)
        .ThenByDescending(c => directory.IsUnder(main.Row, c.Row))
        .ThenBy(c => c.Spot.First)
        .FirstOrDefault();

    private string Rule(Candidate main)
    {
        var rule = string.Join(", ", main.Reasons);
        if (main.Spot.Kind != SpotKind.Code && spots.Find(s => s.Kind == SpotKind.Code && s.Rows.Length == 0) is { } code)
            rule += $"; {text.Published(code.First, code.Last)} is not in the reference data";
        return directory[main.Row].IsActive ? rule : rule + "; ROR says that it is no longer active";
    }

    /// <summary>The spots that were understood: the rest may be a team or an unknown lab.</summary>
    private List<Spot> Read(Candidate[] meant) => [.. meant.Select(c => c.Spot), .. spots.Where(s => s.Kind == SpotKind.Code)];

    /// <summary>With the article that names are compared without: "La Rochelle Université".</summary>
    private string Published(Candidate c)
    {
        var before = c.Spot.First - 1;
        var hasArticle = before >= 0 && text[before].Folded is ("la" or "le" or "les") && char.IsUpper(text.Raw(before)[0])
            && text.SegmentOf(before) == text.SegmentOf(c.Spot.First);
        return text.Published(hasArticle ? before : c.Spot.First, c.Spot.Last);
    }
}
