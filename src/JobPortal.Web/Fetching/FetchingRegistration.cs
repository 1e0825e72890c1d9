using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JobPortal.Web.Fetching;

/// <summary>The one place where this folder's services are registered.</summary>
internal static class FetchingRegistration
{
    public static IHostApplicationBuilder AddFetching(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new AddressGuard());
        services.AddSingleton<HostThrottle>();
        services.AddSingleton<PageTransport>();
        services.AddSingleton<PageFetchers>();
        AddClient(services, PageTransport.PublicClient, guard => guard.ConnectPublicAsync);
        AddClient(services, PageTransport.AllowedClient, guard => guard.ConnectAllowedAsync);
        return builder;
    }

    private static void AddClient(
        IServiceCollection services,
        string name,
        Func<AddressGuard, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>> connect) =>
        services.AddHttpClient(name, (provider, client) => Introduce(client, provider.GetRequiredService<IConfiguration>()))
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = connect(provider.GetRequiredService<AddressGuard>()).Invoke,
                // By hand, hop by hop: each hop is checked like a first request.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                MaxResponseHeadersLength = 64,
                // A proxy would connect for us, past the address guard.
                UseProxy = false,
                UseCookies = false,
            })
            // One log line per request would drown the run's own; the run record names every page that failed.
            .RemoveAllLoggers();

    private static void Introduce(HttpClient client, IConfiguration configuration)
    {
        var token = configuration[$"{FetchOptions.Section}:{nameof(FetchOptions.ProductToken)}"] ?? new FetchOptions().ProductToken;
        var home = configuration["JobPortal:PublicUrl"] is { } url ? $" (+{url})" : "";
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{token}/1.0{home}");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "fr,en;q=0.8");
        // PageTransport has its own limit, which it can tell from a cancelled run.
        client.Timeout = Timeout.InfiniteTimeSpan;
    }
}
