using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Benchmarks;

/// <summary>The whole program at a free port, as a web node runs it: without jobs.</summary>
internal static class BenchmarkPortal
{
    /// <param name="today">The day on which its clock stands, at noon.</param>
    /// <param name="index">"on" or "off": with the index it answers by PostgreSQL until that is ready.</param>
    public static async Task<WebApplication> StartAsync(BenchmarkDatabase database, DateOnly today, string index)
    {
        var builder = Web.Program.CreateBuilder(
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", $"--ConnectionStrings:JobPortal={database.ConnectionString}", $"--Search:Index={index}",
            "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning",
            $"--JobPortal:DataFolder={Directory.CreateTempSubdirectory("jobportal-benchmark-site-").FullName}",
        ]);
        builder.Services.AddLiveIndex();
        builder.Services.AddSingleton<TimeProvider>(new Noon(today));
        var app = Web.Program.Build(builder);
        await app.Services.GetRequiredService<JobPortalDatabase>().OpenAsync(DatabaseUse.Serve, CancellationToken.None);
        await app.StartAsync();
        var search = app.Services.GetRequiredService<SearchIndex>();
        while (index == "on" && !search.IsReady) await Task.Delay(100);
        return app;
    }

    private sealed class Noon(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
