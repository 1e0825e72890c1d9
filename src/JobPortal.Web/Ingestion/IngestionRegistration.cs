using JobPortal.Core.Normalization;
using JobPortal.Core.Reference;
using JobPortal.Web.Data;
using JobPortal.Web.Fetching;
using JobPortal.Web.Ingestion.Files;
using JobPortal.Web.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        // AddData has it too: normalizing alone needs no database.
        services.TryAddSingleton<KnownLabs>();
        services.AddSingleton(Normalizer);
        services.AddOptions<PdfTextOptions>().BindConfiguration(PdfTextOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PdfToText>();
        services.AddSingleton<PostingFiles>();
        services.AddSingleton<HarvestLock>();
        services.AddSingleton<HarvestRecords>();
        services.AddSingleton<SourceBackoffs>();
        services.AddSingleton<SourceGate>();
        services.AddSingleton<QuarantineDecisions>();
        services.AddSingleton<HarvestPages>();
        services.AddSingleton<HarvestStores>();
        services.AddSingleton<SourceIngestor>();
        services.AddSingleton<KeptPostingReader>();
        services.AddSingleton<PostingReprocessor>();
        services.AddSingleton<SampleHarvest>();
        services.AddSingleton<SourceCheck>();
        services.AddSingleton<SourceStatusQueries>();
        services.AddHostedService<FirstHarvests>();
        return builder;
    }

    // The reference data takes a second to load: it is, when the first posting is normalized. An import of labs makes another normalizer.
    private static NormalizePosting Normalizer(IServiceProvider services)
    {
        var (labs, places) = (services.GetRequiredService<KnownLabs>(), new Lazy<PlaceResolver>(() => new PlaceResolver()));
        Tuple<OrganizationDirectory, PostingNormalizer>? made = null;
        return (source, posting, firstSeen) =>
        {
            var directory = labs.Directory;
            if (Volatile.Read(ref made) is not { } normalizer || normalizer.Item1 != directory)
                Volatile.Write(ref made, normalizer = Tuple.Create(directory, new PostingNormalizer(new OrganizationResolver(directory), places.Value)));
            return normalizer.Item2.Normalize(posting, new NormalizationContext(source, DayIn(source.TimeZone, firstSeen)));
        };
    }

    private static DateOnly DayIn(string timeZone, DateTimeOffset time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>A job for each source, also for one that is disabled: an operator may harvest it by hand, and enable it without a restart.</summary>
    public static JobCatalog AddHarvests(this JobCatalog jobs, SourceCatalog sources)
    {
        foreach (var source in sources.All)
            jobs.Add<IngestSourceJob, IngestSourceArgs>(IngestSourceJob.NameOf(source.Name), JobPolicy.OneAtATime, source.Cron, new IngestSourceArgs(source.Name));
        return jobs;
    }
}
