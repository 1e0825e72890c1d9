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
    private const int FarFromTheNamedInstitutionKilometres = 60;

    /// <summary>The organization that a spot means; null when nothing suffices or two are close, and why in words.</summary>
    public (Candidate? Best, string? Doubt) Decide(Spot spot)
    {
        var ranked = spot.Rows.Distinct().Select(row => Score(spot, row))
            .OrderByDescending(c => Rank(c)).ThenBy(c => c.Row).ToArray();
        if (ranked.Length == 0)
            return (null, null);
        var published = text.Published(spot.First, spot.Last);
        if (ranked[0].Score < Sufficient)
            return (null, $"\"{published}\" alone is too little evidence for {directory[ranked[0].Row].Name}");
        if (ranked.Length > 1 && Rank(ranked[0]) - Rank(ranked[1]) < Margin)
            return (null, $"\"{published}\" means {directory[ranked[0].Row].Name} ({directory[ranked[0].Row].City}) or {directory[ranked[1].Row].Name} ({directory[ranked[1].Row].City})");
        return (ranked[0], null);
    }

    private int Rank(Candidate c) => c.Score - (directory[c.Row].IsActive ? 0 : InactiveHandicap);

    private Candidate Score(Spot spot, int row)
    {
        var reasons = new List<string>();
        var score = OwnWeight(spot, row, reasons);
        if (score > 0)
            score += Support(spot, row, reasons) + Contradiction(spot, row);
        return new Candidate(row, spot, score, reasons);
    }

    private int OwnWeight(Spot spot, int row, List<string> reasons)
    {
        var published = text.Published(spot.First, spot.Last);
        reasons.Add(spot.Kind switch
        {
            SpotKind.Code => $"unit code {published}",
            SpotKind.Name => $"name \"{published}\"",
            SpotKind.Acronym => $"acronym {published}",
        });
        return spot.Kind switch
        {
            SpotKind.Code => 7,
            SpotKind.Name => NameWeight.Of(text, spot, directory[row], IsHarmless),
            SpotKind.Acronym => AcronymWeight.Of(text, spot, directory[row], directory, IsHarmless),
        };
    }

    private int Support(Spot spot, int row, List<string> reasons)
    {
        var score = 0;
        if (spots.Any(other => other != spot && other.Rows.Contains(row)))
            score += Add(4, "its name, acronym and code agree");
        if (surroundings.CityNear(directory[row]) is { } city)
            score += Add(3, $"city {city} agrees");
        if (NamedParent(spot, row) is { } parent)
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

    private int Contradiction(Spot spot, int row)
    {
        var score = 0;
        if (surroundings.HasCities && surroundings.CityNear(directory[row]) is null && directory[row].Level != OrganizationLevel.National)
            score -= spot.Kind == SpotKind.Code ? 2 : 5;
        if (directory[row].Level == OrganizationLevel.Lab && spots.Any(other => other != spot && IsFarInstitution(other, row)))
            score -= 3;
        return score;
    }

    private int? NamedParent(Spot spot, int row)
    {
        int? best = null;
        foreach (var other in spots)
        {
            if (other == spot || other.Rows.Length == 0)
                continue;
            foreach (var candidate in other.Rows)
            {
                if (directory.IsUnder(row, candidate) && (best is null || directory[candidate].Level < directory[best.Value].Level))
                    best = candidate;
            }
        }
        return best;
    }

    /// <summary>The text names one university or school, and it is not above this lab and far from it.</summary>
    private bool IsFarInstitution(Spot other, int row) => other.Kind == SpotKind.Name && other.Rows.Length == 1
        && directory[other.Rows[0]] is { Level: OrganizationLevel.Institution } institution
        && !directory.IsUnder(row, other.Rows[0])
        && Surroundings.Kilometres(institution.Position, directory[row].Position) > FarFromTheNamedInstitutionKilometres;

    /// <summary>A segment of two words or more that is how the organization's name starts: boards cut at 50 characters.</summary>
    private bool HasCutName(Spot spot, int row)
    {
        for (var segment = 0; segment < text.SegmentCount; segment++)
        {
            var (first, last) = text.Segment(segment);
            if (spot.First <= last && first <= spot.Last)
                continue;
            var key = string.Join(' ', text.Keys[first..(last + 1)].Where(k => k.Length > 0));
            if (key.Contains(' ') && directory.Indexes.Names.FindPrefix(key, 50).Contains(row))
                return true;
        }
        return false;
    }

    /// <summary>A word that says nothing about what its neighbours name: a place, another organization, "de".</summary>
    private bool IsHarmless(Spot spot, int word) => text.Keys[word].Length == 0 || surroundings.Holds(word)
        || spots.Any(other => other != spot && other.First <= word && word <= other.Last);
}
