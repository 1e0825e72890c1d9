using System.Text.RegularExpressions;

namespace JobPortal.Core.Reference;

/// <summary>
/// The administrative code of a research unit, as "kind number". Kinds that number the same units are one kind:
/// Inserm's U and UMR_S; a university's EA (before 2020), UR and URP; CNRS's UMS and USR (before 2021) and UAR.
/// </summary>
/// <param name="Start">Where it starts in the text that was read.</param>
/// <param name="Length">Its length there.</param>
public readonly partial record struct UnitCode(string Kind, string Number, int Start, int Length)
{
    /// <summary>"umr 5506": the form under which the directory knows it.</summary>
    public string Key => Kind + " " + Number;

    /// <summary>All codes in a text, in its order: "UMR CNRS 5506", "UMR_S 1329/U1329", "EA3634".</summary>
    public static IEnumerable<UnitCode> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Pattern.Matches(text))
        {
            var kind = KindOf(match.Groups["kind"].Value, match.Groups["body"].Value);
            yield return new UnitCode(kind, match.Groups["number"].Value.TrimStart('0'), match.Index, match.Length);
        }
    }

    private static string KindOf(string kind, string body)
    {
        var letters = string.Concat(kind.Where(char.IsLetter)).ToUpperInvariant();
        if (letters == "UMR" && body.Contains("inserm", StringComparison.OrdinalIgnoreCase))
            return "inserm";
        return letters switch
        {
            "U" or "UMRS" or "INSERM" => "inserm",
            "UNITEMIXTEDERECHERCHE" or "UNITÉMIXTEDERECHERCHE" => "umr",
            "EA" or "UR" or "URP" or "EQUIPEDACCUEIL" or "UNITEDERECHERCHE" or "UNITÉDERECHERCHE" or "ÉQUIPEDACCUEIL" => "ea",
            "UMS" or "USR" or "UAR" => "uar",
            "UMRA" or "UMRT" or "UMRD" or "UMRC" or "UMRMD" or "CNRS" => "umr",
            _ => letters.ToLowerInvariant(),
        };
    }

    // "UMR 5506", "UMR5506", "UMR-6074", "U.M.R. 7357", "UMR CNRS 7357", "CNRS UMR n° 8518", "UMR_S 1329", "U1329", "Inserm U 1329", "INSERM 1230",
    // "EA3634", "E.A. 3634", "JE 2450", "EMR 3663", "Équipe d'accueil 4271", "Unité mixte de recherche 7186", "U.M.R. C.N.R.S. n° 7351"
    [GeneratedRegex(@"(?<![\p{L}\d])(?<kind>UMR[-_ ]?(?:S|A|T|D|C|MD)(?![\p{L}])|U\.?M\.?R|UPR|UMS|USR|UAR|UMI|IRL|ERL|EMR|FRE|URP|USC|GRC|CIC|E\.?A|JE|UR|FR|US|U|INSERM(?=[-_ ]*(?:n[°o]\.? ?)?\d{3,4})|[ÉE]quipe d['’]accueil|Unit[ée] (?:mixte )?de recherche)(?<body>[-_ .]*(?:n[°o]\.?\s*)?(?:(?:CNRS|C\.N\.R\.S\.|INSERM|INRAE?|IRD)[-_ ]*)*(?:n[°o]\.?\s*)?)(?<number>\d{2,5})(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
