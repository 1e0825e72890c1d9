using System.Diagnostics;
using JobPortal.Benchmarks.Generated;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;

namespace JobPortal.Benchmarks.Storing;

/// <summary>
/// Offers a second into the store: new, unchanged and changed ones, then the full-text index. What the store makes before it asks for a lock, on all
/// processors (fingerprints, packed pages, JSON), is a line of its own; "new" is then one transaction after the other: candidates, matching, eight tables.
/// "rows" is what the design note on search measured: offers and their texts alone, without a full-text column, which is filled later.
/// </summary>
internal static class StoringBenchmark
{
    private const int Batch = 200;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        var store = new OfferStore(database.Contexts);
        var now = new DateTimeOffset(Today, default, TimeSpan.Zero);
        var offers = new GeneratedOffers().Take(count, Today).ToList();

        // Once around with other offers, so that what is measured is not the compiler.
        await StoreAsync(store, "warm-up", [.. new GeneratedOffers(1).Take(2 * Batch, Today, "warm-up")], now);
        await MeasureAsync("prepared", count, () => Task.Run(() => offers.AsParallel().ForAll(o => o.Prepare("generated"))));
        await MeasureAsync("new", count, () => StoreAsync(store, "generated", offers, now));
        await MeasureAsync("unchanged", count, () => store.MarkSeenAsync("generated", [.. offers.Select(o => o.Raw.Identity)], now.AddDays(1), CancellationToken.None));
        await MeasureAsync("changed", count, () => StoreAsync(store, "generated", [.. offers.Select(o => o with { Hash = "2" + o.Hash[1..] })], now.AddDays(2)));
        await MeasureAsync("indexed", count, () => new SearchIndexer(database.DataSource).IndexPendingAsync(CancellationToken.None));
        // Last: nothing belongs to these offers.
        await MeasureAsync("rows", count, () => InsertAsync(database, offers, now));
        return 0;
    }

    private static async Task StoreAsync(OfferStore store, string source, IReadOnlyList<HarvestedPosting> offers, DateTimeOffset now)
    {
        foreach (var batch in offers.Chunk(Batch)) await store.UpsertAsync(source, batch, now, CancellationToken.None);
    }

    private static async Task InsertAsync(BenchmarkDatabase database, IReadOnlyList<HarvestedPosting> offers, DateTimeOffset now)
    {
        foreach (var batch in offers.Chunk(Batch))
        {
            await using var context = await database.Contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var organizations = await OrganizationRows.EnsureAsync(context, [.. batch.Select(o => o.Content.Organization)], CancellationToken.None);
            var ids = await new RowCopy(context).ReserveIdsAsync("offers", batch.Length, CancellationToken.None);
            var (plan, placed) = (new PlacementPlan(), batch.Select((o, i) => new PlacedPosting(i, o.Raw.Url, o.Content, o.Print("generated"), now, now, null) { Json = o.Json }).ToList());
            foreach (var posting in placed) plan.NewOffers.Add(plan.OfferOf[posting.Id] = ids.Dequeue());
            await new NewOffers(context, now).InsertAsync(plan, placed, organizations, CancellationToken.None);
            await transaction.CommitAsync();
        }
    }

    private static async Task MeasureAsync(string what, int count, Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        await work();
        var seconds = clock.Elapsed.TotalSeconds;
        var own = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Console.WriteLine($"{what,-10} {count,8:N0} offers {seconds,7:0.00} s {count / seconds,9:N0} offers/s; own processor time {own:0.00} s");
    }
}
