using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using JobPortal.Web.Data;

namespace JobPortal.Benchmarks.Searching;

/// <summary>
/// The index alone, without a database: ids, total and all facets for one client and for eight, memory, snapshot. The bars on an idle machine, median and 95th
/// percentile: 0.4 and 3 ms at 100,000 offers, 5 and 25 ms at 1,000,000.
/// </summary>
internal static class IndexBenchmark
{
    private const int Batch = 8_192;
    private const int PerKind = 80;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static int Run(int count)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = Build(count);
        Say($"{count:N0} offers cut, stemmed and indexed in {clock.Elapsed.TotalSeconds:0.0} s ({count / clock.Elapsed.TotalSeconds:N0}/s), {index.Columns.AllLabs.ById.Count} labs");
        Say($"memory {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_048_576.0:N0} MB, counted {index.Bytes / 1_048_576.0:N0} MB");
        Snapshot(index);
        var log = QueryLog.Make(PerKind).Select(q => (q.Kind, SearchCriteriaCodec.Read(q.Query).Criteria)).ToList();
        foreach (var (_, criteria) in log.Where((_, i) => i % 3 == 0 && log[i].Kind != "phrase")) Time(index, criteria);
        // What a phrase is found in is kept, so the first time is another thing than the next.
        SearchTimes.Print("phrases, each for the first time", log.Where(q => q.Kind == "phrase").DistinctBy(q => q.Item2.Text).Select(q => ("phrase", Time(index, q.Item2))));
        var processor = Environment.CpuUsage.TotalTime;
        foreach (var (_, criteria) in log) Time(index, criteria);
        Say($"processor time {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / log.Count:0.000} ms a search, whatever else runs");
        SearchTimes.Print($"ids, total and facets, {count:N0} offers", log.Select(q => (q.Kind, Time(index, q.Criteria))));
        Together(index, [.. log.Select(q => q.Criteria)]);
        return 0;
    }

    /// <summary>As Web feeds it, but for the database between.</summary>
    public static OfferIndex Build(int count)
    {
        using var builders = new ThreadLocal<OfferTermsBuilder>(() => new OfferTermsBuilder());
        var (index, before) = (OfferIndex.Empty, 0);
        foreach (var batch in new GeneratedOffers().Take(count, Today).Chunk(Batch))
        {
            var made = batch.AsParallel().AsOrdered().Select((p, i) => Indexed(p, builders.Value!, before + i + 1)).ToArray();
            index = index.With(made, [], Labs).Tidied();
            before += batch.Length;
        }
        return index;
    }

    /// <summary>The labs of all generated offers.</summary>
    public static LabRows Labs { get; } =
        new(Enumerable.Range(0, GeneratedOffers.Labs).ToDictionary(i => i + 1, i => new LabRow(i + 1, $"laboratoire-{i}", GeneratedText.LabName(i))), new Dictionary<string, int>());

    /// <summary>Offers as an index takes them.</summary>
    public static IEnumerable<IndexedOffer> Offers(int count)
    {
        var (builder, id) = (new OfferTermsBuilder(), 0);
        return new GeneratedOffers().Take(count, Today).Select(p => Indexed(p, builder, ++id));
    }

    private static IndexedOffer Indexed(HarvestedPosting posting, OfferTermsBuilder builder, int id)
    {
        var content = posting.Content;
        var row = new OfferRow
        {
            Id = id,
            Kind = content.Kind,
            FirstSeen = new DateTimeOffset(Today.AddDays(-(id % 300)), default, TimeSpan.Zero),
            LabId = int.Parse(content.Organization.Key![4..], CultureInfo.InvariantCulture) + 1,
            Permanent = content.Duration.Permanent,
            MinMonths = content.Duration.MinMonths,
            MaxMonths = content.Duration.MaxMonths,
            ClosesOn = content.ClosesOn,
            Language = content.Language,
            Regions = [content.Places[0].Region!],
            Sources = ["generated"],
            LinkAction = content.Link.Action,
        };
        return new IndexedOffer(row, builder.Build(OfferWords.Of(content, [content.Organization.Name, content.Organization.Acronym], [])));
    }

    private static double Time(OfferIndex index, SearchCriteria criteria)
    {
        var start = Stopwatch.GetTimestamp();
        var words = WordQueryReader.Standard.Read(criteria.Text);
        index.Find(criteria, words, Today, (criteria.Page - 1) * SearchCriteria.PageSize, SearchCriteria.PageSize);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Together(OfferIndex index, SearchCriteria[] log)
    {
        var clock = Stopwatch.StartNew();
        Parallel.For(0, log.Length * 2, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Time(index, log[i % log.Length]));
        Say($"8 clients: {log.Length * 2 / clock.Elapsed.TotalSeconds:N0} queries/s");
    }

    private static void Snapshot(OfferIndex index)
    {
        var path = Path.Combine(Path.GetTempPath(), $"jobportal-index-{Environment.ProcessId}.bin");
        try
        {
            var clock = Stopwatch.StartNew();
            using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20)) IndexSnapshot.Write(index, "", file);
            var written = clock.Elapsed.TotalSeconds;
            clock.Restart();
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20)) IndexSnapshot.Read(file);
            Say($"snapshot {new FileInfo(path).Length / 1_048_576.0:N0} MB, written in {written:0.0} s, read in {clock.Elapsed.TotalSeconds:0.0} s");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
