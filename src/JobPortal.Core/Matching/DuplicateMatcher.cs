namespace JobPortal.Core.Matching;

/// <summary>
/// Says whether two postings are one position. Several signals are added up, each with its reason: no key alone and no similarity alone
/// decides, because references are reused, labs copy their paragraphs, and one contact offers two theses on one day.
/// </summary>
public static class DuplicateMatcher
{
    /// <summary>Points from which two postings are one position.</summary>
    public const double Threshold = 6;

    /// <summary>Between languages texts cannot be laid side by side, so the facts must say more.</summary>
    public const double ThresholdAcross = 7;

    /// <summary>Concepts of a text that is long enough for its language to show.</summary>
    private const int BilingualTerms = 60;

    /// <summary>Points that title and text together must bring.</summary>
    private const double LeastWords = 1;

    /// <summary>Two postings, with nothing known of what other offers say.</summary>
    public static MatchVerdict Compare(MatchPosting left, MatchPosting right) => Compare(left, right, Background.None);

    /// <summary>
    /// Whether it is worth comparing the texts: nearly all candidates of a posting fail here, at a hundredth of the price. Never false for
    /// two that <see cref="Compare(MatchPosting, MatchPosting)"/> would merge or link.
    /// </summary>
    internal static bool MayBeOne(MatchPosting left, MatchPosting right)
    {
        var (a, b) = (left.Print, right.Print);
        if (MatchVetoes.OfPositions(a, b) is not null) return false;
        var sameReference = a.Reference is { } reference && reference == b.Reference;
        return sameReference || a.Language != b.Language || IsBilingual(a) != IsBilingual(b) || WordSignals.Title(TitleComparison.Of(a, b)).Points + WordSignals.BestText >= LeastWords;
    }

    internal static MatchVerdict Compare(MatchPosting left, MatchPosting right, Background background)
    {
        var (a, b) = (left.Print, right.Print);
        var across = a.Language is { } one && b.Language is { } other && one != other;
        var (titles, texts) = (TitleComparison.Of(a, b), TextComparison.Of(a, b, background));
        var again = SeasonComparison.IsAnother(left, right);
        MatchSignal[] words = across
            ? [WordSignals.TitleAcross(titles), WordSignals.TextAcross(texts)]
            : [IsBilingual(a) != IsBilingual(b) ? WordSignals.TitleAcross(titles) : WordSignals.Title(titles), WordSignals.Text(texts, titles)];
        // A translator chooses other words, but nobody else's reference.
        if (across && a.Reference is { } reference && reference == b.Reference) words = [.. words.Select(w => w.Points < 0 ? w with { Points = w.Points / 2 } : w)];
        var facts = FactSignals.Of(a, b);
        MatchSignal[] signals = [.. words, .. again ? facts : facts.Concat(FactSignals.OfDays(a, b))];
        var veto = MatchVetoes.OfPositions(a, b) ?? (again ? null : MatchVetoes.OfPostings(left, right, titles, texts, across));
        var score = signals.Sum(s => s.Points);
        var isOne = veto is null && Speak(words, signals, across) && score >= (across ? ThresholdAcross : Threshold);
        return new(!isOne ? MatchOutcome.Different : again ? MatchOutcome.Again : MatchOutcome.Same, score, signals, veto);
    }

    // A long text that is neither French nor English is both; its title is in one of them.
    private static bool IsBilingual(OfferFingerprint print) => print.Language is null && print.Terms.Count >= BilingualTerms;

    // Facts alone would make one of all that a secretary publishes on one day.
    private static bool Speak(MatchSignal[] words, MatchSignal[] signals, bool across) =>
        across ? words.Sum(w => w.Points) >= (signals.Any(s => s.Points >= 4 && !words.Contains(s)) ? -4 : 3)
        : words.Sum(w => w.Points) >= (signals.Any(s => s.Points >= 4 && !words.Contains(s)) ? -1 : LeastWords);
}
