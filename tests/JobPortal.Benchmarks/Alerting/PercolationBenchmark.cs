using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Searching;
using JobPortal.Core.Alerts.Percolation;
using JobPortal.Core.Search.Index;

namespace JobPortal.Benchmarks.Alerting;

/// <summary>
/// New offers against stored searches, without a database. The bar: 1,000,000 stored searches and 1,000 offers in 2 s on 2 cores with 150 MB.
/// </summary>
internal static class PercolationBenchmark
{
    private const int Offers = 1_000;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static int Run(int count)
    {
        var offers = IndexBenchmark.Offers(Offers).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var searches = Build(count);
        Say($"{count:N0} stored searches, {searches.Count:N0} different, read and built in {clock.Elapsed.TotalSeconds:0.0} s");
        Say($"memory {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_048_576.0:N0} MB");
        foreach (var threads in new[] { 1, 2, 2, 2 }) Time(searches, offers, threads);
        return 0;
    }

    private static StoredSearches Build(int count)
    {
        var builder = new StoredSearchesBuilder();
        foreach (var criteria in StoredQueries.Make(count)) builder.Add(criteria);
        return builder.Build();
    }

    private static void Time(StoredSearches searches, IndexedOffer[] offers, int threads)
    {
        var (next, total) = (-1, 0L);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            var (percolator, found) = (new Percolator(searches, IndexBenchmark.Labs, Today), new List<int>());
            while (Interlocked.Increment(ref next) is var i && i < offers.Length)
            {
                found.Clear();
                percolator.Find(offers[i], found);
                Interlocked.Add(ref total, found.Count);
            }
        });
        Say($"{threads} threads: {offers.Length:N0} offers in {clock.Elapsed.TotalSeconds:0.00} s, processor {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / offers.Length:0.00} ms an offer, {total / offers.Length:N0} searches an offer");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
