namespace JobPortal.Core.Search.Words;

/// <summary>Words that their letters alone do not tell: what stands around them, and capitals, say what they are.</summary>
internal static class WrittenWords
{
    private static readonly string[] Greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
        "psi", "omega",
    ];

    /// <summary>The word that is meant: "saint" of "St-Étienne", "cnn" of "CNNs", "alpha" of "α-synuclein"; mostly the word itself.</summary>
    /// <param name="word">Folded.</param>
    public static string Named(string word, string text, int start, int length) => word switch
    {
        "st" when IsHyphenated(text, start + length) => "saint",
        "ste" when IsHyphenated(text, start + length) => "sainte",
        [>= 'α' and <= 'ω' and var letter] => Greek[letter - 'α'],
        [.. { Length: > 1 } capitals, 's'] when IsPlural(text.AsSpan(start, length)) => capitals,
        _ => word,
    };

    /// <summary>Where the unit begins in a word that goes on a number with a comma ("5T" of "1.5T"); 0 when it does not.</summary>
    public static int UnitAt(string word, string text, int start)
    {
        if (start < 2 || text[start - 1] is not ('.' or ',') || !char.IsAsciiDigit(text[start - 2])) return 0;
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && !word.AsSpan(digits).ContainsAnyInRange('0', '9') ? digits : 0;
    }

    /// <summary>Whether a word of an offer only looks like one that people search: "these robots" is no thesis, "j'ai" no artificial intelligence, "5 mL" no machine learning.</summary>
    public static bool IsAnother(string text, List<TextWord> words, int i, string? language)
    {
        var written = text.AsSpan(words[i].Start, words[i].Length);
        return words[i].Folded switch
        {
            "these" => language == "en" && written.Equals("these", StringComparison.OrdinalIgnoreCase),
            "ai" => written is "ai" && words[i].Start > 0 && text[words[i].Start - 1] is '\'' or '’',
            "ml" or "dl" => written is not ("ML" or "DL") && i > 0 && words[i - 1].Folded.All(char.IsAsciiDigit),
            _ => false,
        };
    }

    private static bool IsHyphenated(string text, int end) => end + 1 < text.Length && text[end] is '-' or '‐' or '‑' && char.IsLetter(text[end + 1]);

    private static bool IsPlural(ReadOnlySpan<char> written) => written[^1] == 's' && !written[..^1].ContainsAnyExceptInRange('A', 'Z');
}
