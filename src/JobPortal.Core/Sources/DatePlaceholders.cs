using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources;

/// <summary>
/// Dates relative to today in saved sample pages, so that sample offers never all expire:
/// <c>{{today+21|yyyy-MM-dd}}</c>, <c>{{today-3|d MMMM yyyy|fr}}</c>, <c>{{today+9|do of MMMM|en}}</c> ("20th of June").
/// A format knows yyyy, MMMM, MM, M, dddd, dd, d and do; what it does not know stays as it is. Language: en unless fr is said.
/// </summary>
public static partial class DatePlaceholders
{
    /// <summary>Ten years: more days either way are no sample.</summary>
    private const int MaxDays = 3_650;

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>The text with every placeholder replaced; one that cannot be read stays as it is.</summary>
    public static string Expand(string text, DateOnly today) =>
        text.Contains("{{today", StringComparison.Ordinal) ? Placeholder.Replace(text, m => Written(m, today)) : text;

    private static string Written(Match match, DateOnly today)
    {
        var days = match.Groups["days"].Value is { Length: > 0 } n ? int.Parse(n, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (Math.Abs(days) > MaxDays) return match.Value;
        var date = today.AddDays(days);
        var format = match.Groups["format"] is { Success: true, Value: var asked } ? asked : "yyyy-MM-dd";
        var french = match.Groups["language"].Value == "fr";
        return Part.Replace(format, part => Of(part.Value, date, french));
    }

    private static string Of(string part, DateOnly date, bool french) => part switch
    {
        "yyyy" => date.Year.ToString("D4", CultureInfo.InvariantCulture),
        "MMMM" => (french ? FrenchMonths : EnglishMonths)[date.Month - 1],
        "MM" => date.Month.ToString("D2", CultureInfo.InvariantCulture),
        "M" => date.Month.ToString(CultureInfo.InvariantCulture),
        "dddd" => french ? FrenchDays[(int)date.DayOfWeek] : date.DayOfWeek.ToString(),
        "dd" => date.Day.ToString("D2", CultureInfo.InvariantCulture),
        "do" => date.Day.ToString(CultureInfo.InvariantCulture) + (french ? (date.Day == 1 ? "er" : "") : Suffix(date.Day)),
        _ => date.Day.ToString(CultureInfo.InvariantCulture),
    };

    private static string Suffix(int day) => day is 11 or 12 or 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    // "{{today+21|yyyy-MM-dd}}", "{{today-3|d MMMM yyyy|fr}}", "{{today}}"
    [GeneratedRegex(@"\{\{today(?<days>[+-]\d{1,4})?(?:\|(?<format>[^|{}]{1,40}))?(?:\|(?<language>fr|en))?\}\}")]
    private static partial Regex Placeholder { get; }

    // The parts of "dddd d MMMM yyyy"; "do" only where no letter follows, and never the d of "and".
    [GeneratedRegex(@"(?<!\p{L})(?:yyyy|MMMM|MM|M|dddd|do|dd|d)(?!\p{L})|(?<=yyyyMM|yyyy)(?:MM|dd)|yyyy(?=MM)")]
    private static partial Regex Part { get; }
}
