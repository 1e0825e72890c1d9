using Quartz;

namespace JobPortal.Web.Scheduling;

/// <summary>Writes a trigger that is due now; the node that takes it may be another one.</summary>
internal sealed class QuartzQueue(ISchedulerFactory schedulers, JobCatalog jobs) : IJobQueue
{
    public async Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct)
    {
        var definition = jobs[job];
        var scheduler = await schedulers.GetScheduler(ct);
        // The job's own row may not be there yet: a web node can be the first to start on an empty database.
        if (!await scheduler.Exists(new JobKey(job), ct))
            await scheduler.AddJob(QuartzRunner.Detail(definition), AddJobOptions.Replacing, ct);
        await scheduler.ScheduleJob(QuartzRunner.Now(definition, JobCatalog.Write(args)), cancellationToken: ct);
    }
}
