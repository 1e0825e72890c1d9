using System.Diagnostics;
using System.Globalization;
using JobPortal.Benchmarks.Generated;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Scheduling;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobPortal.Benchmarks.Alerting;

/// <summary>
/// A morning's round on PostgreSQL: all subscriptions are due, some new offers have come, about one subscription in twenty has something to say. The bar:
/// 100,000 subscriptions in 60 s to the outbox, memory flat.
/// </summary>
internal static class DigestRunBenchmark
{
    private const int OldOffers = 3_000;
    private const int NewOffers = 6;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(int count)
    {
        await using var database = await BenchmarkDatabase.CreateAsync();
        using var host = Host(database);
        await AddOffersAsync(host, database, 0, OldOffers, Now.AddDays(-30));
        await SubscribeAsync(database, count);
        await AddOffersAsync(host, database, OldOffers, NewOffers, Now.AddHours(-3));
        GC.Collect();
        var (heap, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);
        var clock = Stopwatch.StartNew();
        var queued = await host.Services.GetRequiredService<DigestRound>().RunAsync(CancellationToken.None);
        Say($"{count:N0} subscriptions due, {queued:N0} mails in the outbox after {clock.Elapsed.TotalSeconds:0.0} s; heap {heap >> 20} MB before, {most >> 20} MB at most");
        clock.Restart();
        Say($"a second round queues {await host.Services.GetRequiredService<DigestRound>().RunAsync(CancellationToken.None)} and takes {clock.Elapsed.TotalMilliseconds:0} ms");
        return 0;
    }

    private static IHost Host(BenchmarkDatabase database)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging(l => l.ClearProviders());
        builder.Services.AddSingleton<TimeProvider>(new Morning());
        builder.Services.AddSingleton(database.DataSource);
        builder.Services.AddSingleton(database.Contexts);
        builder.Services.AddSingleton<IJobQueue, NoQueue>();
        builder.Services.AddSingleton<SearchIndexer>();
        builder.AddSearch();
        builder.AddAlerts();
        return builder.Build();
    }

    private static async Task AddOffersAsync(IHost host, BenchmarkDatabase database, int skip, int count, DateTimeOffset seen)
    {
        foreach (var some in new GeneratedOffers().Take(skip + count, Zone.Day(Now)).Skip(skip).Chunk(500))
        {
            await using var context = await database.Contexts.CreateDbContextAsync();
            // No deadline: none of the old ones has come nearer to one.
            context.Offers.AddRange(some.Select(p => new Offer
            {
                Slug = "offer",
                Title = p.Content.Title,
                Kind = p.Content.Kind,
                MinMonths = p.Content.Duration.MinMonths,
                MaxMonths = p.Content.Duration.MaxMonths,
                Language = p.Content.Language,
                Regions = [p.Content.Places[0].Region!],
                FirstSeen = seen,
                LastVerified = seen,
                Text = new OfferText { Content = p.Content },
            }));
            await context.SaveChangesAsync();
        }
        await host.Services.GetRequiredService<SearchIndexer>().IndexPendingAsync(CancellationToken.None);
    }

    private static async Task SubscribeAsync(BenchmarkDatabase database, int count)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        context.Database.SetCommandTimeout(600);
        var number = 0;
        foreach (var some in StoredQueries.Make(count).Select(StoredSearch.Write).Chunk(10_000))
        {
            string[] emails = [.. some.Select(_ => string.Create(CultureInfo.InvariantCulture, $"reader{++number}@example.org"))];
            await context.Database.ExecuteSqlAsync($"""
                insert into subscriptions (email, watched, criteria, cadence, language, state, requested_at, confirmed_at, last_look_at, last_digest_at, looked_through)
                select email, 'search ' || md5(criteria), criteria, 'Daily', 'French', 'Confirmed', {Now.AddDays(-20)}, {Now.AddDays(-20)}, {Now.AddDays(-1)}, {Now.AddDays(-1)},
                  pg_snapshot_xmin(pg_current_snapshot())::text::bigint from unnest({emails}, {some}) made(email, criteria)
                """);
        }
        await context.Database.ExecuteSqlAsync($"analyze subscriptions");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class Morning : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class NoQueue : IJobQueue
    {
        public Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct) => Task.CompletedTask;
    }
}
