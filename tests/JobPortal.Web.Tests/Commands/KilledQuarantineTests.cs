using System.Globalization;
using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Tests.Hosting;
using JobPortal.Web.Tests.Ingestion;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobPortal.Web.Tests.Commands;

public sealed class KilledQuarantineTests
{
    private const int Offers = 230;
    private const int New = 20;

    /// <summary>Postings that are written at once.</summary>
    private const int Batch = 200;

    [Fact]
    public async Task Killed_while_a_harvest_is_held_back_and_while_it_is_applied_it_loses_and_doubles_nothing()
    {
        await using var board = await GeneratedBoard.StartAsync(Offers);
        board.SendsETags = true;
        var database = await TestDatabase.CreateAsync();
        using var folder = SourceFolder.For(board, database.ConnectionString);
        (await IngestAsync(folder)).ShouldBe(0);
        board.HidesDuration = true;
        board.Offers.AddRange(Enumerable.Range(Offers + 1, New));

        // In the second of two batches that go into the staging table.
        await KillAtAsync(database, folder, "held_postings", Batch + 10);
        await using var context = database.NewContext();
        (await context.HeldPostings.CountAsync()).ShouldBe(Batch);
        await OffersAreAsOnTheFirstDayAsync(context);

        (await IngestAsync(folder)).ShouldBe(0);
        var run = await context.HarvestRuns.OrderByDescending(r => r.Id).FirstAsync();
        (await context.HarvestRuns.OrderBy(r => r.Id).Select(r => r.Status).ToListAsync()).ShouldBe([HarvestStatus.Complete, HarvestStatus.Partial, HarvestStatus.Quarantined]);
        (run.Added, run.Changed, run.Quarantine).ShouldBe((New, Offers, QuarantineState.Held));
        await EverythingIsHeldOnceAsync(context, run.Id);
        await OffersAreAsOnTheFirstDayAsync(context);

        await CutOffWhileAppliedAsync(database, run.Id);
        (await context.Offers.CountAsync(o => o.MinMonths == null)).ShouldBe(Batch);
        await EverythingIsHeldOnceAsync(context, run.Id);

        await KillWhileAppliedAsync(database, folder, run.Id);
        (await context.Offers.CountAsync(o => o.MinMonths == null)).ShouldBe(Batch);
        await EverythingIsHeldOnceAsync(context, run.Id);

        await ApplyAsync(database, run.Id);
        (await context.Offers.CountAsync(o => o.MinMonths == null && o.WithdrawnAt == null)).ShouldBe(Offers + New);
        (await context.PostingVersions.CountAsync()).ShouldBe(Offers + Offers + New);
        (await context.HeldPostings.CountAsync()).ShouldBe(0);
        (await IngestAsync(folder)).ShouldBe(0);
        (await context.HarvestRuns.OrderByDescending(r => r.Id).FirstAsync()).ShouldBe(HarvestStatus.Complete, 0, 0, Offers + New, 0);
    }

    private static async Task<int> IngestAsync(SourceFolder folder) => (await CommandProcess.RunAsync(folder.Settings, "ingest", "board")).ExitCode;

    private static async Task KillAtAsync(TestDatabase database, SourceFolder folder, string table, int row)
    {
        await using var gate = await RowGate.CloseAsync(database, table, row);
        using var ingest = CommandProcess.Start(folder.Settings, "ingest", "board");
        var exit = ingest.ExitAsync();
        await gate.ReachedAsync(exit);
        ingest.Kill();
        (await exit).ExitCode.ShouldNotBe(0);
    }

    // An operator clicks, and the site's process is killed (kill -9) while it writes the second batch.
    private static async Task KillWhileAppliedAsync(TestDatabase database, SourceFolder folder, int run)
    {
        await using var site = await OperatorProcess.StartAsync(folder);
        // The first batch is stored since the cut before: only rows of the second are new.
        await using var gate = await RowGate.CloseAsync(database, "posting_versions", 10);
        var click = site.PostAsync("/admin/sources/board", "?handler=Apply", ("run", run.ToString(CultureInfo.InvariantCulture)));
        await gate.ReachedAsync(click);
        await site.KillAsync();
        await Should.ThrowAsync<HttpRequestException>(click);
    }

    // The server may need a moment to see that whoever held the source's lock is gone.
    private static async Task ApplyAsync(TestDatabase database, int run)
    {
        using var rig = new IngestRig(database.ConnectionString);
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        DecisionOutcome outcome;
        while ((outcome = await rig.Get<QuarantineDecisions>().ApplyAsync(run, limit.Token)) == DecisionOutcome.Busy) await Task.Delay(50, limit.Token);
        outcome.ShouldBe(DecisionOutcome.Done);
    }

    // Only the sessions of a site are ended: it lives on and has to say that it failed.
    private static async Task CutOffWhileAppliedAsync(TestDatabase database, int run)
    {
        const string site = "site";
        using var rig = new IngestRig(new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = site }.ConnectionString);
        await using var gate = await RowGate.CloseAsync(database, "posting_versions", Batch + 10);
        var applied = rig.Get<QuarantineDecisions>().ApplyAsync(run, CancellationToken.None);
        await gate.ReachedAsync(applied);
        await gate.CutOffAsync(site);
        await Should.ThrowAsync<Exception>(applied);
    }

    private static async Task EverythingIsHeldOnceAsync(JobPortalDbContext context, int run)
    {
        var held = await context.HeldPostings.AsNoTracking().Select(h => new { h.RunId, h.Identity }).ToListAsync();
        held.Select(h => h.Identity).Order().ShouldBe(Enumerable.Range(1, Offers + New).Select(n => $"/event/offer-{n}/").Order());
        held.Select(h => h.RunId).Distinct().ShouldBe([run]);
    }

    private static async Task OffersAreAsOnTheFirstDayAsync(JobPortalDbContext context)
    {
        (await context.Offers.CountAsync()).ShouldBe(Offers);
        (await context.Offers.CountAsync(o => o.MinMonths == 36 && o.WithdrawnAt == null)).ShouldBe(Offers);
        (await context.PostingVersions.CountAsync()).ShouldBe(Offers);
    }
}
