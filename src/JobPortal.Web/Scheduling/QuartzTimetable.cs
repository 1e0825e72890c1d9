using Quartz;

namespace JobPortal.Web.Scheduling;

/// <summary>
/// Brings the stored timetable in line with the catalog at start. A trigger that did not change is left alone, because
/// replacing it would forget the runs that were missed while nothing ran: Quartz makes up for them with one run.
/// </summary>
internal sealed class QuartzTimetable(ISchedulerFactory schedulers, JobCatalog jobs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await RemoveOldAsync(scheduler, cancellationToken);
        foreach (var job in jobs.All)
            await WriteAsync(scheduler, job, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RemoveOldAsync(IScheduler scheduler, CancellationToken ct)
    {
        var stored = await scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, ct);
        foreach (var old in stored.Items.Where(stored => jobs.Find(stored.Key.Name) is null))
            await scheduler.DeleteJob(old.Key, ct);
    }

    private static async Task WriteAsync(IScheduler scheduler, JobDefinition job, CancellationToken ct)
    {
        await scheduler.AddJob(QuartzRunner.Detail(job), AddJobOptions.Replacing, ct);
        var key = new TriggerKey(job.Name);
        if (job.Cron is null)
        {
            await scheduler.UnscheduleJob(key, ct);
            return;
        }
        var wanted = QuartzRunner.ByCron(job, job.Cron);
        if ((await scheduler.GetTrigger(key, ct))?.Description != wanted.Description)
            await scheduler.ScheduleJob(wanted, ScheduleJobOptions.Replacing, ct);
    }
}
