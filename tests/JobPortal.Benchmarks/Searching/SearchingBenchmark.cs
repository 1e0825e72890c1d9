using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Search;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Npgsql;

namespace JobPortal.Benchmarks.Searching;

/// <summary>
/// A search answered in full (total, 20 hits with snippets, all facets), one client, over generated offers. The bar at 10,000 offers on an
/// idle machine: median 15 ms, 95th percentile 60 ms.
/// </summary>
internal static class SearchingBenchmark
{
    private const int Batch = 200;
    private const int PerKind = 60;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        await FillAsync(database, count);
        var search = new OfferSearch(database.DataSource);
        var log = QueryLog.Make(PerKind).ToList();

        // Once around, so that what is measured is neither the compiler nor a cold cache.
        foreach (var (_, query) in log.Where((_, i) => i % 6 == 0)) await TimeAsync(search, query);
        List<(string Kind, double Milliseconds)> times = [];
        foreach (var (kind, query) in log) times.Add((kind, await TimeAsync(search, query)));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} offers, {times.Count} searches; milliseconds"));
        Console.WriteLine($"{"",-22} {"median",8} {"95th",8} {"max",8}");
        foreach (var kind in times.GroupBy(t => t.Kind)) Print(kind.Key, kind.Select(t => t.Milliseconds));
        Print("all", times.Select(t => t.Milliseconds));
        return 0;
    }

    private static async Task FillAsync(BenchmarkDatabase database, int count)
    {
        var store = new OfferStore(database.Contexts);
        var now = new DateTimeOffset(Today, default, TimeSpan.Zero);
        foreach (var batch in new GeneratedOffers().Take(count, Today).Chunk(Batch)) await store.UpsertAsync("generated", batch, now, CancellationToken.None);
        await new SearchIndexer(database.DataSource).IndexPendingAsync(CancellationToken.None);
        // What autovacuum does within minutes of a harvest.
        await using var analyze = new NpgsqlCommand("vacuum analyze", await database.DataSource.OpenConnectionAsync());
        await analyze.ExecuteNonQueryAsync();
        await analyze.Connection!.CloseAsync();
    }

    private static async Task<double> TimeAsync(OfferSearch search, string query)
    {
        var criteria = SearchCriteriaCodec.Read(query).Criteria;
        var start = Stopwatch.GetTimestamp();
        await search.SearchAsync(criteria, Today, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string kind, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-22} {sorted[sorted.Length / 2],8:0.0} {sorted[(int)(sorted.Length * 0.95)],8:0.0} {sorted[^1],8:0.0}"));
    }
}
