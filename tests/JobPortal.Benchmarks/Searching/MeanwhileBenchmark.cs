using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Search;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Benchmarks.Searching;

/// <summary>
/// Whole answers while offers are stored as fast as they go, in the same process and on the same processors, beside the same answers alone: the bar is less than
/// twice as long. Then one offer at a time, from its commit until it is found by a word of its title: the bar is two seconds.
/// </summary>
internal static class MeanwhileBenchmark
{
    private const int Batch = 200;
    private const int PerKind = 60;
    private const int Found = 20;
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Now = new(Today, default, TimeSpan.Zero);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        await database.FillAsync(count, Today);
        await using var app = await BenchmarkPortal.StartAsync(database, Today, "on");
        var (search, store) = (app.Services.GetRequiredService<OfferSearch>(), new OfferStore(database.Contexts));
        var log = QueryLog.Make(PerKind).ToList();
        await AskAsync(search, log);
        SearchTimes.Print("alone", await AskAsync(search, log));
        using var stop = new CancellationTokenSource();
        var (clock, storing) = (Stopwatch.StartNew(), Task.Run(() => StoreAsync(store, stop.Token)));
        List<(string, double)> meanwhile = [];
        // Often enough that the batches, the vectors and the merging of segments all fall into it.
        for (var round = 0; round < 5; round++) meanwhile.AddRange(await AskAsync(search, log));
        var seconds = clock.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        Say($"{await storing / seconds:N0} offers/s stored meanwhile");
        SearchTimes.Print("while offers are stored", meanwhile);
        await FindAsync(search, store);
        return 0;
    }

    private static async Task<int> StoreAsync(OfferStore store, CancellationToken stop)
    {
        var stored = 0;
        foreach (var batch in new GeneratedOffers(2).Take(int.MaxValue, Today, "meanwhile").Chunk(Batch))
        {
            if (stop.IsCancellationRequested) break;
            stored += (await store.UpsertAsync("meanwhile", batch, Now, CancellationToken.None)).Added;
        }
        return stored;
    }

    private static async Task<List<(string Kind, double Milliseconds)>> AskAsync(OfferSearch search, List<(string Kind, string Query)> log)
    {
        List<(string, double)> times = [];
        foreach (var (kind, query) in log)
        {
            var criteria = SearchCriteriaCodec.Read(query).Criteria;
            var start = Stopwatch.GetTimestamp();
            await search.SearchAsync(criteria, Today, CancellationToken.None);
            times.Add((kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
        return times;
    }

    private static async Task FindAsync(OfferSearch search, OfferStore store)
    {
        List<(string, double)> times = [];
        foreach (var (posting, i) in new GeneratedOffers(3).Take(Found, Today, "found").Select((p, i) => (p, i)))
        {
            // Far enough from each other that none is taken for a slip of another.
            var word = new string((char)('a' + i), 5) + "zyxq";
            await store.UpsertAsync("found", [posting with { Content = posting.Content with { Title = $"{posting.Content.Title} {word}" } }], Now, CancellationToken.None);
            var start = Stopwatch.GetTimestamp();
            while ((await search.SearchAsync(new SearchCriteria { Text = word, Status = OfferStatus.Any }, Today, CancellationToken.None)).Total == 0) await Task.Delay(5);
            times.Add(("found", Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
        SearchTimes.Print("from the commit until it is found", times);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
