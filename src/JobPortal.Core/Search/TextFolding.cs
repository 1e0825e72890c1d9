using System.Globalization;
using System.Text;

namespace JobPortal.Core.Search;

/// <summary>Makes spellings comparable: lower case, without accents, as the database's unaccent and its text search do.</summary>
public static class TextFolding
{
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

    /// <summary>Folds one character: none, one or two are appended.</summary>
    internal static void Append(StringBuilder folded, char c)
    {
        if (c < 128) folded.Append(char.ToLowerInvariant(c));
        else if (char.IsSurrogate(c)) folded.Append(c);
        else AppendDecomposed(folded, c);
    }

    private static void AppendDecomposed(StringBuilder folded, char c)
    {
        switch (char.ToLowerInvariant(c))
        {
            // Ligatures and letters that Unicode does not decompose but that unaccent does.
            case 'œ': folded.Append("oe"); return;
            case 'æ': folded.Append("ae"); return;
            case 'ß': folded.Append("ss"); return;
            case 'ø': folded.Append('o'); return;
            case 'ł': folded.Append('l'); return;
            case '’': folded.Append('\''); return;
        }
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(part));
    }
}
