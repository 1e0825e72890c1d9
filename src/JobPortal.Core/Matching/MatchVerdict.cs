namespace JobPortal.Core.Matching;

/// <summary>What two postings are to each other.</summary>
public enum MatchOutcome
{
    /// <summary>Two positions, or too little to tell: two offers seen twice are better than one never seen.</summary>
    Different,

    /// <summary>One position.</summary>
    Same,

    /// <summary>The same text for another year: two offers, linked.</summary>
    Again,
}

/// <summary>One reason, in words that an operator understands.</summary>
/// <param name="Points">For (positive) or against one position.</param>
public sealed record MatchSignal(string What, double Points);

/// <summary>A comparison and why it ended so.</summary>
/// <param name="Score">Sum of the points; comparable between verdicts of one program version only.</param>
/// <param name="Veto">What forbids a merge whatever the score; null when nothing does.</param>
public sealed record MatchVerdict(MatchOutcome Outcome, double Score, IReadOnlyList<MatchSignal> Signals, string? Veto)
{
    /// <summary>"title is the same +4; contact is the same +3 = 7".</summary>
    public string Explanation => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{string.Join("; ", Signals.Where(s => s.Points != 0).Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.What} {s.Points:+0.#;-0.#}")))} = {Score:0.#}{(Veto is null ? "" : $"; never one: {Veto}")}");
}

/// <summary>A posting as matching meets it.</summary>
/// <param name="Id">Of the posting.</param>
/// <param name="FirstSeen">Day on which its source showed it first.</param>
/// <param name="LastSeen">Day on which its source showed it last.</param>
public sealed record MatchPosting(int Id, OfferFingerprint Print, DateOnly FirstSeen, DateOnly LastSeen);
