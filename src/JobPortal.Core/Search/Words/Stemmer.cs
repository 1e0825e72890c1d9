using System.Buffers;

namespace JobPortal.Core.Search.Words;

/// <summary>
/// Takes the endings off a folded word, so that "apprentissages" finds "apprentissage" and "mobility" finds "mobile". Made for the words of
/// research offers: in doubt a word stays whole, since two words under one stem can never be told apart again. French and English
/// agree on many stems ("development", "développement").
/// </summary>
public sealed class Stemmer
{
    /// <summary>Shorter words are acronyms more often than not.</summary>
    private const int ShortestWord = 4;

    private readonly SuffixRule[][] _steps;
    private readonly Dictionary<string, string> _exceptions;

    private Stemmer(SuffixRule[][] steps, Dictionary<string, string> exceptions) => (_steps, _exceptions) = (steps, exceptions);

    public static Stemmer French { get; } = new(FrenchEndings.Steps, FrenchEndings.Exceptions);

    public static Stemmer English { get; } = new(EnglishEndings.Steps, EnglishEndings.Exceptions);

    /// <param name="word">Folded. One with anything but the letters a to z is its own stem.</param>
    public string Stem(string word)
    {
        if (word.Length < ShortestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        if (_exceptions.TryGetValue(word, out var exception)) return exception;
        foreach (var step in _steps)
        {
            word = Apply(step, word);
            // A plural without its ending may be an exception: "universites".
            if (_exceptions.TryGetValue(word, out exception)) return exception;
        }
        return Undoubled(word);
    }

    private static string Apply(SuffixRule[] step, string word)
    {
        foreach (var rule in step)
            if (rule.Fits(word)) return rule.On(word);
        return word;
    }

    // "developp" and "develop", "modelling" and "modeling". "ss" stays: "process".
    private static string Undoubled(string word) =>
        word.Length > ShortestWord && word[^1] == word[^2] && word[^1] is not ('s' or 'a' or 'e' or 'i' or 'o' or 'u') ? word[..^1] : word;
}

/// <summary>One ending.</summary>
/// <param name="Least">Letters that must stand before it.</param>
/// <param name="Instead">What takes its place.</param>
/// <param name="NotAfter">Letters that it does not follow.</param>
/// <param name="After">When given, it follows one of these letters only.</param>
internal sealed record SuffixRule(string Suffix, int Least, string Instead = "", string NotAfter = "", string After = "")
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public bool Fits(string word)
    {
        if (word.Length < Suffix.Length + Least || !word.EndsWith(Suffix, StringComparison.Ordinal)) return false;
        var before = word[^(Suffix.Length + 1)];
        if (NotAfter.Contains(before, StringComparison.Ordinal) || (After.Length > 0 && !After.Contains(before, StringComparison.Ordinal))) return false;
        // What stays must be able to be a word: "string" is not "str" and "ing".
        return word.AsSpan(0, word.Length - Suffix.Length).ContainsAny(Vowels);
    }

    public string On(string word) => string.Concat(word.AsSpan(0, word.Length - Suffix.Length), Instead);
}
