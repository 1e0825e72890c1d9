using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobPortal.Web.Tests.Fetching;

/// <summary>A real server on a loopback port that the system chooses; it answers as a test says and remembers who asked.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackSite(WebApplication app) => _app = app;

    public ConcurrentQueue<Seen> Requests { get; } = [];

    public Uri Url => new(_app.Urls.Single().Replace("[::]", "127.0.0.1", StringComparison.Ordinal) + "/");

    public string Pair => $"{Url.Host}:{Url.Port}";

    public IEnumerable<string> Paths => Requests.Select(r => r.Path);

    public static async Task<LoopbackSite> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.Zero);
        var site = new LoopbackSite(builder.Build());
        site._app.Run(async context =>
        {
            site.Requests.Enqueue(new Seen(
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await answer(context);
        });
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Pages by path; robots.txt is missing unless it is among them.</summary>
    public static Task<LoopbackSite> StartAsync(IReadOnlyDictionary<string, string> pages) => StartAsync(async context =>
    {
        if (pages.TryGetValue(context.Request.Path + context.Request.QueryString, out var page))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page, context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Seen(string Path, IReadOnlyDictionary<string, string> Headers);
}
