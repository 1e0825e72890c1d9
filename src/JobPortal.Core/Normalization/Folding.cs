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
        var composed = text.IsNormalized(NormalizationForm.FormC) ? text : Compose(text);
        var collapsed = new StringBuilder(composed.Length);
        foreach (var c in composed)
            if (!IsBlank(c))
                collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');

        return collapsed.ToString().TrimEnd();
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text; // A lone surrogate: a broken page, which is shown as it is.
        }
    }

    // Zero-width characters come from word processors; they separate nothing that a reader sees, but hide words from rules.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';

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
