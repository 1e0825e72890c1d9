using Quartz;

namespace JobPortal.Web.Scheduling;

/// <summary>The default build's scheduler: Quartz, persistent and clustered in PostgreSQL's schema "quartz".</summary>
internal static class JobScheduling
{
    /// <param name="runsJobs">False for a process that only enqueues: it takes part in nothing.</param>
    public static void AddJobScheduling(this IHostApplicationBuilder builder, bool runsJobs)
    {
        builder.Services.AddQuartz(Configure);
        builder.Services.AddSingleton<IJobQueue, QuartzQueue>();
        // Order matters: the schema must stand before Quartz looks for its tables, the tables before the timetable is written.
        builder.Services.AddHostedService<QuartzSchema>();
        builder.Services.AddQuartzHostedService(o =>
        {
            o.AutoStart = runsJobs;
            o.WaitForJobsToComplete = true;
        });
        if (runsJobs)
            builder.Services.AddHostedService<QuartzTimetable>();
    }

    private static void Configure(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(o =>
        {
            o.InstanceName = "jobportal";
            o.IdleWaitTime = TimeSpan.FromSeconds(5);
            o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UseDefaultThreadPool(4);
        quartz.UsePersistentStore(ConfigureStore);
        quartz.AddQuartzHealthChecks(o => o.Name = "jobs");
    }

    private static void ConfigureStore(IPersistentStoreBuilder store) => store
        .UsePostgres(source => source.DataSourceFactory = services => services.GetRequiredService<JobDatabase>().Pool)
        .UseClustering(cluster =>
        {
            // After kill -9 another node starts the job again within 21 s (measured: design note on scheduling).
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        })
        .UseExecutionHistory()
        .ProvisionSchema()
        .ConfigureStore(o =>
        {
            o.TablePrefix = $"{QuartzSchema.Name}.qrtz_";
            // Without the lock, what is enqueued at the moment when an exclusive job ends is written down as blocked just after the job's end has
            // let the blocked ones go, and waits for its next end: seen in one run of four. It is held for one insert; nobody enqueues in a long transaction.
            o.LockOnInsert = true;
            o.RecoverFiringsCancelledByShutdown = true;
            // A first look for missed runs that fails (two nodes start at once) is otherwise repeated a minute later only.
            o.MisfireHandlerFrequency = TimeSpan.FromSeconds(10);
        });
}
