using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Reads the dates of mails and RSS feeds (RFC 5322 §3.3 and its obsolete forms, RFC 822 §5): years of two digits, zones by name,
/// comments after them. Only with a zone is a date an instant; without one the day is the one that was written.
/// </summary>
internal static partial class MailDate
{
    // RFC 822's names, and those that European servers write. A military letter says nothing: RFC 5322 §4.3 takes it for "unknown".
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
    };

    /// <summary>Null for what is no such date, has no known zone, or is impossible ("31 Feb").</summary>
    public static DateTimeOffset? Read(string text)
    {
        var match = Form.Match(text);
        if (!match.Success || Offset(match.Groups["zone"].Value) is not { } offset) return null;
        var year = Number(match, "y") is var written && written < 100 ? 2000 + written : written;
        var (month, day, hour, minute) = (MonthNames.Number(match.Groups["month"].Value.ToLowerInvariant()), Number(match, "d"), Number(match, "h"), Number(match, "min"));
        return year is >= 1990 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60
            ? new DateTimeOffset(year, month, day, hour, minute, 0, offset)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static TimeSpan? Offset(string zone)
    {
        if (Zones.TryGetValue(zone, out var hours)) return TimeSpan.FromHours(hours);
        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 5 || !int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return null;
        // .NET knows offsets up to 14 hours, as the world does.
        var offset = new TimeSpan(number / 100, number % 100, 0);
        return Math.Abs(number % 100) < 60 && Math.Abs(offset.TotalHours) <= 14 ? offset : null;
    }

    // "Fri, 31 Jul 26 23:24:34 +0200", "1 Oct 2026 23:59 EST", "Wed, 30 Sep 2026 22:30:00 -0000 (UTC)"
    [GeneratedRegex(@"^(?:[A-Za-z]{3,9}\.?,?\s{1,3})?(?<d>\d{1,2})[\s-]{1,3}(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[\s-]{1,3}(?<y>\d{4}|\d{2})\s{1,3}(?<h>\d{1,2}):(?<min>\d{2})(?::\d{2})?\s{0,3}(?<zone>[+-]\d{2}:?\d{2}|[A-Z]{1,4})\s{0,3}(?:\([^()]{0,60}\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
