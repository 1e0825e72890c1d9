using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>The forms that <see cref="DateParser"/> knows, on folded text.</summary>
internal static partial class DateForms
{
    private const string Day = @"(?<d>\d{1,2})(?:\s?(?:er|st|nd|rd|th)\b|\s?°)?";
    private const string Weekday = @"(?:\b(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s*,?\s+(?:le\s+|the\s+)?)?";

    /// <summary>
    /// Order matters: the form that says most comes first and takes its characters, so that "mar. 12 janvier 2021" is
    /// not "March 12" and "31 février 2027" not "février 2027".
    /// </summary>
    public static IReadOnlyList<Regex> InOrder => [YearFirst, Numeric, DayAndMonthName, MonthNameAndDay, MonthAndYear];

    // "2023-06-30", "2026/10/01 11:59PM", "2021-02-26T23:30:00+01:00"
    [GeneratedRegex(@"(?<![\d./-])(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d|[-/.]\d)")]
    public static partial Regex YearFirst { get; }

    // "30/06/2023", "1.5.2021", "30-06-2023", "30/06/23"; not "01.02.03.04.05" (a telephone number)
    [GeneratedRegex(@"(?<![\d./-])(?<d>\d{1,2})(?:(?<s>[./-])(?<m>\d{1,2})\k<s>(?<y>\d{4})|/(?<m>\d{1,2})/(?<y>\d{2}))(?!\d|[./-]\d)")]
    public static partial Regex Numeric { get; }

    // "vendredi 26 février 2021", "1er mai 2021", "26 février", "20th of June", "20 Jun 2027", "31 Jul 26 23:24:34"
    [GeneratedRegex(@"(?<![\d.,/])" + Weekday + Day + @"[\s-]+(?:of\s+|de\s+)?(?<month>" + MonthNames.Any + @")\b\.?(?:[\s,-]+(?:de\s+)?(?<y>\d{4}(?!\d)|\d{2}(?=\s*$|\s+\d{2}:\d{2}|\s*[,.;)])))?")]
    public static partial Regex DayAndMonthName { get; }

    // "June 20, 2027", "Friday, June 20th", "Sept. 1st 2027"; not the 20 of "June 2027"
    [GeneratedRegex(Weekday + @"\b(?<month>" + MonthNames.English + @")\b\.?\s+(?:the\s+)?" + Day + @"(?![\d:%h]|[.,]\d)(?:\s*,?\s+(?<y>\d{4})(?!\d))?")]
    public static partial Regex MonthNameAndDay { get; }

    // "septembre 2027", "Sept. 2027", "10/2027"
    [GeneratedRegex(@"(?:\b(?<month>" + MonthNames.Any + @")\b\.?[\s,-]+(?:of\s+|de\s+)?(?<y>\d{4})|(?<![\d./-])(?<m>0?[1-9]|1[0-2])/(?<y>\d{4}))(?!\d|[./-]\d)")]
    public static partial Regex MonthAndYear { get; }

    // "20/06"
    [GeneratedRegex(@"(?<![\d./-])(?<d>\d{1,2})/(?<m>0?[1-9]|1[0-2])(?![\d/%]|[.,]\d)")]
    public static partial Regex DayAndMonth { get; }

    // "20270131" alone, "20270131T101500Z"
    [GeneratedRegex(@"^(?<y>(?:19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>\d{2})(?:t\d{4,6}z?)?$")]
    public static partial Regex Compact { get; }

    // "2026-09-30T22:00:00Z", "2026-09-30T22:00:00.000+02:00", "2026-09-30 22:00:00 +0000", "2026-09-30T22:00 UTC"
    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(?:(?<utc>Z|UTC|GMT|[+-]00:?00)|[+-]\d\d:?\d\d)$", RegexOptions.IgnoreCase)]
    public static partial Regex WithOffset { get; }

    // seconds or milliseconds since 1970: "1782770400", "1782770400000", "/Date(1782770400000)/"
    [GeneratedRegex(@"^(?:/date\()?(?:(?<s>[12]\d{9})|(?<ms>[12]\d{12}))(?:\)/)?$", RegexOptions.IgnoreCase)]
    public static partial Regex SinceEpoch { get; }
}
