using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Reads dates as French and English boards write them. Day first, as in France, unless only month first is possible;
/// a day without a year needs an anchor; what is impossible ("31/02/2027") is no date. Years 1990 to 2100.
/// </summary>
public static class DateParser
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The only date of a text that is meant to be one; null when it holds none, or several different ones.</summary>
    /// <param name="anchor">For days without a year, see <see cref="Nearest"/>; without it they are null.</param>
    /// <param name="timeZone">IANA zone into which a date-time with an offset of its own is converted before its day is taken.</param>
    public static DateReading? Parse(string? text, DateOnly? anchor = null, string? timeZone = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (timeZone is not null && DayOfInstant.Read(text.Trim(), timeZone) is { } day)
            return new(day, DatePrecision.Day, false, 0, text.Length);
        if (DateForms.Compact.Match(Folding.Fold(text.Trim())) is { Success: true } compact)
            return Read(compact, anchor, DateForms.Compact);

        var found = FindAll(text, anchor);
        return found.Count > 0 && found.All(d => d.Date == found[0].Date && d.Precision == found[0].Precision) ? found[0] : null;
    }

    /// <summary>Every date in a text, in order. Impossible ones are left out whole: "31 février 2027" is not "février 2027".</summary>
    public static IReadOnlyList<DateReading> FindAll(string text, DateOnly? anchor = null)
    {
        var folded = Folding.Fold(text);
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return [];

        var taken = new List<Match>();
        var dates = new List<DateReading>();
        foreach (var form in DateForms.InOrder)
            foreach (Match match in form.Matches(folded))
            {
                if (taken.Exists(t => match.Index < t.Index + t.Length && t.Index < match.Index + match.Length))
                    continue;
                taken.Add(match);
                if (Read(match, anchor, form) is { } date)
                    dates.Add(date);
            }

        return [.. dates.OrderBy(d => d.Start)];
    }

    /// <summary>
    /// The first date of a text that is known to announce one. Here "20/06" is a day and a month; elsewhere it may be a fraction.
    /// </summary>
    internal static DateReading? FirstIn(string text, DateOnly anchor)
    {
        var first = FindAll(text, anchor) is { Count: > 0 } found ? found[0] : null;
        return DateForms.DayAndMonth.Match(text) is { Success: true } match && (first is null || match.Index < first.Start)
            ? Read(match, anchor, DateForms.DayAndMonth)
            : first;
    }

    /// <summary>
    /// The year that puts a day and month nearest to the anchor; when the weekday was written, only years in which it fits
    /// count, if there is one within a year of the anchor.
    /// </summary>
    public static DateOnly? Nearest(int month, int day, DateOnly anchor, DayOfWeek? weekday = null)
    {
        var candidates = Enumerable.Range(anchor.Year - 1, 3)
            .Select(year => Date(year, month, day))
            .OfType<DateOnly>()
            .OrderBy(d => Math.Abs(d.DayNumber - anchor.DayNumber))
            .ThenByDescending(d => d)
            .Select(d => (DateOnly?)d)
            .ToList();
        return candidates.Find(d => d!.Value.DayOfWeek == weekday) ?? candidates.FirstOrDefault();
    }

    private static DateReading? Read(Match match, DateOnly? anchor, Regex form)
    {
        var month = match.Groups["month"] is { Success: true } name ? MonthNames.Number(name.ValueSpan) : Number(match, "m");
        var day = form == DateForms.MonthAndYear ? 1 : Number(match, "d");
        if (form == DateForms.Numeric && month > 12 && day <= 12)
            (month, day) = (day, month); // "06/20/2027" is possible in one way only.

        var precision = form == DateForms.MonthAndYear ? DatePrecision.Month : DatePrecision.Day;
        if (match.Groups["y"].Success)
            return Date(Year(match), month, day) is { } date ? new(date, precision, false, match.Index, match.Length) : null;
        return anchor is { } near && Nearest(month, day, near, Weekday(match)) is { } nearest
            ? new(nearest, precision, true, match.Index, match.Length)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Boards with two-digit years ("31 Jul 26", "30/06/23") are all younger than 2000.
    private static int Year(Match match) => Number(match, "y") is var year && year < 100 ? 2000 + year : Number(match, "y");

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DayOfWeek? Weekday(Match match) => match.Groups["weekday"] is not { Success: true } name ? null : name.Value switch
    {
        ['l', ..] or ['m', 'o', ..] => DayOfWeek.Monday,
        ['m', 'a', ..] or ['t', 'u', ..] => DayOfWeek.Tuesday,
        ['m', 'e', ..] or ['w', ..] => DayOfWeek.Wednesday,
        ['j', ..] or ['t', ..] => DayOfWeek.Thursday,
        ['v', ..] or ['f', ..] => DayOfWeek.Friday,
        ['s', 'a', ..] => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };
}
