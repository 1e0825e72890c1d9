using System.Data.Common;
using JobPortal.Web.Admin;
using JobPortal.Web.Alerts;
using JobPortal.Web.Commands;
using JobPortal.Web.Data;
using JobPortal.Web.Feeds;
using JobPortal.Web.Hosting;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Pages;
using JobPortal.Web.Scheduling;
using JobPortal.Web.Search;

namespace JobPortal.Web;

/// <summary>The whole program: what it is made of, and how it starts.</summary>
public sealed class Program
{
    private Program()
    {
    }

    /// <returns>The command's exit code: 1 when the operator has something to mend: then one sentence on standard error says what.</returns>
    public static async Task<int> Main(string[] args)
    {
        try
        {
            return await CommandLine.RunAsync(args, new Portal(settings => CreateBuilder(settings), ServeAsync));
        }
        catch (Exception e) when (StartupFailures.Explain(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>Every feature. Commands use the same services and start nothing.</summary>
    internal static WebApplicationBuilder CreateBuilder(string[] args, bool runsJobs = false)
    {
        var builder = PortalHost.CreateBuilder(args);
        builder.AddData();
        builder.AddSearch();
        builder.AddAlerts();
        builder.AddAdmin();
        builder.AddSite();
        builder.AddFeeds();
        builder.AddJobScheduling(runsJobs);
        builder.AddHealth();
        builder.AddFormKeys();
        builder.AddIngestion();
        builder.Services.AddSingleton(services => Schedule.Jobs(services.GetRequiredService<SourceCatalog>()));
        builder.Services.AddSingleton(services => new JobDatabase(
            services.GetRequiredService<DbDataSource>(), services.GetRequiredService<JobPortalDatabase>().ConnectionString));
        return builder;
    }

    /// <summary>Every address. A worker answers only about its health.</summary>
    internal static WebApplication Build(WebApplicationBuilder builder, ServeRole role = ServeRole.All)
    {
        var app = builder.Build();
        app.MapHealth();
        if (role == ServeRole.Worker)
            return app;
        app.MapSearch();
        app.MapSite();
        app.MapFeeds();
        return app;
    }

    /// <summary>Serves until it is told to stop.</summary>
    internal static async Task ServeAsync(string[] args, ServeRole role, CancellationToken ct)
    {
        var builder = CreateBuilder(args, runsJobs: role != ServeRole.Web);
        if (role != ServeRole.Worker) builder.Services.AddLiveIndex();
        await using var app = Build(builder, role);
        await app.Services.GetRequiredService<JobPortalDatabase>().OpenAsync(DatabaseUse.Serve, ct);
        app.AnnounceWhenStarted();
        await app.StartAndServeAsync(ct);
    }
}
