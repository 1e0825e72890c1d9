using System.Diagnostics;
using System.Globalization;
using JobPortal.Core.Search;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobPortal.Benchmarks.Searching;

/// <summary>
/// A search answered in full (total, 20 hits with snippets, all facets), one client, over generated offers: with words found by PostgreSQL, then
/// in the process. The bars of the second on an idle machine, median and 95th percentile: 3 and 6 ms at 100,000 offers, 8 and 30 ms at 1,000,000.
/// </summary>
internal static class SearchingBenchmark
{
    private const int PerKind = 60;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        await database.FillAsync(count, Today);
        var log = QueryLog.Make(PerKind).ToList();
        await MeasureAsync("words in PostgreSQL", new OfferSearch(database.DataSource, NewIndex()), log, count);

        var (index, live) = (NewIndex(), new LiveOffers(withWords: true));
        var clock = Stopwatch.StartNew();
        await using (var connection = await database.DataSource.OpenConnectionAsync()) await live.AtAsync(connection, long.MaxValue, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index read from the database in {clock.Elapsed.TotalSeconds:0.0} s"));
        index.Use(live);
        await MeasureAsync("words in the process", new OfferSearch(database.DataSource, index), log, count);
        await LikeAsync(database, new SimilarOffers(database.DataSource, NewIndex()), "similar offers by PostgreSQL");
        await LikeAsync(database, new SimilarOffers(database.DataSource, index), "similar offers");
        await SuggestAsync(new OfferSuggestions(database.DataSource, index, new LabDirectory(database.DataSource, index)));
        return 0;
    }

    // What an offer's page asks.
    private static async Task LikeAsync(BenchmarkDatabase database, SimilarOffers similar, string way)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        var offers = await context.Offers.AsNoTracking().Where(o => o.Id % 97 == 0).OrderBy(o => o.Id).Take(PerKind).ToListAsync();
        await similar.OfAsync(offers[0], Today, CancellationToken.None);
        List<(string Kind, double Milliseconds)> times = [];
        foreach (var offer in offers)
        {
            var start = Stopwatch.GetTimestamp();
            await similar.OfAsync(offer, Today, CancellationToken.None);
            times.Add(("an offer", Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
        SearchTimes.Print(way, times);
    }

    // What a browser asks while somebody types, letter by letter. The bar: 5 ms.
    private static async Task SuggestAsync(OfferSuggestions suggestions)
    {
        string[] typed = ["laboratoire modélisation", "doctorat apprentissage", "l42ab", "ingénieur données", "robotique", "internship learning"];
        var beginnings = typed.SelectMany(t => Enumerable.Range(2, t.Length - 1).Select(n => (Kind: $"{t.Split(' ')[0]}…", Text: t[..n]))).ToList();
        foreach (var (_, text) in beginnings) await suggestions.OfAsync(text, Today, CancellationToken.None);
        List<(string Kind, double Milliseconds)> times = [];
        foreach (var (kind, text) in beginnings)
        {
            var start = Stopwatch.GetTimestamp();
            await suggestions.OfAsync(text, Today, CancellationToken.None);
            times.Add((kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
        SearchTimes.Print("suggestions", times);
    }

    private static SearchIndex NewIndex() => new(Options.Create(new SearchOptions()));

    private static async Task MeasureAsync(string way, OfferSearch search, List<(string Kind, string Query)> log, int count)
    {
        // Once around, so that what is measured is neither the compiler nor a cold cache.
        foreach (var (_, query) in log.Where((_, i) => i % 6 == 0)) await TimeAsync(search, query);
        List<(string Kind, double Milliseconds)> times = [];
        foreach (var (kind, query) in log) times.Add((kind, await TimeAsync(search, query)));
        SearchTimes.Print($"{way}, {count} offers, whole answers", times);
    }

    private static async Task<double> TimeAsync(OfferSearch search, string query)
    {
        var criteria = SearchCriteriaCodec.Read(query).Criteria;
        var start = Stopwatch.GetTimestamp();
        await search.SearchAsync(criteria, Today, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
