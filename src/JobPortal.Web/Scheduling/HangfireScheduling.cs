using Hangfire;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace JobPortal.Web.Scheduling;

/// <summary>The scheduler of a build with -p:JobScheduler=Hangfire: Hangfire in PostgreSQL's schema "hangfire".</summary>
internal static class JobScheduling
{
    /// <param name="runsJobs">False for a process that only enqueues.</param>
    public static void AddJobScheduling(this IHostApplicationBuilder builder, bool runsJobs)
    {
        // Ours before Hangfire's, which would stand in static fields: two hosts in one process would share them.
        builder.Services.AddSingleton<JobStorage>(s => new PostgreSqlStorage(new NpgsqlConnectionFactory(s.GetRequiredService<JobDatabase>().ConnectionString, Storage), Storage));
        builder.Services.AddSingleton<HangfirePolicies>();
        builder.Services.AddSingleton<IJobFilterProvider>(s => new JobFilterProviderCollection(GlobalJobFilters.Filters, s.GetRequiredService<HangfirePolicies>()));
        builder.Services.AddHangfire(c => c.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer());
        builder.Services.AddScoped<HangfireRunner>();
        builder.Services.AddSingleton<IJobQueue, HangfireQueue>();
        builder.Services.AddHealthChecks().AddCheck<HangfireHealth>("jobs");
        if (!runsJobs)
            return;
        builder.Services.AddHangfireServer(o =>
        {
            o.WorkerCount = 4;
            o.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            o.StopTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.AddHostedService<HangfireTimetable>();
    }

    private static PostgreSqlStorageOptions Storage { get; } = new()
    {
        SchemaName = "hangfire",
        QueuePollInterval = TimeSpan.FromSeconds(1),
        // Sliding, or a job longer than the timeout starts a second time; the timeout is how long a job waits after kill -9.
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromMinutes(1),
        AllowDegradedModeWithoutStorage = false,
    };
}
