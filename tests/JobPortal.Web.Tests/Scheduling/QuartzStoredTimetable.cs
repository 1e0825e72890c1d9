using System.Globalization;

namespace JobPortal.Web.Tests.Scheduling;

/// <summary>What Quartz stores of the timetable.</summary>
internal static class StoredTimetable
{
    public const string Scheduled = "select trigger_name from quartz.qrtz_triggers order by 1";

    // Not of what was asked for by hand: its trigger has no next time, and stays until the job's end is recorded.
    public const string NextRuns = "select next_fire_time::text from quartz.qrtz_triggers where trigger_type = 'CRON'";

    /// <summary>As if nothing had run for three days.</summary>
    public static readonly string[] ThreeDaysLater = [$"update quartz.qrtz_triggers set next_fire_time = next_fire_time - {3 * TimeSpan.TicksPerDay}"];

    public static string Named(string job) => $"select job_name from quartz.qrtz_job_details where job_name = '{job}'";

    public static DateTime Time(string stored) => new(long.Parse(stored, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
