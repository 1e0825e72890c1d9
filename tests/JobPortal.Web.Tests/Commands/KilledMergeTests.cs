using JobPortal.Core.Alerts;
using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using JobPortal.Web.Tests.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Commands;

public sealed class KilledMergeTests
{
    private const int Offers = 231;

    /// <summary>Every eleventh position is recognized on the second board at once, the others when their pages are more than an announcement.</summary>
    private const int AtOnce = Offers / 11;

    [Fact]
    public async Task Killed_while_postings_join_offers_and_while_offers_merge_it_loses_and_doubles_nothing()
    {
        await using var board = await BoardAsync(_ => true);
        await using var other = await BoardAsync(n => n % 11 == 0);
        var database = await TestDatabase.CreateAsync();
        using var folder = SourceFolder.For(board, database.ConnectionString);
        folder.Add("other", other);
        await IngestAsync(folder, "board");

        // In the second of two batches: the first has at most 18 of them.
        await KillAtAsync(database, folder, "posting_matches", 20);
        await using var context = database.NewContext();
        (await context.Postings.CountAsync(p => p.Source == "other")).ShouldBeInRange(1, Offers - 1);
        await IngestAsync(folder, "other");
        (await context.Offers.CountAsync()).ShouldBe((2 * Offers) - AtOnce);
        (await context.PostingMatches.CountAsync()).ShouldBe(AtOnce);

        await WatchAsync(context);
        other.Says = About;
        await KillAtAsync(database, folder, "offer_merges", 205);
        (await context.OfferMerges.CountAsync()).ShouldBe(200);
        (await context.Offers.CountAsync()).ShouldBe((2 * Offers) - AtOnce - 200);
        await IngestAsync(folder, "other");

        await EachPositionIsOneOfferAsync(context);
        await EachWatcherWatchesOnceAsync(context);
        (await context.HarvestRuns.Where(r => r.Source == "other").OrderBy(r => r.Id).Select(r => r.Status).ToListAsync()).ShouldBe(
            [HarvestStatus.Partial, HarvestStatus.Complete, HarvestStatus.Partial, HarvestStatus.Complete]);
    }

    private static async Task<GeneratedBoard> BoardAsync(Func<int, bool> isWhole)
    {
        var board = await GeneratedBoard.StartAsync(Offers);
        board.SendsETags = true;
        board.Says = n => isWhole(n) ? About(n) : ($"Annonce {n} à paraître", "Le texte suivra.");
        return board;
    }

    // No two positions share a word of their own.
    private static (string Title, string Subject) About(int n)
    {
        var words = Enumerable.Range(0, 40).Select(i => Word((n * 40) + i)).ToList();
        return ($"Thèse : {string.Join(' ', words.Take(4))}", $"La thèse {string.Join(' ', words)}.");
    }

    private static string Word(int number)
    {
        const string first = "bcdfglmnprst", second = "aeiou";
        string Syllable(int s) => $"{first[s / 5]}{second[s % 5]}";
        // A bijection on the 60³ words of three syllables: 7919 is a prime that does not divide them.
        var scattered = (int)(number * 7919L % 216_000);
        return Syllable(scattered / 3600) + Syllable(scattered / 60 % 60) + Syllable(scattered % 60);
    }

    private static async Task IngestAsync(SourceFolder folder, string source)
    {
        var done = await CommandProcess.RunAsync(folder.Settings, "ingest", source);
        done.ExitCode.ShouldBe(0, done.Errors);
    }

    private static async Task KillAtAsync(TestDatabase database, SourceFolder folder, string table, int row)
    {
        await using var gate = await RowGate.CloseAsync(database, table, row);
        using var ingest = CommandProcess.Start(folder.Settings, "ingest", "other");
        var exit = ingest.ExitAsync();
        await gate.ReachedAsync(exit);
        ingest.Kill();
        (await exit).ExitCode.ShouldNotBe(0);
    }

    // Of an offer that goes in the batch before the kill, and of one that goes in the batch of the kill; one address watches both sides.
    private static async Task WatchAsync(JobPortalDbContext context)
    {
        foreach (var n in new[] { 1, Offers - 1 })
        {
            var offers = await context.Postings.Where(p => p.Identity == $"/event/offer-{n}/").OrderBy(p => p.Source).Select(p => p.OfferId).ToListAsync();
            Watch(context, "one@example.org", offers[1]);
            Watch(context, "both@example.org", offers[0]);
            var twice = Watch(context, "both@example.org", offers[1]);
            await context.SaveChangesAsync();
            context.MailLedger.Add(new() { SubscriptionId = twice.Id, OfferId = offers[1], Reason = AlertReason.New, ReservedAt = DateTimeOffset.UnixEpoch });
        }
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    private static Subscription Watch(JobPortalDbContext context, string email, int offer) => context.Subscriptions.Add(new()
    {
        Email = email,
        Watched = Subscription.WatchKey(offer),
        OfferId = offer,
        State = SubscriptionState.Confirmed,
    }).Entity;

    private static async Task EachPositionIsOneOfferAsync(JobPortalDbContext context)
    {
        var offers = await context.Postings.AsNoTracking().Select(p => new { p.OfferId, p.Source, p.Identity }).ToListAsync();
        offers.GroupBy(p => p.Identity).Select(g => (g.Count(), g.Select(p => p.OfferId).Distinct().Count())).Distinct().ShouldBe([(2, 1)]);
        offers.Select(p => p.OfferId).Distinct().Count().ShouldBe(Offers);
        (await context.Offers.CountAsync(o => o.WithdrawnAt == null && o.Sources.Length == 2)).ShouldBe(Offers);
        (await context.OfferTexts.CountAsync()).ShouldBe(Offers);
        (await context.PostingContents.CountAsync(), await context.PostingPrints.CountAsync()).ShouldBe((2 * Offers, 2 * Offers));
        (await context.PostingVersions.CountAsync()).ShouldBe((3 * Offers) - AtOnce);
        var merges = await context.OfferMerges.AsNoTracking().ToListAsync();
        merges.Select(m => m.FromOfferId).Distinct().Count().ShouldBe(Offers - AtOnce);
        merges.Count.ShouldBe(Offers - AtOnce);
        foreach (var merge in merges) (await OfferMerging.FindAsync(context, merge.FromOfferId, default)).ShouldBe(merge.IntoOfferId);
    }

    private static async Task EachWatcherWatchesOnceAsync(JobPortalDbContext context)
    {
        var live = await context.Subscriptions.AsNoTracking().Where(s => s.State == SubscriptionState.Confirmed).ToListAsync();
        live.Select(s => s.Email).Order().ShouldBe(["both@example.org", "both@example.org", "one@example.org", "one@example.org"]);
        live.Select(s => (s.Email, s.OfferId)).Distinct().Count().ShouldBe(4);
        foreach (var watch in live) (await context.Offers.AnyAsync(o => o.Id == watch.OfferId)).ShouldBeTrue();
        // What was said of the offers that went stands beside it, under their old numbers.
        (await context.MailLedger.CountAsync(e => e.Reason == AlertReason.New && context.Offers.Any(o => o.Id == e.OfferId))).ShouldBe(2);
        (await context.MailLedger.CountAsync()).ShouldBe(4);
    }
}
