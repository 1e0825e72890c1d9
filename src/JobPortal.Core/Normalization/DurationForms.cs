using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>How lengths of time are written, on folded text whose number words are digits (see <see cref="DurationText"/>).</summary>
internal static partial class DurationForms
{
    public const string Number = @"\d{1,3}(?:[.,]\d{1,2})?";

    // A lone "m" is months ("36M"), but not "m²", "M€" or the start of a word.
    public const string Unit = @"(?:mois|months?|mths?|m(?![\w²³€/'])|annees?|ans?|years?|yrs?|y|semaines?|weeks?|sem|semestres?|semesters?|trimestres?|jours?|days?)(?![a-z0-9])";

    private const string Half = @"(?:\s*(?:et\s+demie?|and\s+a\s+half))?";

    // "36 mois", "3-year", "2,5 ans", "2 ans et demi", "2 and a half years", "1 an et 6 mois"
    [GeneratedRegex(@"(?<![\w.,])(?<n>" + Number + @")(?<half>\s+(?:and\s+a\s+half|et\s+demie?))?\s*-?\s*(?<unit>" + Unit + @")(?<half>\s*(?:et\s+demie?|and\s+a\s+half))?(?:(?<=(?:ans?|annees?|years?|yrs?|y))\s*(?:,|et|and|\+)?\s*(?<months>\d|1[01])\s*(?:mois|months?)(?![a-z]))?")]
    public static partial Regex Amount { get; }

    // "12 à 18 mois", "12-18 months", "6 mois à 1 an", "entre 12 et 18 mois", "12, 18 ou 24 mois"
    [GeneratedRegex(@"(?<![\w.,])(?:(?<between>entre|between)\s+)?(?<a>" + Number + @")\s*-?\s*(?<ua>" + Unit + @")?" + Half + @"(?:\s*,\s*" + Number + @")*\s*(?:a|to|-|/|ou|or|jusqu'a|up\s+to|(?(between)(?:et|and)|(?!)))\s*(?<b>" + Number + @")(?<halfB>\s+and\s+a\s+half)?\s*-?\s*(?<ub>" + Unit + @")(?<halfB>\s*(?:et\s+demie?|and\s+a\s+half))?")]
    public static partial Regex Range { get; }

    // before an amount: "jusqu'à", "up to", "maximum", "durée maximale :", "≤"
    [GeneratedRegex(@"(?:jusqu'a|up\s+to|maximum|maxi?\.?|maximale?|au\s+plus|at\s+most|(?:no|not)\s+more\s+than|pas\s+plus\s+de|moins\s+de|less\s+than|not\s+exceeding|n'excedant\s+pas|limitee?\s+a|<=?|≤)(?:\s+(?:de|d'|of))?\s*:?\s*(?:a\s+)?$")]
    public static partial Regex AtMostBefore { get; }

    // after an amount: "max", "(maximum)", "au plus"
    [GeneratedRegex(@"^\s*\(?\s*(?:(?:au|en|a)\s+)?(?:max(?:i|imum|imal)?\b|au\s+plus|at\s+most|at\s+the\s+most|ou\s+moins|or\s+less)")]
    public static partial Regex AtMostAfter { get; }

    // before an amount: "au moins", "at least", "minimum", "à partir de", "≥"
    [GeneratedRegex(@"(?:au\s+moins|at\s+least|minimum|mini?\.?|minimale?|(?:no|not)\s+less\s+than|pas\s+moins\s+de|plus\s+de|more\s+than|longer\s+than|a\s+partir\s+de|>=?|≥)(?:\s+(?:de|d'|of))?\s*:?\s*$")]
    public static partial Regex AtLeastBefore { get; }

    // after an amount: "minimum", "(min.)", "et plus", "or more"
    [GeneratedRegex(@"^\s*\(?\s*(?:(?:au|en|a)\s+)?(?:min(?:i|imum|imal)?\b|au\s+moins|at\s+least|at\s+the\s+least|(?:et|ou)\s+plus|(?:or|and)\s+(?:more|longer))")]
    public static partial Regex AtLeastAfter { get; }

    // "CDI", "poste permanent", "titulaire", "durée indéterminée", "tenured"; not "tenure track", "non permanent"
    [GeneratedRegex(@"(?<!\b(?:non|not|pas)[\s-])\b(?:cdi|permanent(?:e|s|es)?|titulaires?|tenured|tenure(?![\s-]*track)|duree\s+indeterminee|indefinite|open[\s-]ended|fonctionnaires?|unbefristet)\b")]
    public static partial Regex Permanent { get; }

    // "CDI après CDD de 12 mois", "12 mois puis CDI", "CDD 18 mois, possibilité de CDI"
    [GeneratedRegex(@"\b(?:cdd|fixed[\s-]term|puis|then|suivi|followed|apres|after|possib\w*|evolution|transform\w*|debouch\w*|leading|perspective|en\s+vue)\b")]
    public static partial Regex FixedThenPermanent { get; }

    // "CDI ou CDD de 36 mois"
    [GeneratedRegex(@"\b(?:cdi|permanent\w*)\s*(?:ou|or|/)|(?:ou|or|/)\s*(?:1\s+)?(?:cdi|permanent\w*)\b")]
    public static partial Regex EitherContract { get; }

    // a cut that hides the end of a range: "12 mois à", "6 mois - 1"
    [GeneratedRegex(@"(?<n>" + Number + @")\s*(?<unit>" + Unit + @")\s*(?:a|to|-|/|ou|or)\s*\d{0,3}$")]
    public static partial Regex RangeCutShort { get; }
}
