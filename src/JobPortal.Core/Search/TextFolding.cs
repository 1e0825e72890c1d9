using System.Globalization;
using System.Text;

namespace JobPortal.Core.Search;

/// <summary>Makes spellings comparable: lower case, without accents, as the database's unaccent and its text search do.</summary>
public static class TextFolding
{
    // By character, as met: decomposing costs a hundred times a look-up, and all offers are folded again when the index is built.
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>"Thèse à l'Œuvre" becomes "these a l'oeuvre".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text) Append(folded, c);
        return folded.ToString();
    }

    /// <summary>"LIFAT, Université de Tours" becomes "lifat-universite-de-tours"; empty when there is no letter or digit.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Fold(text))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Letters and digits of a text, folded, separated by one space each.</summary>
    public static string Words(string text) => Slug(text).Replace('-', ' ');

    /// <summary>Folds one character: none or some are appended.</summary>
    internal static void Append(StringBuilder folded, char c)
    {
        if (c < 128) folded.Append(char.ToLowerInvariant(c));
        else if (char.IsSurrogate(c)) folded.Append(c);
        else folded.Append(Known[c] ??= Decomposed(c));
    }

    // Compatibility forms too: PDF files write "classiﬁcation" with one sign for two letters.
    private static string Decomposed(char c) => char.ToLowerInvariant(c) switch
    {
        // Ligatures and letters that Unicode does not decompose.
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        '’' => "'",
        _ => string.Concat(c.ToString().Normalize(NormalizationForm.FormKD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant)),
    };
}
