using JobPortal.Web.Alerts;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Scheduling;

namespace JobPortal.Web;

/// <summary>The timetable. Times are UTC; the hour of a digest is a local hour that Core decides.</summary>
internal static class Schedule
{
    public static JobCatalog Jobs(SourceCatalog sources) => new JobCatalog().AddHarvests(sources).AddAlertJobs();
}
