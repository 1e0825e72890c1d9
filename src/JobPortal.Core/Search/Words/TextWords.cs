using System.Globalization;
using System.Text;

namespace JobPortal.Core.Search.Words;

/// <summary>
/// Cuts a text into words, the same for offers and for queries. Letters and digits make words; elisions ("l'", "qu'") and English endings ("'s")
/// fall off; zero-width and soft hyphens inside a word are not there; everything else separates. No text is an error.
/// </summary>
public static class TextWords
{
    /// <summary>Longer words are cut: nobody types one, and they are mostly data.</summary>
    public const int MaxLength = 64;

    private static readonly HashSet<string> Elided = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "presqu"];
    private static readonly HashSet<string> EnglishEndings = ["s", "t", "re", "ve", "ll", "d", "m"];

    public static List<TextWord> Of(string text)
    {
        List<TextWord> words = [];
        var folded = new StringBuilder();
        var joined = false;
        for (var i = 0; i < text.Length;)
        {
            if (Letter(text, i) is not (> 0 and var first))
            {
                joined = IsHyphen(text[i]) && i > 0 && Letter(text, i - 1) > 0 && words.Count > 0;
                i++;
                continue;
            }
            var start = i;
            i = Run(text, i + first, folded.Clear().Append(text.AsSpan(i, 0)), start);
            if (IsApostrophe(text, i) && i + 1 < text.Length && Letter(text, i + 1) > 0)
            {
                // "l'offre" is "offre", "aujourd'hui" one word; "lab's" is "lab", and what follows the apostrophe is no word.
                if (Elided.Contains(folded.ToString())) { i++; joined = false; continue; }
                var end = Run(text, i + 1, new StringBuilder(), i + 1);
                var tail = TextFolding.Fold(text[(i + 1)..end]);
                if (EnglishEndings.Contains(tail)) { Add(words, text, folded, start, i - start, joined); i = end; joined = false; continue; }
                if (folded.Equals("aujourd")) { folded.Append(tail); i = end; }
            }
            i = Sign(text, i, folded);
            Add(words, text, folded, start, i - start, joined);
            joined = false;
        }
        return words;
    }

    /// <summary>Letters and digits from a place on, folded into <paramref name="folded"/>; where they end.</summary>
    private static int Run(string text, int i, StringBuilder folded, int from)
    {
        for (i = from; i < text.Length;)
        {
            if (Letter(text, i) is > 0 and var length)
            {
                for (var end = i + length; i < end; i++) TextFolding.Append(folded, text[i]);
                continue;
            }
            if (!IsInside(text[i])) break;
            // "H₂O" is "h2o".
            if (text[i] is >= '₀' and <= '₉') TextFolding.Append(folded, text[i]);
            i++;
        }
        return i;
    }

    // "C++", "C#" and "F#" are languages; "R&D" and "AT&T" are one word. Anything longer before these signs is punctuation.
    private static int Sign(string text, int i, StringBuilder folded)
    {
        if (folded.Length == 1 && i + 1 < text.Length && text[i] == '+' && text[i + 1] == '+') { folded.Append("++"); return i + 2; }
        if (folded.Length == 1 && i < text.Length && text[i] == '#') { folded.Append('#'); return i + 1; }
        if (folded.Length > 2 || i + 1 >= text.Length || text[i] != '&' || Letter(text, i + 1) == 0) return i;
        var other = new StringBuilder();
        var end = Run(text, i + 1, other, i + 1);
        if (other.Length > 2) return i;
        folded.Append('&').Append(other);
        return end;
    }

    // "UMR7357" is "umr" and "7357" side by side, as others write it; "3d", "h2020" and "co2" stay whole.
    private static void Add(List<TextWord> words, string text, StringBuilder folded, int start, int length, bool joined)
    {
        var word = WrittenWords.Named(folded.ToString(0, Math.Min(folded.Length, MaxLength)), text, start, length);
        var digits = word.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits >= 2 && word.Length - digits >= 3 && length == word.Length && !word.AsSpan(digits).ContainsAnyExceptInRange('0', '9'))
        {
            words.Add(new TextWord(word[..digits], start, digits, joined));
            words.Add(new TextWord(word[digits..], start + digits, length - digits, true));
        }
        // "1.5T" is "1", "5" and "t", as "1.5 T" is.
        else if (WrittenWords.UnitAt(word, text, start) is > 0 and var unit)
        {
            words.Add(new TextWord(word[..unit], start, unit, joined));
            words.Add(new TextWord(word[unit..], start + unit, length - unit, true));
        }
        else if (word.Length > 0) words.Add(new TextWord(word, start, length, joined));
    }

    /// <summary>Characters of the letter or digit at a place: 1, or 2 beyond the basic plane; 0 when there is none, as for half a pair.</summary>
    private static int Letter(string text, int i)
    {
        var c = text[i];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c) ? 1 : 0;
        return Rune.TryGetRuneAt(text, i, out var rune) && Rune.IsLetterOrDigit(rune) ? rune.Utf16SequenceLength : 0;
    }

    // Decomposed accents, vowel signs, zero-width joiners and soft hyphens belong to the word that they stand in.
    private static bool IsInside(char c) => c is >= '₀' and <= '₉' || c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsApostrophe(string text, int i) => i < text.Length && text[i] is '\'' or '’' or 'ʼ' or '‘';

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';
}
