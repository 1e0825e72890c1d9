using System.Data.Common;
using System.Diagnostics;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace JobPortal.Benchmarks.Ingesting;

/// <summary>Offers a second from pages to the searchable store: from a server on loopback, again unchanged, the same from a second board, and others from an archive.</summary>
internal static class IngestingBenchmark
{
    /// <summary>Offers until the compiler has seen everything twice.</summary>
    private const int WarmUp = 2_000;

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        using var services = Services(database.DataSource);
        var ingestor = services.Services.GetRequiredService<SourceIngestor>();
        await using var site = await ServeAsync(new GeneratedPages(count, WarmUp));
        var url = new Uri(site.Urls.Single() + "/");
        var folder = Directory.CreateTempSubdirectory("jobportal-ingesting-");
        try
        {
            // Once around with other offers, so that what is measured is not the compiler.
            await new GeneratedPages(WarmUp).SaveAsync(folder.CreateSubdirectory("warm-up").FullName);
            await ingestor.IngestAsync(Source("warm-up", url), Path.Combine(folder.FullName, "warm-up"), null, CancellationToken.None);
            await new GeneratedPages(count, WarmUp + count).SaveAsync(folder.CreateSubdirectory("archive").FullName);
            await MeasureAsync("new, HTTP", ingestor, Source("board", url), null);
            await MeasureAsync("unchanged, HTTP", ingestor, Source("board", url), null);
            await MeasureAsync("again elsewhere", ingestor, Source("second", url), null);
            await MeasureAsync("new, archive", ingestor, Source("archive", url), Path.Combine(folder.FullName, "archive"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, SourceIngestor ingestor, SourceDefinition source, string? archive)
    {
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var run = (await ingestor.IngestAsync(source, archive, null, CancellationToken.None))!;
        var seconds = clock.Elapsed.TotalSeconds;
        // Processor time tells a slow program from a busy machine; it holds the server of the pages, not PostgreSQL.
        var milliseconds = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Math.Max(1, run.Found);
        Console.WriteLine($"{what,-16} {run.Found,8:N0} offers {seconds,7:0.00} s {run.Found / seconds,9:N0} offers/s {milliseconds,7:0.00} ms of processor an offer  ({run.Status}: {run.Added} new, {run.Unchanged} unchanged)");
    }

    private static IHost Services(NpgsqlDataSource database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddData();
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<DbDataSource>(database);
        builder.AddIngestion();
        builder.Services.AddLogging();
        return builder.Build();
    }

    private static async Task<WebApplication> ServeAsync(GeneratedPages pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var page = pages.Find(context.Request.Path.Value!);
            context.Response.StatusCode = page is null ? 404 : 200;
            context.Response.ContentType = "text/html; charset=utf-8";
            if (page is not null) await context.Response.Body.WriteAsync(page, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    private static SourceDefinition Source(string name, Uri url) => new()
    {
        Name = name,
        Title = name,
        Home = url,
        BaseUrl = url,
        Reader = "labelledText",
        Delay = TimeSpan.Zero,
        MaxPages = 100_000,
        Start = [new StartPage("/offres/", PageRole.List)],
        Links = new LinkRules(["/event/*"], ["/offres/page/*"], []),
        AllowPrivateHosts = [$"{url.Host}:{url.Port}"],
    };
}
