using System.Globalization;

namespace JobPortal.Web.Tests.Scheduling;

/// <summary>What Hangfire stores of the timetable.</summary>
internal static class StoredTimetable
{
    public const string Scheduled = "select value from hangfire.set where key = 'recurring-jobs' order by 1";

    public const string NextRuns = "select value from hangfire.hash where key like 'recurring-job:%' and field = 'NextExecution'";

    /// <summary>As if nothing had run for three days. In milliseconds since 1970, and in seconds where they are ordered by it.</summary>
    public static readonly string[] ThreeDaysLater =
    [
        "update hangfire.set set score = score - 3 * 86400 where key = 'recurring-jobs'",
        "update hangfire.hash set value = value::bigint - 3 * 86400000 where key like 'recurring-job:%' and field in ('NextExecution', 'CreatedAt')",
    ];

    public static string Named(string job) => $"select field from hangfire.hash where key = 'recurring-job:{job}'";

    public static DateTime Time(string stored) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(stored, CultureInfo.InvariantCulture)).UtcDateTime;
}
