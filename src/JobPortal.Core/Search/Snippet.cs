using System.Text;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search;

/// <summary>A piece of text; <paramref name="Hit"/> when it is a word that was searched.</summary>
public sealed record SnippetPart(string Text, bool Hit);

/// <summary>
/// Cuts the part of a text that holds most of the searched words, and marks these. Made here because PostgreSQL's
/// ts_headline costs more than the search itself (26 against 12 ms at 100,000 offers; design note on search). Parts are plain text: what
/// shows them encodes them.
/// </summary>
public static class Snippet
{
    /// <summary>Characters that are looked at: words below are found but not shown.</summary>
    public const int MaxRead = 20_000;

    /// <param name="text">Plain text.</param>
    /// <param name="marks">What was searched.</param>
    /// <param name="length">About so many characters.</param>
    /// <param name="language">Of the text; null when it is not known.</param>
    /// <returns>Parts in order, "…" where text was left out; empty for an empty text.</returns>
    public static IReadOnlyList<SnippetPart> Cut(string text, WordMarks marks, int length = 220, string? language = null)
    {
        // Without words the beginning is shown, and no more need be looked at.
        text = Collapse(text, marks.IsEmpty ? length * 4 : MaxRead);
        var hits = marks.In(text, language);
        var (start, end) = Window(text, hits, length);
        return Parts(text, hits, start, end);
    }

    /// <summary>The whole text with the searched words marked.</summary>
    public static IReadOnlyList<SnippetPart> Mark(string text, WordMarks marks, string? language = null) => Parts(text, marks.In(text, language), 0, text.Length);

    private static string Collapse(string text, int most)
    {
        var read = Math.Min(text.Length, most);
        var collapsed = new StringBuilder(read);
        foreach (var c in text.AsSpan(0, read))
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        return collapsed.ToString().TrimEnd();
    }

    private static (int Start, int End) Window(string text, List<TextWord> hits, int length)
    {
        if (text.Length <= length) return (0, text.Length);
        // A little before the hit that has most other hits behind it, within the window.
        var (best, most) = (0, 0);
        for (int i = 0, j = 0; i < hits.Count; i++)
        {
            while (j < hits.Count && hits[j].Start < hits[i].Start + length - 40) j++;
            if (j - i > most) (best, most) = (hits[i].Start, j - i);
        }
        var start = best <= 40 ? 0 : text.IndexOf(' ', best - 40) + 1;
        if (start + length >= text.Length) return (start, text.Length);
        var end = text.LastIndexOf(' ', start + length);
        if (end <= best) end = start + length;
        // Never half of a pair.
        return (start, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end);
    }

    private static List<SnippetPart> Parts(string text, List<TextWord> hits, int start, int end)
    {
        List<SnippetPart> parts = [];
        var at = start;
        if (start > 0) parts.Add(new SnippetPart("… ", false));
        foreach (var hit in hits.Where(w => w.Start >= start && w.Start + w.Length <= end))
        {
            if (hit.Start > at) parts.Add(new SnippetPart(text[at..hit.Start], false));
            parts.Add(new SnippetPart(text.Substring(hit.Start, hit.Length), true));
            at = hit.Start + hit.Length;
        }
        if (at < end) parts.Add(new SnippetPart(text[at..end], false));
        if (end < text.Length) parts.Add(new SnippetPart(" …", false));
        return parts;
    }
}
