using Hangfire;
using Hangfire.Storage;

namespace JobPortal.Web.Scheduling;

/// <summary>Brings the stored timetable in line with the catalog at start; a missed run is made up for once.</summary>
internal sealed class HangfireTimetable(JobStorage storage, IRecurringJobManager recurring, JobCatalog jobs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        RemoveOld();
        foreach (var job in jobs.All)
            Write(job);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void RemoveOld()
    {
        using var connection = storage.GetConnection();
        foreach (var stored in connection.GetRecurringJobs().Where(stored => jobs.Find(stored.Id)?.Cron is null))
            recurring.RemoveIfExists(stored.Id);
    }

    private void Write(JobDefinition job)
    {
        if (job.Cron is not { } cron)
            return;
        var (name, args) = (job.Name, job.CronArgs);
        recurring.AddOrUpdate<HangfireRunner>(
            name,
            runner => runner.RunAsync(name, args, null, CancellationToken.None),
            cron,
            new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
    }
}
