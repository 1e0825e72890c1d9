using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Web.Data;

namespace JobPortal.Benchmarks.Storing;

/// <summary>
/// What the triggers cost that count an offer's revisions: the same offers changed again and again, in turn with them and without. Each time the title changes, so
/// that they have the most to do; then only what a harvest notes of an unchanged offer, where they must have nothing to do.
/// </summary>
internal static class RevisionBenchmark
{
    private const int Batch = 200;
    private const int Rounds = 3;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        var store = new OfferStore(database.Contexts);
        var now = new DateTimeOffset(Today, default, TimeSpan.Zero);
        var offers = new GeneratedOffers().Take(count, Today).ToList();
        await StoreAsync(store, offers, 0, now);
        var times = new Dictionary<(string What, bool Counted), List<double>>();
        for (var round = 0; round <= 2 * Rounds; round++)
        {
            var (counted, at) = (round % 2 == 1, now.AddDays(round + 1));
            await SwitchAsync(database, counted);
            var changed = await TimeAsync(() => StoreAsync(store, offers, round + 1, at));
            var seen = await TimeAsync(() => store.MarkSeenAsync("generated", [.. offers.Select(o => o.Raw.Identity)], at.AddHours(1), CancellationToken.None));
            // The first round is the compiler's and the planner's.
            if (round == 0) continue;
            Add(times, ("changed", counted), changed);
            Add(times, ("seen again", counted), seen);
        }
        foreach (var what in new[] { "changed", "seen again" })
        {
            var (with, without) = (times[(what, true)].Min(), times[(what, false)].Min());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-10} {count,7:N0} offers: {count / with,9:N0} a second with the triggers, {count / without,9:N0} without; {(with - without) * 1e6 / count:0} µs an offer, {(with / without) - 1:+0.0 %;-0.0 %}"));
        }
        return 0;
    }

    private static async Task StoreAsync(OfferStore store, IReadOnlyList<HarvestedPosting> offers, int version, DateTimeOffset now)
    {
        var changed = offers.Select(o => version == 0 ? o : o with
        {
            Hash = version.ToString("x", CultureInfo.InvariantCulture) + o.Hash[1..],
            Content = o.Content with { Title = string.Create(CultureInfo.InvariantCulture, $"{o.Content.Title} ({version})") },
        });
        foreach (var batch in changed.Chunk(Batch)) await store.UpsertAsync("generated", batch, now, CancellationToken.None);
    }

    private static async Task SwitchAsync(BenchmarkDatabase database, bool on)
    {
        var word = on ? "enable" : "disable";
        await using var command = database.DataSource.CreateCommand($"alter table offers {word} trigger offers_revised; alter table offer_texts {word} trigger offer_texts_revised");
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private static void Add(Dictionary<(string, bool), List<double>> times, (string, bool) key, double seconds)
    {
        if (!times.TryGetValue(key, out var list)) times.Add(key, list = []);
        list.Add(seconds);
    }
}
