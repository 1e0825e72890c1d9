namespace JobPortal.Core.Matching;

/// <summary>What titles and texts say for and against one position.</summary>
internal static class WordSignals
{
    /// <summary>Shingles under which a text is a remark: it neither makes two postings one nor parts them.</summary>
    public const int FewestShingles = 12;

    /// <summary>Most points that a text brings.</summary>
    public const double BestText = 5;

    /// <summary>Concepts under which two texts in two languages cannot be compared.</summary>
    private const int FewestTerms = 12;

    /// <summary>Telling words of a title that is one offer's own.</summary>
    private const int OwnTitle = 3;

    public static MatchSignal Title(TitleComparison titles) => titles switch
    {
        { Fewest: 0 } => new("titles say nothing", 0),
        { IsWhole: true, Fewest: >= OwnTitle } => new("the same title", 4),
        { IsWhole: true, Fewest: 2 } => new("the same short title", 2.5),
        { IsWhole: true } => new("the same word for a title", 0.5),
        { IsSubstitution: true, Coverage: < 0.5 } => new("titles about other things", -9),
        { IsSubstitution: true } => new($"“{titles.OnlyLeft[0]}” here, “{titles.OnlyRight[0]}” there in the title", -8),
        { Coverage: 1, Fewest: >= OwnTitle } => new("one title holds the other", 3),
        { Coverage: 1 } => new("one title holds the other's few words", 1),
        { Coverage: >= 0.6 } => new("titles that are close", 1.5),
        { Coverage: >= 0.3 } => new("titles that share words", -0.5),
        _ => new("titles share no word", -2.5),
    };

    public static MatchSignal Text(TextComparison texts, TitleComparison titles) => texts.TellingCount < FewestShingles
        ? new("too little text of their own", 0)
        : texts.Telling switch
        {
            // Two theses of one team, each titled "Offre de thèse": three quarters are the team's.
            >= 0.45 and < 0.85 when titles.Fewest < OwnTitle => new(Only(texts.Telling, "the text is shared and the titles do not say of what"), -4),
            >= 0.65 when texts.TellingFound < 0.25 => new("the shared text is what surrounds many offers", 1.5),
            >= 0.85 => new(Share(texts.Telling, "the text of their own is shared"), texts.TellingCount >= 25 ? BestText : 4),
            >= 0.65 => new(Share(texts.Telling, "the text of their own is shared"), 3.5),
            >= 0.45 when !titles.IsWhole => new(Only(texts.Telling, "the text of their own is shared and the titles are not the same"), -3),
            >= 0.45 => new(Share(texts.Telling, "the text of their own is shared"), 1),
            >= 0.25 => new(Only(texts.Telling, "the text of their own is shared"), -2),
            _ => new(Only(texts.Telling, "the text of their own is shared"), texts.TellingCount >= 80 ? -6 : texts.TellingCount >= 40 ? -4.5 : -3),
        };

    /// <summary>Between two languages: words that look alike and those of the lexicon.</summary>
    public static MatchSignal TitleAcross(TitleComparison titles) => titles switch
    {
        { Fewest: < 2 } => new("titles say too little across languages", 0),
        { Coverage: >= 0.8 } => new("titles mean the same", 3),
        { Coverage: >= 0.5 } => new("titles are alike across languages", 1.5),
        { Coverage: >= 0.3 } => new("titles share words across languages", 0),
        { Coverage: > 0 } => new("titles share a word across languages", -1),
        { Fewest: >= OwnTitle } => new("titles share no word across languages", -3),
        _ => new("titles share no word across languages", -1),
    };

    public static MatchSignal TextAcross(TextComparison texts) => texts.TermCount < FewestTerms
        ? new("too little text across languages", 0)
        : texts.Terms switch
        {
            >= 0.5 => new(Share(texts.Terms, "the concepts are shared"), 4),
            >= 0.4 => new(Share(texts.Terms, "the concepts are shared"), 3),
            >= 0.32 => new(Share(texts.Terms, "the concepts are shared"), 0.5),
            >= 0.22 => new(Only(texts.Terms, "the concepts are shared"), -2.5),
            _ => new(Only(texts.Terms, "the concepts are shared"), -5),
        };

    private static string Share(double share, string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * share:0} % of {what}");

    private static string Only(double share, string what) => "only " + Share(share, what);
}
