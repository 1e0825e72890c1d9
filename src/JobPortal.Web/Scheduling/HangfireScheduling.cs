using Hangfire;
using Hangfire.PostgreSql;

namespace JobPortal.Web.Scheduling;

/// <summary>The scheduler of a build with -p:JobScheduler=Hangfire: Hangfire in PostgreSQL's schema "hangfire".</summary>
internal static class JobScheduling
{
    /// <param name="runsJobs">False for a process that only enqueues.</param>
    public static void AddJobScheduling(this IHostApplicationBuilder builder, bool runsJobs)
    {
        builder.Services.AddHangfire((services, configuration) => Configure(
            configuration, services.GetRequiredService<JobCatalog>(), services.GetRequiredService<JobDatabase>()));
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

    private static void Configure(IGlobalConfiguration configuration, JobCatalog jobs, JobDatabase database) => configuration
        .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
        .UseSimpleAssemblyNameTypeSerializer()
        .UseFilterProvider(new HangfirePolicies(jobs, database))
        .UsePostgreSqlStorage(p => p.UseNpgsqlConnection(database.ConnectionString), new PostgreSqlStorageOptions
        {
            SchemaName = "hangfire",
            QueuePollInterval = TimeSpan.FromSeconds(1),
            // Sliding, or a job longer than the timeout starts a second time; the timeout is how long a job waits after kill -9.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(1),
            AllowDegradedModeWithoutStorage = false,
        });
}
