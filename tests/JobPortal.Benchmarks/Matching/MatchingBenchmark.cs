using System.Diagnostics;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Matching;
using JobPortal.Core.Offers;

namespace JobPortal.Benchmarks.Matching;

/// <summary>
/// Postings a second through fingerprint, index and matcher on one processor, and the memory of an index of all of them. One in five is a copy
/// from another board: shortened, or with the board's own text around it. Bar: 100,000 in five minutes.
/// </summary>
internal static class MatchingBenchmark
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static int Run(int count)
    {
        // Once around, so that what is measured is not the compiler.
        Match(200);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var (placer, copies, found, wrong, printing) = Match(count);
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var seconds = clock.Elapsed.TotalSeconds;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine($"matching {count,8:N0} postings {seconds,7:0.00} s {count / seconds,9:N0} postings/s; processor time {used:0.00} s, {printing:0.00} s of it to make fingerprints; {kept:0} MB kept");
        Console.WriteLine($"         {found:N0} of {copies:N0} copies found, {wrong:N0} others merged");
        GC.KeepAlive(placer);
        return 0;
    }

    private static (OfferPlacer Placer, int Copies, int Found, int Wrong, double Printing) Match(int count)
    {
        var placer = new OfferPlacer(MatchDecisions.None);
        var random = new Random(3);
        var originals = new List<OfferContent>();
        var (copies, found, wrong, printing) = (0, 0, 0, 0.0);
        using var offers = new GeneratedOffers().Take(count, Today).Select(o => o.Content).GetEnumerator();
        for (var id = 1; id <= count && offers.MoveNext(); id++)
        {
            var original = id % 5 == 0 ? random.Next(originals.Count) + 1 : 0;
            var content = original > 0 ? Copy(originals[original - 1], random) : offers.Current with { Reference = null };
            originals.Add(content);
            var clock = Stopwatch.GetTimestamp();
            var posting = new MatchPosting(id, OfferFingerprint.Of(content, original > 0 ? "aggregator" : "board", $"/{id}"), Today, Today);
            printing += Stopwatch.GetElapsedTime(clock).TotalSeconds;
            var placement = placer.Place(posting);
            if (original > 0) copies++;
            if (original > 0 && placement.Offer is not null) found++;
            if (original == 0 && placement.Offer is not null) wrong++;
            placer.Put(posting, placement.Offer ?? id);
        }
        return (placer, copies, found, wrong, printing);
    }

    private static OfferContent Copy(OfferContent content, Random random)
    {
        var text = string.Join(' ', content.Sections.Select(s => s.Text));
        return random.Next(3) == 0
            ? content with { Contacts = [], Sections = [new("", SectionKind.Other, "", text[..Math.Min(300, text.Length)])] }
            : content with { Sections = [.. content.Sections, new("About this site", SectionKind.Other, "", "This board publishes what its members send and takes no responsibility for it.")] };
    }
}
