using System.Text;

namespace JobPortal.Core.Search;

/// <summary>A piece of text; <paramref name="Hit"/> when it is a word that was searched.</summary>
public sealed record SnippetPart(string Text, bool Hit);

/// <summary>
/// Cuts the part of a text that holds most of the searched words, and marks these. Made here because PostgreSQL's
/// ts_headline costs more than the search itself (26 against 12 ms at 100,000 offers; design note on search).
/// </summary>
public static class Snippet
{
    /// <summary>Characters that are looked at: words below are found but not shown.</summary>
    public const int MaxRead = 20_000;

    private sealed record Word(int Start, int Length, bool Hit);

    /// <param name="text">Plain text.</param>
    /// <param name="terms">What was searched; excluded terms are not marked.</param>
    /// <param name="length">About so many characters.</param>
    /// <returns>Parts in order, "…" where text was left out; empty for an empty text.</returns>
    public static IReadOnlyList<SnippetPart> Cut(string text, IReadOnlyList<SearchTerm> terms, int length = 220)
    {
        text = Collapse(text);
        var words = Find(text, Stems(terms));
        var (start, end) = Window(text, words, length);
        return Parts(text, words, start, end);
    }

    /// <summary>The whole text with the searched words marked.</summary>
    public static IReadOnlyList<SnippetPart> Mark(string text, IReadOnlyList<SearchTerm> terms) =>
        Parts(text, Find(text, Stems(terms)), 0, text.Length);

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(Math.Min(text.Length, MaxRead));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxRead)))
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        return collapsed.ToString().TrimEnd();
    }

    // A word counts as found when it begins as the searched one does, but for its ending: "thèses" for "thèse",
    // "learning" for "learn". The database decides what matches; this only shows where.
    private static List<string> Stems(IReadOnlyList<SearchTerm> terms) =>
        [.. terms.Where(t => !t.Excluded).SelectMany(t => t.Alternatives).SelectMany(a => a.Split(' ')).Where(w => w.Length > 1).Select(Stem).Distinct()];

    private static string Stem(string word) => word.Length switch
    {
        <= 4 => word,
        <= 6 => word[..^1],
        <= 9 => word[..^2],
        _ => word[..^3],
    };

    private static List<Word> Find(string text, List<string> stems)
    {
        List<Word> found = [];
        var folded = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            folded.Clear();
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++) TextFolding.Append(folded, text[i]);
            var word = folded.ToString();
            found.Add(new Word(start, i - start, stems.Any(s => Same(word, s))));
        }
        return found;
    }

    private static bool Same(string word, string stem) =>
        stem.Length <= 3 ? word == stem : word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 8;

    private static (int Start, int End) Window(string text, List<Word> words, int length)
    {
        if (text.Length <= length) return (0, text.Length);
        var hits = words.Where(w => w.Hit).ToList();
        // A little before the hit that has most other hits behind it, within the window.
        var best = hits.MaxBy(h => hits.Count(o => o.Start >= h.Start && o.Start < h.Start + length - 40));
        var from = Math.Max(0, (best?.Start ?? 0) - 40);
        var start = from == 0 ? 0 : words.FirstOrDefault(w => w.Start >= from)?.Start ?? 0;
        var end = words.LastOrDefault(w => w.Start >= start && w.Start + w.Length <= start + length) is { } last
            ? last.Start + last.Length : Math.Min(text.Length, start + length);
        return (start, end);
    }

    private static List<SnippetPart> Parts(string text, List<Word> words, int start, int end)
    {
        List<SnippetPart> parts = [];
        var at = start;
        if (start > 0) parts.Add(new SnippetPart("… ", false));
        foreach (var word in words.Where(w => w.Hit && w.Start >= start && w.Start + w.Length <= end))
        {
            if (word.Start > at) parts.Add(new SnippetPart(text[at..word.Start], false));
            parts.Add(new SnippetPart(text.Substring(word.Start, word.Length), true));
            at = word.Start + word.Length;
        }
        if (at < end) parts.Add(new SnippetPart(text[at..end], false));
        if (end < text.Length) parts.Add(new SnippetPart(" …", false));
        return parts;
    }
}
