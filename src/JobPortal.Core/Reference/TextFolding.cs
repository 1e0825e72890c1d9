using System.Globalization;
using System.Text;

namespace JobPortal.Core.Reference;

/// <summary>
/// Text without what people type differently: "Saint-Étienne", "ST ETIENNE" and "saint etienne" fold alike but for "st".
/// </summary>
public static class TextFolding
{
    private const int TableSize = 0x250;
    private static readonly char[] Table = BuildTable();

    /// <summary>Lower case, no accents, œ as oe; everything that is not a letter or a digit becomes one space between words.</summary>
    public static string Fold(ReadOnlySpan<char> text) => Join(text, ' ');

    /// <summary>As <see cref="Fold"/>, with '-' between words: the form of keys.</summary>
    public static string Slug(ReadOnlySpan<char> text) => Join(text, '-');

    /// <summary>The folded letter or digit; '\0' for anything else. Ligatures give their first letter.</summary>
    public static char FoldChar(char c) => c < TableSize ? Table[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';

    /// <summary>The second letter of a ligature, or '\0'.</summary>
    public static char SecondLetter(char c) => c switch
    {
        'œ' or 'Œ' or 'æ' or 'Æ' => 'e',
        'ß' => 's',
        _ => '\0',
    };

    private static string Join(ReadOnlySpan<char> text, char separator)
    {
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            var f = FoldChar(c);
            if (f == '\0')
            {
                pending |= !IsCombining(c);
                continue;
            }
            if (pending && folded.Length > 0)
                folded.Append(separator);
            pending = false;
            folded.Append(f);
            if (SecondLetter(c) is var second and not '\0')
                folded.Append(second);
        }
        return folded.ToString();
    }

    /// <summary>Decomposed accents (some PDFs and Macs write them) belong to the letter before.</summary>
    internal static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var c = '\0'; c < TableSize; c++)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            var letter = c.ToString().Normalize(NormalizationForm.FormD)[0];
            table[c] = char.ToLowerInvariant(letter) switch
            {
                'œ' => 'o',
                'æ' => 'a',
                'ß' => 's',
                'ø' => 'o',
                'ł' => 'l',
                'đ' => 'd',
                'ı' => 'i',
                var plain when CharUnicodeInfo.GetUnicodeCategory(plain) == UnicodeCategory.OtherNumber => '\0',
                var plain => plain,
            };
        }
        return table;
    }
}
