using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Benchmarks.Rendering;

/// <summary>
/// The search page as a browser gets it, compressed, over a real connection with eight clients, beside an empty Razor page in the same run. The bar: 40 % of that
/// page's requests a second at 100,000 offers. Asked for the first time, asked again, and with PostgreSQL instead of the index.
/// </summary>
internal static class RenderingBenchmark
{
    private const int Clients = 8;
    private const int Rounds = 3;
    private const int PerKind = 30;
    private const int EmptyRequests = 20_000;
    private const int AgainRequests = 10_000;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        await database.FillAsync(count, Today);
        await using var empty = await EmptyPage.StartAsync();
        await using var indexed = await BenchmarkPortal.StartAsync(database, Today, "on");
        await using var plain = await BenchmarkPortal.StartAsync(database, Today, "off");

        var log = await AddressesAsync(indexed);
        // Once around for the compiler.
        foreach (var app in new[] { indexed, plain }) await AskAsync(app, "warm.up", log, log.Length);
        await AskAsync(empty, "warm.up", ["/"], EmptyRequests);
        for (var round = 1; round <= Rounds; round++)
        {
            var full = await AskAsync(empty, "x.y", ["/"], EmptyRequests);
            Say("an empty page", full, full);
            // Pages are kept by host: under a new one nothing was asked before.
            var host = string.Create(CultureInfo.InvariantCulture, $"round-{round}.y");
            Say("search, first time", await AskAsync(indexed, host, log, log.Length), full);
            Say("search, asked again", await AskAsync(indexed, host, log, AgainRequests), full);
            Say("start page, asked again", await AskAsync(indexed, host, ["/"], AgainRequests), full);
            Say("search by PostgreSQL", await AskAsync(plain, host, log, log.Length), full);
        }
        return 0;
    }

    // A lab's name becomes its address by a redirect: what is measured is the page.
    private static async Task<string[]> AddressesAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = RootOf(app) };
        List<string> addresses = [];
        foreach (var query in QueryLog.Make(PerKind).Select(q => q.Query).Distinct())
        {
            using var answer = await http.GetAsync(new Uri("/?" + query, UriKind.Relative));
            addresses.Add(answer.RequestMessage!.RequestUri!.PathAndQuery);
        }
        return [.. addresses.Distinct()];
    }

    private static Uri RootOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Requests a second.</summary>
    private static async Task<double> AskAsync(WebApplication app, string host, string[] paths, int requests)
    {
        var root = RootOf(app);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients, AllowAutoRedirect = false });
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (i, cancellationToken) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, paths[i % paths.Length])) { Headers = { Host = host } };
            request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            using var answer = await http.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
        });
        return requests / clock.Elapsed.TotalSeconds;
    }

    private static void Say(string what, double rate, double empty) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24} {rate,8:N0} requests/s {rate / empty,8:P0} of an empty page"));
}
