namespace JobPortal.Web.Search;

/// <summary>The one place where this folder's services are registered.</summary>
public static class SearchRegistration
{
    /// <summary>Adds <see cref="OfferSearch"/>, <see cref="LabDirectory"/> and <see cref="SimilarOffers"/>; needs AddData.</summary>
    public static IHostApplicationBuilder AddSearch(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SearchIndex>();
        builder.Services.AddSingleton<OfferSearch>();
        builder.Services.AddSingleton<PastOffers>();
        builder.Services.AddSingleton<OfferCandidates>();
        builder.Services.AddSingleton<LabDirectory>();
        builder.Services.AddSingleton<LabList>();
        builder.Services.AddSingleton<LabOffers>();
        builder.Services.AddSingleton<LabFamily>();
        builder.Services.AddSingleton<SimilarOffers>();
        builder.Services.AddSingleton<ClosingTimeline>();
        builder.Services.AddSingleton<OfferStatistics>();
        builder.Services.AddSingleton<OfferSuggestions>();
        builder.Services.AddSingleton<PortalEditions>();
        return builder;
    }

    /// <summary>Adds what holds all offers in this process and keeps them in step: for a process that answers visitors. Needs AddSearch.</summary>
    public static IServiceCollection AddLiveIndex(this IServiceCollection services)
    {
        services.AddSingleton<IndexSnapshotFile>();
        services.AddSingleton<IndexKeeper>();
        services.AddHostedService<IndexFollower>();
        return services;
    }
}
