using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>A length that is given by its two ends: "de mars à août 2027" is 6 months, both included.</summary>
internal static partial class DatedPeriod
{
    /// <summary>Months between the two ends; null when there are not exactly two, or when they are not joined.</summary>
    public static decimal? Months(string folded)
    {
        if (MonthToMonth.Match(folded) is { Success: true } months)
            return BetweenMonths(months);

        var dates = DateParser.FindAll(folded);
        if (dates is [_]) // "du 1er mars au 31 août 2027": the first takes its year from the second.
            dates = DateParser.FindAll(folded, dates[0].Date);
        if (dates is not [var first, var last] || !Joint.IsMatch(folded[(first.Start + first.Length)..last.Start]))
            return null;

        var start = first is { YearAssumed: true } && first.Date > last.Date ? first.Date.AddYears(-1) : first.Date;
        var end = last switch
        {
            { Precision: DatePrecision.Month } => last.Date.AddMonths(1),
            { YearAssumed: true } when last.Date < start => last.Date.AddYears(1).AddDays(1),
            _ => last.Date.AddDays(1),
        };
        return end > start ? Between(start, end) : null;
    }

    private static decimal? BetweenMonths(Match match)
    {
        var (from, to) = (MonthNames.Number(match.Groups["m1"].ValueSpan), MonthNames.Number(match.Groups["m2"].ValueSpan));
        var years = match.Groups["y1"].Success && match.Groups["y2"].Success ? Year(match, "y2") - Year(match, "y1") : to < from ? 1 : 0;
        var length = years * 12 + to - from + 1;
        return length > 0 ? length : null;
    }

    private static int Year(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static decimal Between(DateOnly start, DateOnly end)
    {
        var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
        if (start.AddMonths(months) > end)
            months--;
        return months + (end.DayNumber - start.AddMonths(months).DayNumber) / 30m;
    }

    // "de mars à août 2027", "from March to August 2027", "septembre 2027 – février 2028", "(mars-août)";
    // not "fin mars à …", whose length is not whole
    [GeneratedRegex(@"(?<!\d(?:er)?\s|[a-z]-|\bfin\s|\bend\s+of\s|\blate\s|\bmid\s|\d)\b(?<m1>" + MonthNames.Any + @")\b\.?(?:\s+(?<y1>\d{4}))?\s*(?:a|au|to|-|until|till|through|jusqu'en|jusqu'a|et|and)\s*(?:(?:la\s+)?fin\s+|(?:the\s+)?end\s+of\s+)?\b(?<m2>" + MonthNames.Any + @")\b\.?(?:\s+(?<y2>\d{4}))?(?!\s*\d)")]
    private static partial Regex MonthToMonth { get; }

    // between two dates: " au ", " - ", " until the "
    [GeneratedRegex(@"^\s*,?\s*(?:a|au|to|-|until|till|through|jusqu'au|jusqu'a|et|and)\s*(?:le\s+|the\s+)?(?:(?:la\s+)?fin\s+)?$")]
    private static partial Regex Joint { get; }
}
