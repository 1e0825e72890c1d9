using JobPortal.Benchmarks.Alerting;
using JobPortal.Benchmarks.Hostile;
using JobPortal.Benchmarks.Ingesting;
using JobPortal.Benchmarks.Matching;
using JobPortal.Benchmarks.Normalizing;
using JobPortal.Benchmarks.Reading;
using JobPortal.Benchmarks.Rendering;
using JobPortal.Benchmarks.Resolving;
using JobPortal.Benchmarks.Sampling;
using JobPortal.Benchmarks.Searching;
using JobPortal.Benchmarks.Storing;

// dotnet run -c Release --project tests/JobPortal.Benchmarks -- NAME [COUNT]
return args switch
{
    ["alerts", "digests", .. var count] => await DigestRunBenchmark.RunAsync(Count(count, 100_000)),
    ["alerts", .. var count] => PercolationBenchmark.Run(Count(count, 1_000_000)),
    ["feeds"] => FeedsBenchmark.Run(),
    ["fill-rates"] => await FillRates.RunAsync(),
    ["hostile", .. var what] => HostileBenchmark.Run(what),
    ["index", .. var count] => IndexBenchmark.Run(Count(count, 100_000)),
    ["json-ld"] => JsonLdBenchmark.Run(),
    ["reading"] => ReadingBenchmark.Run(),
    ["relevance", .. var noise] => RelevanceBenchmark.Run(Count(noise, 5_000)),
    ["rendering", .. var count] => await RenderingBenchmark.RunAsync(Count(count, 100_000)),
    ["resolving"] => ResolvingBenchmark.Run(),
    ["revisions", .. var count] => await RevisionBenchmark.RunAsync(Count(count, 5_000)),
    ["rules"] => RulesBenchmark.Run(),
    ["storing", .. var count] => await StoringBenchmark.RunAsync(Count(count, 10_000)),
    ["matching", .. var count] => MatchingBenchmark.Run(Count(count, 100_000)),
    ["normalizing", .. var count] => NormalizingBenchmark.Run(Count(count, 20)),
    ["ingesting", .. var count] => await IngestingBenchmark.RunAsync(Count(count, 5_000)),
    ["searching", "meanwhile", .. var count] => await MeanwhileBenchmark.RunAsync(Count(count, 100_000)),
    ["searching", "odd", .. var count] => await OddBenchmark.RunAsync(Count(count, 10_000)),
    ["searching", .. var count] => await SearchingBenchmark.RunAsync(Count(count, 10_000)),
    _ => Usage(),
};

static int Count(string[] given, int standard) => given is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : standard;

static int Usage()
{
    Console.Error.WriteLine("Benchmarks: alerts [digests] [COUNT], feeds, fill-rates, hostile [READER [SHAPE]], index [COUNT], json-ld, reading, matching [COUNT], normalizing [COUNT], relevance [COUNT], rendering [COUNT], resolving, revisions [COUNT], rules, storing [COUNT], ingesting [COUNT], searching [meanwhile|odd] [COUNT]");
    return 2;
}
