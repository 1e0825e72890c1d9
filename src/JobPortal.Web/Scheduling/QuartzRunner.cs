using Quartz;

namespace JobPortal.Web.Scheduling;

/// <summary>The only class name that stands in Quartz's tables; the job's key names the handler.</summary>
internal sealed class QuartzRunner(JobCatalog jobs, IServiceProvider scope) : IJob
{
    private const string Args = "args";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = jobs[context.JobDetail.Key.Name];
        var args = context.MergedJobDataMap.TryGetValue(Args, out var json) ? (string)json! : job.CronArgs;
        await job.Invoke(scope, args, new JobRun(context.FireInstanceId, context.RetryAttempt), cancellationToken);
    }

    public static IJobDetail Detail(JobDefinition job) => JobBuilder.Create<QuartzRunner>()
        .WithIdentity(job.Name)
        .StoreDurably()
        .RequestRecovery()
        .DisallowConcurrentExecution(job.Policy.Exclusive)
        .Build();

    public static ITrigger Now(JobDefinition job, string args) => TriggerBuilder.Create()
        .ForJob(job.Name)
        .WithIdentity(Guid.NewGuid().ToString("N"), job.Name)
        .UsingJobData(Args, args)
        .WithRetryPolicy(Retry(job))
        .StartNow()
        .Build();

    /// <summary>A trigger whose description tells whether a stored one is still the same.</summary>
    public static ITrigger ByCron(JobDefinition job, string cron) => TriggerBuilder.Create()
        .ForJob(job.Name)
        .WithIdentity(job.Name)
        .WithDescription($"{cron} UTC, args {job.CronArgs}, retries {string.Join(' ', job.Policy.RetryDelays)}")
        .UsingJobData(Args, job.CronArgs)
        .WithRetryPolicy(Retry(job))
        .WithSchedule(CronScheduleBuilder.Create(cron, CronFormat.Unix).InTimeZone(TimeZoneInfo.Utc))
        .Build();

    private static RetryPolicy Retry(JobDefinition job) => RetryPolicy.Explicit([.. job.Policy.RetryDelays]);
}
