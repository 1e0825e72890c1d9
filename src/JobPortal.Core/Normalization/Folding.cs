using System.Globalization;
using System.Text;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Makes text comparable without moving anything: lower case, no accents, one kind of dash, space, apostrophe and digit.
/// Every character becomes exactly one character, so that an offset into the folded text is an offset into the original.
/// </summary>
public static class Folding
{
    // Everything that French and English offers hold (Latin, punctuation, letter-like signs) is below this.
    private const int TableSize = 0x2300;
    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(c => FoldOne((char)c))];

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            folded[i] = source[i] < TableSize ? Table[source[i]] : FoldOne(source[i]);
    });

    /// <summary>Accents as one character each, white space (no-break ones included) collapsed to single spaces, trimmed.</summary>
    public static string Collapse(string text)
    {
        var composed = WellFormed(text).Normalize(NormalizationForm.FormC);
        var collapsed = new StringBuilder(composed.Length);
        foreach (var c in composed)
            if (IsInvisible(c))
                continue;
            else if (!IsBlank(c))
                collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');

        return collapsed.ToString().TrimEnd();
    }

    /// <summary>With U+FFFD for each lone surrogate: no database and no page can hold one.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // UTF-8 has no other way to write it.
        return text;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c);

    // Word processors leave them; no reader sees them, but they hide words from rules.
    private static bool IsInvisible(char c) => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';

    private static char FoldOne(char c) => c switch
    {
        _ when IsBlank(c) => c == '\n' ? '\n' : ' ',
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '`' or '\u2032' => '\'',
        '\u2212' => '-',
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
        _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
        _ when char.IsLetter(c) => char.ToLowerInvariant(BaseLetter(c)),
        _ => c,
    };

    private static char BaseLetter(char c) => char.IsSurrogate(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];
}
