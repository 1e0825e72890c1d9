using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>Makes a duration text regular before it is read: digits for words, and what is no contract length taken out.</summary>
internal static partial class DurationText
{
    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["un"] = "1",
        ["une"] = "1",
        ["one"] = "1",
        ["a"] = "1",
        ["deux"] = "2",
        ["two"] = "2",
        ["trois"] = "3",
        ["three"] = "3",
        ["quatre"] = "4",
        ["four"] = "4",
        ["cinq"] = "5",
        ["five"] = "5",
        ["six"] = "6",
        ["sept"] = "7",
        ["seven"] = "7",
        ["huit"] = "8",
        ["eight"] = "8",
        ["neuf"] = "9",
        ["nine"] = "9",
        ["dix"] = "10",
        ["ten"] = "10",
        ["onze"] = "11",
        ["eleven"] = "11",
        ["douze"] = "12",
        ["twelve"] = "12",
        ["quinze"] = "15",
        ["fifteen"] = "15",
        ["dix-huit"] = "18",
        ["eighteen"] = "18",
        ["vingt"] = "20",
        ["twenty"] = "20",
        ["vingt-quatre"] = "24",
        ["twenty-four"] = "24",
        ["trente"] = "30",
        ["thirty"] = "30",
        ["trente-six"] = "36",
        ["thirty-six"] = "36",
        ["quarante-huit"] = "48",
        ["forty-eight"] = "48",
        ["soixante"] = "60",
        ["sixty"] = "60",
    };

    /// <summary>Folded, with number words as digits: "trois ans" is "3 ans", "renewable twice" is "renewable 2 fois".</summary>
    public static string Regular(string text)
    {
        var regular = Words.Replace(Folding.Fold(Folding.Collapse(text)), word => Numbers[word.Value.Replace(' ', '-')]);
        regular = Times.Replace(regular, times => times.Value[0] switch { 'o' => "1 fois", 't' when times.Value.StartsWith("tw", StringComparison.Ordinal) => "2 fois", 't' when times.Value.StartsWith("th", StringComparison.Ordinal) => "3 fois", _ => "fois" });
        regular = HalfSign.Replace(regular, " et demi");
        regular = HalfYear.Replace(regular, "6 months");
        regular = Repeated.Replace(regular, "$1");
        regular = UnitInBrackets.Replace(regular, " $1");
        for (var before = ""; before != regular;) // "12+12+12 mois": the unit stands once, at the end.
            (before, regular) = (regular, SharedUnit.Replace(regular, "$1 $3 + $2 $3"));
        return OpenPlus.Replace(regular, "au moins $1 $2");
    }

    /// <summary>Without ages, experience, diplomas, probation, notice, rates and delays: lengths, but not of the contract.</summary>
    public static string WithoutOtherLengths(string regular)
    {
        foreach (var other in (ReadOnlySpan<Regex>)[Diploma, NamedAfter, NamedBefore, Rate])
            regular = other.Replace(regular, match => new string(' ', match.Length));
        return regular;
    }

    // "trois ans", "dix-huit mois", "three-year", "un à deux ans"; "sept" alone may be September, so it needs its unit
    [GeneratedRegex(@"(?<![\w-])(?:dix[- ]huit|vingt[- ]quatre|trente[- ]six|quarante[- ]huit|twenty[- ]four|thirty[- ]six|forty[- ]eight|une?|one|deux|two|trois|three|quatre|four|cinq|five|six|seven|huit|eight|neuf|nine|dix|ten|onze|eleven|douze|twelve|quinze|fifteen|eighteen|vingt|twenty|trente|thirty|soixante|sixty|sept(?=[\s-]*(?:mois|ans|annees|semaines|a\s))|a(?=[\s-]*(?:year|month|week|semester)))(?=\)|[\s-]*(?:\(|(?:mois|months?|ans?|annees?|years?|semaines?|weeks?|semestres?|semesters?|trimestres?|fois|times?|a|to|ou|or|et|and)\b))")]
    private static partial Regex Words { get; }

    // "once", "twice", "2 times"
    [GeneratedRegex(@"\b(?:once|twice|thrice|(?<=\d\s?)times?)\b")]
    private static partial Regex Times { get; }

    // "2½ ans", "2 1/2 years"
    [GeneratedRegex(@"(?<=\d)\s*(?:½|\s1/2)(?!\d)")]
    private static partial Regex HalfSign { get; }

    // "half a year", "une demi-année"
    [GeneratedRegex(@"\bhalf\s+(?:a|1)\s+year\b|\b(?:1\s+)?demi-annee\b")]
    private static partial Regex HalfYear { get; }

    // "36 (trente-six) mois", "trois (3) ans", once both are digits
    [GeneratedRegex(@"\b(\d{1,3})\s*\(\1\)")]
    private static partial Regex Repeated { get; }

    // "36 (mois)"
    [GeneratedRegex(@"(?<=\d)\s*\((mois|months?|ans|annees|years?)\)")]
    private static partial Regex UnitInBrackets { get; }

    // "36+12 mois"
    [GeneratedRegex(@"(?<![\w.,])(?<!bac\s*\+\s*)(\d{1,3})\s*\+\s*(\d{1,3})\s*(" + DurationForms.Unit + ")")]
    private static partial Regex SharedUnit { get; }

    // "6+ months"
    [GeneratedRegex(@"(?<![\w.,+])(\d{1,3})\s?\+\s?(" + DurationForms.Unit + ")")]
    private static partial Regex OpenPlus { get; }

    // "bac+5", "bac + 5 ans"
    [GeneratedRegex(@"\bbac\s*\+?\s*\d+(?:\s*(?:ans?|annees?))?")]
    private static partial Regex Diploma { get; }

    // "3 ans d'expérience", "5 years of relevant experience", "30 years old", "4 mois d'essai", "3 ans après la thèse"
    [GeneratedRegex(DurationForms.Number + @"(?:\s*(?:a|to|-|ou|or)\s*" + DurationForms.Number + @")?\s*-?\s*" + DurationForms.Unit + @"'?\s*(?:minimum\s+|max\w*\s+)?(?:(?:d'|de\s+|of\s+)?(?:[a-z-]+\s+){0,2}(?:experience|anciennete|etudes?|stud(?:y|ies)|preavis|notice|essai|probation|conges|vacances|leave|holidays?)\b|d'age|old\b|of\s+age|post[\s-]?bac|(?:apres|after|depuis|since)\s+(?:(?:l[ae']|the|votre|your)\s*)?(?:bac|these|thesis|phd|doctorat|soutenance|defen[cs]e|diplome))")]
    private static partial Regex NamedAfter { get; }

    // "expérience de 3 ans", "âge : moins de 5 ans", "within 3 months", "dont 6 mois à Lyon", "tous les 3 mois", "the last 5 years"
    [GeneratedRegex(@"\b(?:experience|anciennete|agee?s?|preavis|essai|probation|notice(?:\s+period)?|conges|depuis|since|il\s+y\s+a|dans|sous|within|dont|including|of\s+which|tou(?:s|tes)\s+les|every|each|chaque|last|past|derni(?:er|ere)s?|telework|teletravail)\s*(?:[:(]|(?:de|d'|of|est|is|the|les?|moins|plus|less|more|than|au|at|least|min\w*|max\w*|professionnelle|requise?|souhaitee?|required|a|about|environ)(?=[\s\d])\s*)*\s*" + DurationForms.Number + @"\s*-?\s*" + DurationForms.Unit)]
    private static partial Regex NamedBefore { get; }

    // "2 jours par semaine", "12 mois/an", "40 weeks per year"
    [GeneratedRegex(DurationForms.Number + @"\s*" + DurationForms.Unit + @"\s*(?:/|par\b|per\b|a\b)\s*(?:semaine|week|mois|month|ans?|year|jour|day)\b")]
    private static partial Regex Rate { get; }
}
