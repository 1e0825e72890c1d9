namespace JobPortal.Web.Pages;

/// <summary>A part of a published text.</summary>
/// <param name="Field">Name of the field that was read from these words; null for words that none was read from.</param>
public sealed record PublishedPart(string Text, string? Field);

/// <summary>Finds the words that fields were read from in the text where they stand, for "as published".</summary>
internal static class PublishedText
{
    /// <summary>Shorter words stand anywhere: "1", "fr".</summary>
    private const int Shortest = 4;

    /// <summary>Characters looked for: a longer quotation is found by its beginning.</summary>
    private const int Longest = 200;

    /// <param name="quotes">Fields with the words they were read from, the more important first: where two overlap it wins.</param>
    public static IReadOnlyList<PublishedPart> Mark(string text, IEnumerable<(string Field, string Words)> quotes)
    {
        List<(int Start, int End, string Field)> found = [];
        foreach (var (field, words) in quotes.Distinct())
        {
            if (Find(text, words.Trim()) is not { } place || found.Any(f => place.Start < f.End && f.Start < place.End)) continue;
            found.Add((place.Start, place.End, field));
        }
        return Parts(text, [.. found.OrderBy(f => f.Start)]);
    }

    private static List<PublishedPart> Parts(string text, List<(int Start, int End, string Field)> found)
    {
        List<PublishedPart> parts = [];
        var at = 0;
        foreach (var (start, end, field) in found)
        {
            if (start > at) parts.Add(new PublishedPart(text[at..start], null));
            parts.Add(new PublishedPart(text[start..end], field));
            at = end;
        }
        if (at < text.Length) parts.Add(new PublishedPart(text[at..], null));
        return parts;
    }

    // White space matches white space of any length: a quotation has lost its line ends.
    private static (int Start, int End)? Find(string text, string words)
    {
        if (words.Length < Shortest) return null;
        if (words.Length > Longest) words = words[..Longest];
        for (var start = text.IndexOf(words[0]); start >= 0; start = text.IndexOf(words[0], start + 1))
            if (EndOf(text, start, words) is { } end && Stands(text, start, end)) return (start, end);
        return null;
    }

    private static int? EndOf(string text, int start, string words)
    {
        var (at, of) = (start, 0);
        while (of < words.Length)
        {
            if (at >= text.Length) return null;
            if (char.IsWhiteSpace(words[of]) && char.IsWhiteSpace(text[at]))
            {
                while (of < words.Length && char.IsWhiteSpace(words[of])) of++;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            }
            else if (text[at] == words[of]) (at, of) = (at + 1, of + 1);
            else return null;
        }
        return at;
    }

    // Whole words only: "mois" does not stand in "moisson".
    private static bool Stands(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start]))
        && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]));
}
