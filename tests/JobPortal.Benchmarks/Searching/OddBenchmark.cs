using System.Diagnostics;
using System.Globalization;
using JobPortal.Core.Search;
using JobPortal.Core.Tests.Search.Words;
using JobPortal.Web.Search;
using Microsoft.Extensions.Options;

namespace JobPortal.Benchmarks.Searching;

/// <summary>The texts that nobody should type, each answered in full both ways, over generated offers. The bar: a page in less than a second, so a search in 0.3 s.</summary>
internal static class OddBenchmark
{
    private const int Slow = 100;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        await database.FillAsync(count, Today);
        var (index, live) = (NewIndex(), new LiveOffers(withWords: true));
        await using (var connection = await database.DataSource.OpenConnectionAsync()) await live.AtAsync(connection, long.MaxValue, CancellationToken.None);
        index.Use(live);
        await MeasureAsync("words in the process", new OfferSearch(database.DataSource, index), count);
        await MeasureAsync("words in PostgreSQL", new OfferSearch(database.DataSource, NewIndex()), count);
        return 0;
    }

    private static SearchIndex NewIndex() => new(Options.Create(new SearchOptions()));

    private static async Task MeasureAsync(string way, OfferSearch search, int count)
    {
        List<(string Kind, double Milliseconds)> times = [];
        for (var i = 0; i < OddQueries.Count; i++)
        {
            var text = OddQueries.At(i);
            // As a page reads it, and as a stored search may hold it.
            foreach (var (kind, read) in new[] { ("page", text[..Math.Min(text.Length, SearchCriteria.MaxTextLength)]), ("whole", text) })
            {
                var start = Stopwatch.GetTimestamp();
                await search.SearchAsync(new SearchCriteria { Text = read, Status = OfferStatus.Any, Sort = SortOrder.Relevance }, Today, CancellationToken.None);
                times.Add((kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
                if (times[^1].Milliseconds > Slow) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[^1].Milliseconds,8:0} ms  {kind}  {text[..Math.Min(text.Length, 60)]}"));
            }
        }
        SearchTimes.Print($"{way}, {count} offers, odd texts", times);
    }
}
