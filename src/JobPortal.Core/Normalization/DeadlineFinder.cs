using System.Text.RegularExpressions;
using JobPortal.Core.Normalization.Deadlines;

namespace JobPortal.Core.Normalization;

/// <summary>An application deadline found in a text.</summary>
/// <param name="Date">Null when several deadlines contradict each other; the rule then says so.</param>
/// <param name="Raw">What was read, from the words that announce the deadline to its date.</param>
/// <param name="Start">Offset of <paramref name="Raw"/> in the text.</param>
/// <param name="TimeZone">IANA zone that the text names for it; null when it names none.</param>
/// <param name="Clarity">How plainly it is a deadline for applications.</param>
public sealed record DeadlineFinding(DateOnly? Date, string Raw, int Start, string Rule, string? TimeZone, DeadlineClarity Clarity);

/// <summary>From the vaguest to the plainest.</summary>
public enum DeadlineClarity
{
    /// <summary>"Deadline: 30 June".</summary>
    Unnamed,

    /// <summary>"Send your CV before 20th of June".</summary>
    Sentence,

    /// <summary>"Date limite de candidature : 30 juin".</summary>
    Named,
}

/// <summary>
/// Finds until when candidates may apply. Dates of starts, interviews, defences, projects and conferences are not
/// deadlines; a month is no deadline, because it has no day.
/// </summary>
public static class DeadlineFinder
{
    /// <param name="anchor">For days without a year, see <see cref="DateParser.Nearest"/>.</param>
    public static DeadlineFinding? Find(string text, DateOnly anchor)
    {
        var folded = Folding.Fold(text);
        if (!DeadlineCues.MayAnnounce.IsMatch(folded))
            return null;

        var findings = new List<DeadlineFinding>();
        foreach (Match cue in DeadlineCues.Named.Matches(folded))
            findings.AddRange(After(text, folded, cue, anchor, DeadlineClarity.Named));
        foreach (Match cue in DeadlineCues.Before.Matches(folded))
            if (DeadlineSentence.Asks(folded, cue))
                findings.AddRange(After(text, folded, cue, anchor, DeadlineClarity.Sentence));
        foreach (Match cue in DeadlineCues.Unnamed.Matches(folded))
            findings.AddRange(After(text, folded, cue, anchor, DeadlineClarity.Unnamed));
        return Clearest(findings);
    }

    /// <summary>
    /// The plainest of several; null for none. When the plainest name different days, an extended one wins, and else there
    /// is a finding without a date.
    /// </summary>
    public static DeadlineFinding? Clearest(IReadOnlyList<DeadlineFinding> findings)
    {
        if (findings.Count == 0)
            return null;
        var plainest = findings.Where(f => f.Clarity == findings.Max(g => g.Clarity)).ToList();
        var extended = plainest.FindAll(f => DeadlineCues.Extended.IsMatch(Folding.Fold(f.Raw)));
        if (extended.Count > 0)
            plainest = extended;
        return plainest.DistinctBy(f => f.Date).Count() == 1
            ? plainest[0]
            : plainest[0] with { Date = null, Raw = string.Join(" … ", plainest.Select(f => f.Raw).Distinct()), Rule = "several different deadlines in the text: none is taken" };
    }

    private static IEnumerable<DeadlineFinding> After(string text, string folded, Match cue, DateOnly anchor, DeadlineClarity clarity)
    {
        var end = cue.Index + cue.Length;
        var window = folded[end..Math.Min(folded.Length, end + DeadlineCues.Reach(clarity))];
        if (DateParser.FirstIn(window, anchor) is not { Precision: DatePrecision.Day } date || !DeadlineCues.MayStandBetween(clarity).IsMatch(window[..date.Start]))
            yield break;

        var length = cue.Length + date.Start + date.Length;
        var rule = $"{Rule(clarity)}; {date.Rule}";
        yield return new(date.Date, text.Substring(cue.Index, length), cue.Index, rule, DeadlineZone.After(text, cue.Index + length), clarity);
        // "15 juin, repoussée au 30 juin"
        var rest = folded[(cue.Index + length)..Math.Min(folded.Length, cue.Index + length + 60)];
        if (DeadlineCues.ExtendedTo.IsMatch(rest) && DateParser.FirstIn(rest, anchor) is { Precision: DatePrecision.Day } later)
            yield return new(later.Date, text.Substring(cue.Index, length + later.Start + later.Length), cue.Index, $"{rule}; extended", null, clarity);
    }

    private static string Rule(DeadlineClarity clarity) => clarity switch
    {
        DeadlineClarity.Named => "named as the deadline for applications",
        DeadlineClarity.Sentence => "a sentence that asks to apply before a day",
        DeadlineClarity.Unnamed => "a deadline that does not say for what",
    };
}
