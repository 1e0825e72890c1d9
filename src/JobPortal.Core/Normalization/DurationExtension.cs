using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>What a duration text says about extension or renewal, and the text without it.</summary>
/// <param name="Rest">The text that gives the first length; same offsets.</param>
/// <param name="Months">Months that may be added; null when the text gives no number, or one that can be read in two ways.</param>
/// <param name="Times">"renouvelable une fois": as many times the first length.</param>
/// <param name="Total">"dans la limite de 36 mois": all together, in months.</param>
internal sealed partial record DurationExtension(string Rest, bool Extendable, decimal? Months, int? Times, decimal? Total)
{
    public static DurationExtension Read(string regular)
    {
        var text = Refused.Replace(FurtherThesis.Replace(regular, Blank), Blank);
        if (TakePluses(text) is { } added)
            return added;

        foreach (var amount in (ReadOnlySpan<Regex>)[TimesAmount, More, AmountThenNoun])
            if (amount.Match(text) is { Success: true } found && HasAmountBefore(text, found.Index))
                return new(Without(text, found), true, Amount(found) * Factor(found), null, null);

        if (Marker.Match(text) is not { Success: true } marker)
            return new(text, false, null, null, null);
        return HasAmountBefore(text, marker.Index) || NounMarker.IsMatch(marker.Value) ? After(text, marker) : new(text, true, null, null, null);
    }

    // What follows the marker is about the extension, so none of it counts for the first length.
    private static DurationExtension After(string text, Match marker)
    {
        var (rest, tail) = (text[..marker.Index], text[marker.Index..]);
        if (UpToTotal.Match(tail) is { Success: true } total)
            return new(rest, true, null, null, Amount(total));
        if (Periodic.IsMatch(tail) || UpToUnclear.IsMatch(tail))
            return new(rest, true, null, null, null);
        if (FoisAlone.Match(tail) is { Success: true } fois)
            return new(rest, true, null, Digit(fois), null);
        return new(rest, true, MarkerAmount.Match(tail) is { Success: true } amount ? Amount(amount) : null, null, null);
    }

    // "36 mois (+12)", "12 mois + 12 mois": a plus without a unit has that of the first length.
    private static DurationExtension? TakePluses(string text)
    {
        var months = 0m;
        var rest = Plus.Replace(text, plus =>
        {
            if (DurationForms.Amount.Match(text[..plus.Index]) is not { Success: true } first)
                return plus.Value;
            months += DurationLengths.Months(plus.Groups["n"].Value, plus.Groups["unit"] is { Success: true } unit ? unit.Value : first.Groups["unit"].Value);
            return new string(' ', plus.Length);
        });
        return months == 0 ? null : new(Marker.Match(rest) is { Success: true } marker ? rest[..marker.Index] : rest, true, months, null, null);
    }

    private static string Blank(Match match) => new(' ', match.Length);

    private static string Without(string text, Match found) => text[..found.Index];

    private static bool HasAmountBefore(string text, int index) => DurationForms.Amount.IsMatch(text[..index]);

    private static decimal Amount(Match match) => DurationLengths.Months(match.Groups["n"].Value, match.Groups["unit"].Value);

    private static int Factor(Match match) => match.Groups["k"].Success ? Digit(match) : 1;

    private static int Digit(Match match) => match.Groups["k"].ValueSpan[0] - '0';

    private const string AmountForm = @"(?<n>" + DurationForms.Number + @")\s*-?\s*(?<unit>" + DurationForms.Unit + ")";

    private const string Stem = @"(?:renouv|renew|reconduc|reconduit|prolong|prorog|extens|extend)\w*";

    // "renouvelable", "prolongation possible", "Possible de pou" (cut), "possibilité de poursuite", "may be extended"
    [GeneratedRegex(@"\b(?:(?:eventuel\w*|tacite|possible)\s+)?(?:" + Stem + @"|possib\w*\s+(?:de|d'|of|to)\s*(?:pou|pro|ren|rec|ext)\w*|possib\w*\s+(?:de|d')$|possibilit\w*\s*$|poursui\w*)")]
    private static partial Regex Marker { get; }

    // these speak of the extension itself, even before any other length: "Prolongation possible de 12 mois"
    [GeneratedRegex(@"^(?:\w+\s+)?(?:prolongation|extension|renouvellement|renewal|reconduction|possib)")]
    private static partial Regex NounMarker { get; }

    // "non renouvelable", "not renewable", "sans possibilité de prolongation"
    [GeneratedRegex(@"\b(?:non|not|pas|sans|no|without|ni)[\s-]+(?:be\s+|(?:any\s+)?possib\w*\s+(?:de|d'|of|to|for)\s*(?:an?\s+)?)?" + Stem + @"|\bnonrenew\w*")]
    private static partial Regex Refused { get; }

    // "possibilité de poursuite en thèse": another contract
    [GeneratedRegex(@"(?:possib\w*\s+(?:de|d'|of|to)\s*)?\bpoursui\w*\s+(?:en|vers|avec|par|sur|into|with)?\s*(?:1\s|une?\s|la\s|a\s)?(?:these|doctorat|phd)\w*")]
    private static partial Regex FurtherThesis { get; }

    // "(+12)", "+ 12 mois", "+1 an"; not "+ 10 %" or "+ 12h"
    [GeneratedRegex(@"\+\s*(?<n>" + DurationForms.Number + @")(?:\s*(?<unit>" + DurationForms.Unit + @")|(?=\s*(?:\)|\+|,|;|$)))")]
    private static partial Regex Plus { get; }

    // "renouvelable 2 fois 6 mois", "2 x 12 mois"
    [GeneratedRegex(@"\b(?<k>[1-9])\s*(?:fois|x)\s*,?\s*(?:\(?(?:de|d'|pour|for|of)\s*)?\(?" + AmountForm)]
    private static partial Regex TimesAmount { get; }

    // "12 mois supplémentaires", "an additional 12 months", "12 more months"
    [GeneratedRegex(@"\b(?:" + AmountForm + @"\s*(?:supplementaires?|additionn?el\w*|additional|de\s+plus|more)\b|(?:additional|further|another)\s+" + AmountForm + @"|(?<n>\d{1,2})\s+(?:more|additional|further)\s+(?<unit>" + DurationForms.Unit + "))")]
    private static partial Regex More { get; }

    // "with a possible 1-year extension", "6 mois de prolongation"
    [GeneratedRegex(@"\b" + AmountForm + @"\s+(?:de\s+|of\s+)?(?:possible\s+)?(?:extension|prolongation|renouvellement|renewal)\b")]
    private static partial Regex AmountThenNoun { get; }

    // "renouvelable dans la limite de 36 mois", "renewable up to a total of 3 years", "jusqu'à 36 mois au total"
    [GeneratedRegex(@"(?:dans\s+la\s+limite\s+de|(?:for|pour|of|de)?\s*(?:a|un)?\s*total\s+(?:of|de))\s*" + AmountForm + "|(?:jusqu'a|up\\s+to)\\s+" + AmountForm + @"\s+(?:au\s+total|in\s+total|total|maximum\s+au\s+total)")]
    private static partial Regex UpToTotal { get; }

    // "renewable up to 3 years": all together or on top? Not ours to choose.
    [GeneratedRegex(@"^(?:[^\d(]*?)(?<!\b(?:de|d'|of|by|pour|for)\s)(?:jusqu'a|up\s+to)\s")]
    private static partial Regex UpToUnclear { get; }

    // "renouvelable par période de 12 mois", "renewable annually": no number of times
    [GeneratedRegex(@"\b(?:par|every|each|chaque|annuellement|annually|yearly)\b")]
    private static partial Regex Periodic { get; }

    // "une fois", "2 fois"
    [GeneratedRegex(@"(?<k>[1-9])\s*fois")]
    private static partial Regex FoisAlone { get; }

    // "prolongeable de 12 mois", "renewable for 1 year", "extension of up to 12 months"
    [GeneratedRegex(@"^[^\d.;]{0,60}?" + AmountForm)]
    private static partial Regex MarkerAmount { get; }
}
