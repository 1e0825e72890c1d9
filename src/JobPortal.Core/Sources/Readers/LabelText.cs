using System.Buffers;
using System.Text;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Makes spellings of a label equal: case, accents, kinds of apostrophe and of space, bullets and numbers before it, colons after it.</summary>
internal static class LabelText
{
    // À to ÿ in order, without what has no plain letter.
    private const string Plain = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0y";

    private static readonly SearchValues<char> NumberParts = SearchValues.Create("0123456789ivx");

    /// <summary>"• Adresse d’EMPLOI :" → "adresse d'emploi".</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text) Append(folded, c);
        return Trim(folded.ToString());
    }

    private static void Append(StringBuilder folded, char c)
    {
        var last = folded.Length == 0 ? ' ' : folded[^1];
        if (char.IsWhiteSpace(c))
        {
            // No space at the start, after another one, after an apostrophe or a slash.
            if (last is not (' ' or '\'' or '/')) folded.Append(' ');
            return;
        }

        if (c is '/' or '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '′' or 'ʹ')
        {
            if (last == ' ' && folded.Length > 0) folded.Length--;
            folded.Append(c == '/' ? '/' : '\'');
        }
        else if (c is 'œ' or 'Œ') folded.Append("oe");
        else if (c is 'æ' or 'Æ') folded.Append("ae");
        else if (c is >= 'À' and <= 'ÿ' && Plain[c - 'À'] != '\0') folded.Append(Plain[c - 'À']);
        else if (c is not ((>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\uFEFF')) folded.Append(char.ToLowerInvariant(c));
    }

    private static string Trim(string folded)
    {
        var text = folded.Replace("(s)", "", StringComparison.Ordinal).AsSpan().Trim();
        text = text.TrimStart("•·‣▪■►▶➢✓●○◦*–—−-> ");
        var number = text.IndexOfAnyExcept(NumberParts);
        // "1. contexte", "2) sujet", "iv - profil"
        if (number is > 0 and < 5 && number < text.Length - 1 && text[number] is '.' or ')') text = text[(number + 1)..];
        return text.TrimEnd(" :：.…–—-").Trim().ToString();
    }
}
