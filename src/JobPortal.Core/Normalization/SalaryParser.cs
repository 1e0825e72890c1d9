using System.Globalization;
using System.Text.RegularExpressions;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Reads gross pay. The period and the currency are only what the text names; net amounts, indices and percentages are
/// left out; amounts that contradict each other give none.
/// </summary>
public static partial class SalaryParser
{
    private const decimal LeastWithoutSign = 100;

    // ISO 4217; only beside an amount: "cad" is also French for "that is".
    private const string Codes = "sek|dkk|nok|isk|pln|czk|huf|ron|bgn|jpy|cny|krw|inr|sgd|hkd|ils|cad|aud|nzd|zar|brl|mxn";

    public static Salary Parse(string? text) => Read(text).Value;

    public static Reading<Salary> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(Salary.Unknown, "nothing published");

        var raw = Salary.Unknown with { Raw = text };
        var folded = Blank(Folding.Fold(text), Noise);
        var gross = Blank(folded, Net);
        var amounts = Amounts(gross);
        if (amounts.Count == 0)
            return new(raw, Net.IsMatch(folded) ? "net amounts only" : "no amount");
        if (Bounds(amounts, gross) is not { } bounds)
            return new(raw, "amounts that contradict each other");
        return new(raw with { Min = bounds.Min, Max = bounds.Max, Currency = CurrencyOf(gross), Period = PeriodOf(gross) }, "amounts as published");
    }

    private readonly record struct Amount(decimal Value, int Start, int End);

    private static List<Amount> Amounts(string text)
    {
        var matches = AmountForm.Matches(text);
        var amounts = new List<Amount>();
        for (var i = 0; i < matches.Count; i++)
        {
            var value = Value(matches[i].Groups["n"].Value);
            // "25-30 k€": the thousand stands once, at the end.
            if (matches[i].Groups["k"].Success || (value < 1000 && i + 1 < matches.Count && matches[i + 1].Groups["k"].Success))
                value *= 1000;
            if (value >= LeastWithoutSign || matches[i].Groups["sign"].Success)
                amounts.Add(new(value, matches[i].Index, matches[i].Index + matches[i].Length));
        }

        return amounts;
    }

    private static (decimal? Min, decimal? Max)? Bounds(List<Amount> amounts, string text)
    {
        var first = amounts[0];
        if (amounts.Count > 1 && Joint.IsMatch(text[first.End..amounts[1].Start]))
            return first.Value <= amounts[1].Value && Agree(amounts.Skip(2), first, amounts[1]) ? (first.Value, amounts[1].Value) : null;
        if (!Agree(amounts.Skip(1), first, first))
            return null;
        if (AtLeast.IsMatch(text[..first.Start]) || AtLeastAfter.IsMatch(text[first.End..]))
            return (first.Value, null);
        return AtMost.IsMatch(text[..first.Start]) ? (null, first.Value) : (first.Value, first.Value);
    }

    // The same pay again, by the year: "2 500 € brut mensuel (30 000 € annuel)".
    private static bool Agree(IEnumerable<Amount> others, Amount min, Amount max) =>
        others.All(o => new[] { min.Value, max.Value }.Any(v => o.Value == v || Math.Abs(o.Value - v * 12) <= v * 0.12m));

    private static decimal Value(string number)
    {
        var digits = Grouping.Replace(number, "");
        return decimal.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture);
    }

    private static string? CurrencyOf(string text) => CurrencyForm.Match(text) switch
    {
        { Success: false } => null,
        var m when m.Groups["eur"].Success => "EUR",
        var m when m.Groups["gbp"].Success => "GBP",
        var m when m.Groups["usd"].Success => "USD",
        var m => m.Groups["code"].Value.ToUpperInvariant(),
    };

    private static SalaryPeriod? PeriodOf(string text) => PeriodForm.Match(text) switch
    {
        { Success: false } => null,
        var m when m.Groups["month"].Success => SalaryPeriod.Month,
        var m when m.Groups["year"].Success => SalaryPeriod.Year,
        var m when m.Groups["hour"].Success => SalaryPeriod.Hour,
        var m when m.Groups["day"].Success => SalaryPeriod.Day,
        _ => SalaryPeriod.Week,
    };

    private static string Blank(string text, Regex what) => what.Replace(text, m => new string(' ', m.Length));

    // "2 675.27€", "1.519,37 €", "2,500", "32000 euros", "35k", "25-30 k€", "£38,205"
    [GeneratedRegex(@"(?<![\d.,\w])(?<sign>(?:€|£|\$|eur|usd|gbp|chf|" + Codes + @")\s?)?(?<n>\d{1,3}(?:[ .,'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))\s?(?<k>k(?![a-z]))?\s?(?<sign>€|£|\$|eur\b|euros?\b|usd\b|gbp\b|chf\b|(?:" + Codes + @")\b)?")]
    private static partial Regex AmountForm { get; }

    // the marks between thousands: what has exactly three digits after it
    [GeneratedRegex(@"[ .,'’](?=\d{3}(?!\d))")]
    private static partial Regex Grouping { get; }

    // between two amounts of a range: " à ", " et ", "-", " € brut à "
    [GeneratedRegex(@"^\s*(?:bruts?\w*\s*)?(?:/\s*mois\s*|mensuels?\s*|par\s+mois\s*)?(?:a|et|-|to|and|/|ou|or|jusqu'a|up\s+to)\s*(?:environ\s+)?$")]
    private static partial Regex Joint { get; }

    // "à partir de", "minimum", "from", "starting at"
    [GeneratedRegex(@"(?:a\s+partir\s+de|au\s+moins|minimum(?:\s+de)?|min\.?|from|starting\s+(?:at|from)|plus\s+de|more\s+than|at\s+least|>=?|≥)\s*:?\s*$")]
    private static partial Regex AtLeast { get; }

    // "2 500 € minimum"
    [GeneratedRegex(@"^\s*(?:bruts?\w*\s*)?(?:mensuels?\s*)?(?:minimum|min\b|et\s+plus|or\s+more)")]
    private static partial Regex AtLeastAfter { get; }

    // "jusqu'à", "up to", "maximum"
    [GeneratedRegex(@"(?:jusqu'a|up\s+to|maximum(?:\s+de)?|max\.?|moins\s+de|au\s+plus|<=?|≤)\s*:?\s*$")]
    private static partial Regex AtMost { get; }

    // "environ 2150 € net", "net 1700 euros"
    [GeneratedRegex(@"(?:\bnets?\s*(?:mensuel\w*\s*)?:?\s*(?:de\s+|environ\s+)?\d[\d .,]*\s*(?:€|euros?)?|\d[\d .,]*\s*k?\s*(?:(?:€|euros?)\s*)?(?:/\s*mois\s+|mensuels?\s+|par\s+mois\s+|a\s+\d[\d .,]*\s*(?:€|euros?)?\s*)?\(?(?:en\s+)?nets?\b)")]
    private static partial Regex Net { get; }

    // years of experience, diplomas, percentages, hours a week, dates, indices: numbers, but not pay
    [GeneratedRegex(@"\bbac\s*\+?\s*\d+|\d+(?:[.,]\d+)?\s*%|\b\d{1,2}\s*h(?:eures?)?\d{0,2}\b(?!\s*/)|\d{1,2}/\d{1,2}/\d{2,4}|\b(?:en|au|in|from|janvier|since|depuis)\s+20\d\d\b|\(20\d\d\)|\b(?:indices?|inm|im|ib|echelon|grade|niveau|groupe|bap|article)\s*(?:brut\s*|majore\s*)?:?\s*\d+|\b(?:\d+\s*(?:a|et|-|to|ou)\s*)?\d+\s*(?:ans?|annees?|years?)\b|\b1[0-4](?:e|eme)?\s+mois\b")]
    private static partial Regex Noise { get; }

    [GeneratedRegex(@"(?<eur>€|\beuros?\b|\beur\b)|(?<gbp>£|\bgbp\b)|(?<usd>\busd\b|\bus\$)|\b(?<code>chf)\b|(?<=\d\s?)(?<code>" + Codes + @")\b|\b(?<code>" + Codes + @")(?=\s?\d)")]
    private static partial Regex CurrencyForm { get; }

    // "brut mensuel", "€/mois", "per month", "annuel", "/an", "p.a.", "€/h"
    [GeneratedRegex(@"(?<month>\bmensu\w*|\bmois\b|\bmonth\w*)|(?<year>\bannuel\w*|\bannee\b|(?:/|\bpar\s+)\s*an\b|\byear\w*|\bannu(?:al|m)\w*|\bp\.\s?a\.)|(?<hour>\bhoraire\b|\bheure\b|\bhour\w*|/\s*h\b)|(?<day>\bjour(?:nee|nalier)?\b|\bdaily\b|\bday\b)|(?<week>\bsemaine\b|\bhebdo\w*|\bweek\w*)")]
    private static partial Regex PeriodForm { get; }
}
