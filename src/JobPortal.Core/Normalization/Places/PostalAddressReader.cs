using System.Text.RegularExpressions;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Places;

/// <summary>Reads addresses around a postal code: "2, rue Jean Perrin\n14460 Colombelles", "67084 STRASBOURG CEDEX", "Tours (37200)".</summary>
internal sealed partial class PostalAddressReader(CommuneChooser chooser)
{
    /// <summary>The addresses of a text in its order. Five digits without a commune of their department beside them are no postal code.</summary>
    public IEnumerable<Place> ReadAll(string text)
    {
        foreach (Match match in FiveDigits.Matches(text))
        {
            var code = match.Groups["code"].Value;
            var lineStart = text.LastIndexOf('\n', match.Index) + 1;
            var lineEnd = text.IndexOf('\n', match.Index) is var end and >= 0 ? end : text.Length;
            var line = text[lineStart..lineEnd];
            if (FindCommune(line, match.Index - lineStart, match.Length, code) is not { } commune)
                continue;
            yield return PlaceFactory.InCommune(commune, line.Trim(), code) with { Street = StreetBefore(text, match.Index) };
        }
    }

    private Commune? FindCommune(string line, int at, int length, string code)
    {
        var after = new PlaceText(line[(at + length)..]);
        Commune? Find(string key) => chooser.ByNameAndPostalCode(key, code) ?? (chooser.Campus(key) is { } c && c.PostalCodes[0][..2] == code[..2] ? c : null);
        if (after.Count > 0 && IsGap(after.Text[..after[0].Start]) && after.Longest(0, CommuneChooser.MostWords, Find).Found is { } next)
            return next;
        var before = new PlaceText(line[..at]);
        for (var from = Math.Max(0, before.Count - CommuneChooser.MostWords); from < before.Count; from++)
        {
            if (IsGap(before.Text[before[before.Count - 1].End..]) && before.Longest(from, CommuneChooser.MostWords, Find) is { Found: { } previous, WordCount: var count }
                && from + count == before.Count)
                return previous;
        }
        return IsAlone(line, at, length) ? chooser.ByPostalCode(code) : null;
    }

    private static bool IsGap(string between) => between.Length <= 4 && !between.Any(char.IsLetterOrDigit);

    /// <summary>"14460" on a line of its own or between commas is a code; "12000 euros" is not.</summary>
    private static bool IsAlone(string line, int at, int length) =>
        line[..at].TrimEnd() is "" or [.., ','] && line[(at + length)..].TrimStart() is "" or [',', ..];

    /// <summary>The street on the same line, else the whole line before when it is one.</summary>
    private static string? StreetBefore(string text, int at)
    {
        var lines = text[..at].Split('\n');
        var own = Street.Matches(lines[^1]).LastOrDefault();
        if (own is not null)
            return Trimmed(own.Value);
        return lines.Length > 1 && lines[^1].Trim().Length == 0 && Street.Match(lines[^2]) is { Success: true } previous ? Trimmed(previous.Value) : null;
    }

    private static string Trimmed(string street) => street.Trim().TrimEnd(',', '-', '–', '(', ';', '.', ' ', '\u00A0');

    // "14460", "F-67000", "FR 75005"; not "980-8577", "+33 10 203", "20.000"
    [GeneratedRegex(@"(?<![\p{L}\d.,+-]|\d[ -])(?:FR?[- ]?)?(?<code>(?:0[1-9]|[1-8]\d|9[0-578])\d{3})(?![\d€%]|[.,]\d)")]
    private static partial Regex FiveDigits { get; }

    // "2 Rue Marie Hamm, ", "64 avenue Jean Portalis", "2, rue Jean Perrin", "8 bis, bd du Général", "Rue de la Piscine"
    [GeneratedRegex(@"(?:\b\d{1,4}(?:\s*[-/]\s*\d{1,4})?(?:\s*(?:bis|ter|quater|[A-D])\b)?\s*,?\s*)?\b(?:rue|avenue|av\.?|ave\.?|boulevard|boul\.|bd|blvd|place|all[ée]e|chemin|route|quai|impasse|cours|passage|esplanade|square|mail|voie|promenade|rond-point|parvis)\s+(?=\p{L}|\d)[^,;\n]*", RegexOptions.IgnoreCase)]
    internal static partial Regex Street { get; }
}
