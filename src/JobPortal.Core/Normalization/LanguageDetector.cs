namespace JobPortal.Core.Normalization;

/// <summary>
/// Tells French from English by the small words that no sentence does without. Give it the offer's own text: the
/// headings are the board's, and a French board puts them around English offers.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Fewer small words than this say nothing.</summary>
    public const int FewestHits = 4;

    /// <summary>How many times more often the words of one language must come than those of the other.</summary>
    public const int Dominance = 2;

    // Words that both languages have ("on", "or", "a", "nous" in names) are left out.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> French = Lookup(
        "le la les des du une est dans pour avec sur par que qui au aux ce cette ces sera seront etre sont et ou un leur leurs vos votre vous nous il elle de en plus ainsi afin notamment");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> English = Lookup(
        "the of and to is with will be are this that by we you from an have has their our your which should can into its it for in at as");

    /// <summary>"fr", "en", or null when the text is too short or mixed.</summary>
    public static string? Detect(string? text)
    {
        var (french, english) = Count(text);
        if (french >= FewestHits && french >= english * Dominance)
            return "fr";
        return english >= FewestHits && english >= french * Dominance ? "en" : null;
    }

    /// <summary>Whether it has fewer small words of both languages than say anything: a bilingual text is not too short.</summary>
    public static bool IsTooShort(string? text) => Count(text) is var (french, english) && french + english < FewestHits;

    private static (int French, int English) Count(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return (0, 0);
        var (french, english) = (0, 0);
        var folded = Folding.Fold(text).AsSpan();
        while (!folded.IsEmpty)
        {
            var word = NextWord(ref folded);
            if (French.Contains(word))
                french++;
            else if (English.Contains(word))
                english++;
        }

        return (french, english);
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        var word = text[..length];
        text = text[Math.Min(length + 1, text.Length)..];
        return word;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
