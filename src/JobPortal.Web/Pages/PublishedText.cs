namespace JobPortal.Web.Pages;

/// <summary>Words that something was read from.</summary>
/// <param name="Near">About where they stand; -1 when that is unknown.</param>
internal readonly record struct PublishedWords(string Words, int Near = -1);

/// <summary>A part of a published text.</summary>
/// <param name="Marks">Numbers of the quotations that it belongs to; empty for words that nothing was read from.</param>
/// <param name="Ends">Those that end with it.</param>
internal sealed record PublishedPart(string Text, IReadOnlyList<int> Marks, IReadOnlyList<int> Ends);

/// <summary>Finds the words that fields were read from in the text where they stand, for "as published".</summary>
internal static class PublishedText
{
    /// <summary>Shorter words stand anywhere: "1", "fr". They are marked only where they are known to stand.</summary>
    private const int Shortest = 4;

    /// <summary>Characters looked for: a longer quotation is found by its beginning.</summary>
    private const int Longest = 200;

    /// <summary>How far a known place may have moved: addresses that were taken out of the text made it shorter or longer.</summary>
    private const int Moved = 200;

    private sealed record Place(int Start, int End, int Number);

    /// <summary>The whole text in parts. Quotations that overlap share parts; the numbers of those that do not stand in the text come in none.</summary>
    public static IReadOnlyList<PublishedPart> Mark(string text, IReadOnlyList<PublishedWords> quotes)
    {
        List<Place> found = [];
        for (var i = 0; i < quotes.Count; i++)
            if (Find(text, quotes[i].Words.Trim().TrimEnd('…'), quotes[i].Near) is { } place) found.Add(new Place(place.Start, place.End, i));
        int[] cuts = [.. found.SelectMany(f => new[] { f.Start, f.End }).Append(0).Append(text.Length).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => new PublishedPart(
            text[start..end],
            [.. found.Where(f => f.Start <= start && f.End >= end).Select(f => f.Number)],
            [.. found.Where(f => f.Start < end && f.End == end).Select(f => f.Number)]))];
    }

    // White space matches white space of any length: a quotation has lost its line ends.
    private static (int Start, int End)? Find(string text, string words, int near)
    {
        if (words.Length == 0 || (words.Length < Shortest && near < 0)) return null;
        if (words.Length > Longest) words = words[..Longest];
        var limit = words.Length < Shortest ? Moved : int.MaxValue;
        (int Start, int End)? nearest = null;
        for (var start = text.IndexOf(words[0]); start >= 0; start = text.IndexOf(words[0], start + 1))
        {
            var away = near < 0 ? 0 : Math.Abs(start - near);
            if (away > limit || (nearest is { } known && Math.Abs(known.Start - near) <= away)) continue;
            if (EndOf(text, start, words) is not { } end || !Stands(text, start, end)) continue;
            nearest = (start, end);
            if (near < 0) break;
        }
        return nearest;
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

    // Whole words only: "mois" does not stand in "moisson". A quotation that was cut may end within one.
    private static bool Stands(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start]))
        && (end == text.Length || end - start >= Longest || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]));
}
