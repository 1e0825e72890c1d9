using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JobPortal.Web.Tests.Browser;

/// <summary>The whole program on a real Kestrel at a free port, over a database of its own, without jobs.</summary>
public sealed class PortalSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PortalSite(WebApplication app, TestDatabase database)
    {
        _app = app;
        Database = database;
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromMinutes(5) };
    }

    public TestDatabase Database { get; }

    /// <summary>Without a final slash.</summary>
    public string Url { get; }

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Such as "JobPortal:PublicUrl=https://x.fr".</param>
    /// <param name="services">Replaces parts, such as the clock, after the program has registered its own.</param>
    /// <param name="environment">Production unless a test is about Development.</param>
    public static async Task<PortalSite> StartAsync(string[]? settings = null, Action<IServiceCollection>? services = null, string environment = "Production")
    {
        var database = await TestDatabase.CreateAsync();
        string[] args =
        [
            $"--environment={environment}", "--urls=http://127.0.0.1:0", $"--ConnectionStrings:JobPortal={database.ConnectionString}",
            $"--JobPortal:DataFolder={Directory.CreateTempSubdirectory("jobportal-site-").FullName}", .. (settings ?? []).Select(s => "--" + s),
        ];
        var builder = Program.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        services?.Invoke(builder.Services);
        var app = Program.Build(builder);
        await app.Services.GetRequiredService<JobPortalDatabase>().OpenAsync(DatabaseUse.Serve, CancellationToken.None);
        await app.StartAsync();
        return new PortalSite(app, database);
    }

    /// <summary>Stores offers and makes them searchable; their ids are set.</summary>
    public async Task AddAsync(params IEnumerable<Offer> offers)
    {
        await using var context = Database.NewContext();
        // One by one: EF saves a batch in an order of its own, and a test may go by the first id.
        foreach (var offer in offers)
        {
            context.Offers.Add(offer);
            await context.SaveChangesAsync();
        }
        await Services.GetRequiredService<SearchIndexer>().IndexPendingAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
