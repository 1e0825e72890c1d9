using System.Text;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>Makes prose of what is drawn on the pages of a PDF file.</summary>
public static partial class PdfText
{
    /// <summary>
    /// Joins words that were divided at the end of a line, writes ligatures as letters, drops control characters and repeated spaces.
    /// Lines stay: a label and its value stand on one. Empty when there are no letters, as in a scanned page.
    /// </summary>
    public static string Clean(string extracted)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        var text = new StringBuilder(extracted.Length);
        foreach (var c in extracted.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (Ligature(c) is { } letters) text.Append(letters);
            else if (c == '\u00ad') text.Append('-');
            else if (c is '\f' or '\u2028' or '\u2029' or '\r') text.Append('\n');
            else if (c == '\n' || !char.IsControl(c)) text.Append(c);
        }
        var joined = Divided.Replace(text.ToString(), "$1$2");
        var lines = Blanks.Replace(joined, " ").Split('\n').Select(l => l.Trim());
        var clean = BlankLines.Replace(string.Join('\n', lines), "\n\n").Trim();
        return clean.Any(char.IsLetter) ? clean : "";
    }

    // U+FB00 to U+FB06, which fonts draw as one sign.
    private static string? Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };

    // "candi-\n dature"; not "Saint-\nÉtienne" nor "2026-\n2027": capitals and digits keep their hyphen.
    [GeneratedRegex(@"(\p{Ll})[-\u2010]\n[ \t]*(\p{Ll})")]
    private static partial Regex Divided { get; }

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blanks { get; }

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines { get; }
}
