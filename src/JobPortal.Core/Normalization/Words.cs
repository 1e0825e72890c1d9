using System.Text;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization;

/// <summary>A word of a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Folded">Lower case, without accents (see <see cref="TextFolding"/>).</param>
internal readonly record struct Word(int Start, int End, string Folded);

/// <summary>Splits a text into words: runs of letters and digits. "C.N.R.S." and "S.U." are one word each; "d'Ascq" is two.</summary>
internal static class Words
{
    public static List<Word> Split(string text)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        var folded = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var f = i < text.Length ? TextFolding.FoldChar(text[i]) : '\0';
            if (f != '\0')
            {
                if (folded.Length == 0)
                    start = i;
                folded.Append(f);
                if (TextFolding.SecondLetter(text[i]) is var second and not '\0')
                    folded.Append(second);
            }
            else if (folded.Length > 0 && !IsInsideWord(text, i))
            {
                words.Add(new Word(start, i, folded.ToString()));
                folded.Clear();
            }
        }
        return words;
    }

    /// <summary>A decomposed accent, or the dot between the single letters of "C.N.R.S".</summary>
    private static bool IsInsideWord(string text, int i) => i < text.Length
        && (TextFolding.IsCombining(text[i])
            || text[i] == '.' && IsSingleLetter(text, i - 1) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && IsSingleLetter(text, i + 1));

    private static bool IsSingleLetter(string text, int i) => char.IsLetter(text[i])
        && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
}
