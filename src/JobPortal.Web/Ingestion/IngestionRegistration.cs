using JobPortal.Web.Fetching;
using JobPortal.Web.Scheduling;

namespace JobPortal.Web.Ingestion;

/// <summary>The one place where this folder's services are registered.</summary>
internal static class IngestionRegistration
{
    /// <summary>Adds fetching, the <see cref="SourceCatalog"/>, the <see cref="SourceIngestor"/> and the status queries.</summary>
    public static IHostApplicationBuilder AddIngestion(this IHostApplicationBuilder builder)
    {
        builder.AddFetching();
        var services = builder.Services;
        services.AddSingleton(provider => SourceCatalog.Load(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<HarvestLock>();
        services.AddSingleton<HarvestRecords>();
        services.AddSingleton<HarvestStores>();
        services.AddSingleton<SourceIngestor>();
        services.AddSingleton<PostingReprocessor>();
        services.AddSingleton<SourceCheck>();
        services.AddSingleton<SourceStatusQueries>();
        services.AddHostedService<FirstHarvests>();
        return builder;
    }

    /// <summary>A job for each source that the schedule harvests.</summary>
    public static JobCatalog AddHarvests(this JobCatalog jobs, SourceCatalog sources)
    {
        foreach (var source in sources.Enabled)
            jobs.Add<IngestSourceJob, IngestSourceArgs>(IngestSourceJob.NameOf(source.Name), JobPolicy.OneAtATime, source.Cron, new IngestSourceArgs(source.Name));
        return jobs;
    }
}
