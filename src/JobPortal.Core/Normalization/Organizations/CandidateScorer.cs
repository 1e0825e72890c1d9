using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>
/// Weighs what a text says for each organization that it may mean. Precision first: what could mean two organizations means none.
/// The weights were set on the affiliation table of the tests (its precision and recall are asserted there).
/// </summary>
internal sealed class CandidateScorer(OrganizationDirectory directory, AffiliationText text, List<Spot> spots, Surroundings surroundings)
{
    /// <summary>From this score on an organization is meant.</summary>
    public const int Sufficient = 5;

    /// <summary>The best must lead the next by this much.</summary>
    public const int Margin = 2;

    private const int InactiveHandicap = 2;

    private const int LeastChildrenOfTheKnown = 15;

    private readonly NamedBodies _bodies = new(directory, spots);
    private readonly Contradictions _contradictions = new(directory, text, spots, surroundings);

    /// <summary>The organization that a spot means; null when nothing suffices or two are close, and why in words.</summary>
    public (Candidate? Best, string? Doubt) Decide(Spot spot)
    {
        var ranked = spot.Rows.Distinct().Select(row => Score(spot, row))
            .OrderByDescending(c => Rank(c)).ThenBy(c => c.Row).ToArray();
        if (ranked.Length == 0 || ranked[0].Score <= 0)
            return (null, null);
        var published = text.Published(spot.First, spot.Last);
        if (ranked[0].Score < Sufficient)
            return (null, $"\"{published}\" alone is too little evidence for {directory[ranked[0].Row].Name}");
        if (ranked.Length > 1 && Rank(ranked[0]) - Rank(ranked[1]) < Margin && Above(ranked[0], ranked[1]) is { } above)
            return (above, null);
        if (ranked.Length > 1 && Rank(ranked[0]) - Rank(ranked[1]) < Margin)
            return (null, $"\"{published}\" means {directory[ranked[0].Row].Name} ({directory[ranked[0].Row].City}) or {directory[ranked[1].Row].Name} ({directory[ranked[1].Row].City})");
        return (ranked[0], null);
    }

    /// <summary>Of a body and a unit inside it that share a name, the body is meant: the unit is in it either way.</summary>
    private Candidate? Above(Candidate a, Candidate b) =>
        directory.IsUnder(a.Row, b.Row) && b.Score >= Sufficient ? b : directory.IsUnder(b.Row, a.Row) || IsFarBetterKnown(a.Row, b.Row) ? a
        : IsFarBetterKnown(b.Row, a.Row) && b.Score >= Sufficient ? b : null;

    /// <summary>CNAM is the Conservatoire with its 24 labs to whoever does research, not the health insurance.</summary>
    private bool IsFarBetterKnown(int row, int than) =>
        directory[row].Level == OrganizationLevel.Institution && directory[row].Children >= LeastChildrenOfTheKnown && directory[than].Children == 0 && directory[row].IsActive;

    private int Rank(Candidate c) => c.Score - (directory[c.Row].IsActive ? 0 : InactiveHandicap);

    private Candidate Score(Spot spot, int row)
    {
        var reasons = new List<string>();
        var score = OwnWeight(spot, row, reasons);
        if (score > 0)
            score += Support(spot, row, reasons) + _contradictions.Of(spot, row);
        return new Candidate(row, spot, score, reasons);
    }

    private int OwnWeight(Spot spot, int row, List<string> reasons)
    {
        var published = text.Published(spot.First, spot.Last);
        reasons.Add(spot.Kind switch
        {
            SpotKind.Code => $"unit code {published}",
            SpotKind.Name when spot.IsCut => $"\"{published}\" is the start of its name (cut)",
            SpotKind.Name when spot.Likeness != Likeness.Exact => $"\"{published}\" is like its name {directory[row].Name}",
            SpotKind.Name => $"name \"{published}\"",
            SpotKind.Acronym => $"acronym {published}",
        });
        return spot.Kind switch
        {
            SpotKind.Code => 7,
            SpotKind.Name when IsJoined(spot.First - 1, spot) || IsJoined(spot.Last, spot) => 0,
            SpotKind.Name => Math.Max(0, NameWeight.Of(text, spot, directory[row], IsHarmless) - Doubt(spot, directory[row])),
            SpotKind.Acronym => AcronymWeight.Of(text, spot, directory[row], directory, IsHarmless),
        };
    }

    /// <summary>What a name that is only like the data's proves less; its own town in it makes up for a misspelt word.</summary>
    private int Doubt(Spot spot, OrganizationRecord record) => spot.Likeness == Likeness.Near && HoldsCity(spot, record) ? (int)Likeness.Close : (int)spot.Likeness;

    private bool HoldsCity(Spot spot, OrganizationRecord record)
    {
        var city = OrganizationName.Key(record.City);
        return city.Length > 0 && Enumerable.Range(spot.First, spot.Length).Any(i => text.Keys[i] == city);
    }

    /// <summary>A bare hyphen makes one word of its edge and the next: "ENS Paris-Saclay" is not "ENS Paris" in Saclay, nor is "Est" in "Paris-Est" an acronym.</summary>
    private bool IsJoined(int word, Spot spot) => word >= 0 && word + 1 < text.Count && text.Gap(word) is "-"
        && !spots.Exists(other => other != spot && other.First <= word + 1 && word <= other.Last && (other.Kind != SpotKind.Acronym || text.LooksLikeAcronym(other.First)));

    private int Support(Spot spot, int row, List<string> reasons)
    {
        var score = 0;
        if (spots.Any(other => other != spot && other.Rows.Contains(row)))
            score += Add(4, "its name, acronym and code agree");
        if (surroundings.CityNear(directory[row]) is { } city)
            score += Add(city == directory[row].City ? 4 : 2, $"city {city} agrees");
        if (_bodies.ParentOf(spot, row) is { } parent)
            score += Add(directory[parent].Level == OrganizationLevel.National ? 1 : 3, $"parent {directory[parent].Name} agrees");
        if (HasCutName(spot, row))
            score += Add(3, "the rest is the start of its name");
        return score;

        int Add(int weight, string reason)
        {
            reasons.Add(reason);
            return weight;
        }
    }

    /// <summary>A segment of two words or more that is how the organization's name starts: boards cut at 50 characters.</summary>
    private bool HasCutName(Spot spot, int row)
    {
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (spot.First <= last && first <= spot.Last)
                continue;
            var key = text.SegmentKey(segment);
            if (!NameWeight.IsKindOnly(key) && directory.Indexes.Names.FindPrefix(key, 50).Contains(row))
                return true;
        }
        return false;
    }

    /// <summary>A word that says nothing about what its neighbours name: a place, another organization (not the "amis" of a body, which are no AMIS), "de".</summary>
    private bool IsHarmless(Spot spot, int word) => text.Keys[word].Length == 0 || surroundings.Holds(word)
        || spots.Any(other => other != spot && other.First <= word && word <= other.Last && (other.Kind != SpotKind.Acronym || char.IsUpper(text.Raw(other.First)[0])));
}
