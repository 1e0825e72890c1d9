using System.Text.Json;
using JobPortal.Core.Ingestion;
using JobPortal.Web.Tests.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Commands;

public sealed class KilledIngestTests
{
    private const int Offers = 900;

    [Fact]
    public async Task An_ingest_that_is_killed_twice_and_run_again_loses_and_doubles_nothing()
    {
        await using var board = await GeneratedBoard.StartAsync(Offers);
        board.SendsETags = true;
        var database = await TestDatabase.CreateAsync();
        using var folder = SourceFolder.For(board, database.ConnectionString);

        await KillAfterAsync(450, board, folder);
        await KillAfterAsync(700, board, folder);
        var last = await CommandProcess.RunAsync(folder.Settings, "ingest", "board");
        last.ExitCode.ShouldBe(0, last.Errors);

        await using var context = database.NewContext();
        var identities = await context.Postings.Select(p => p.Identity).ToListAsync();
        identities.Order().ShouldBe(board.Offers.Select(n => $"/event/offer-{n}/").Order());
        (await context.Offers.CountAsync(o => o.WithdrawnAt == null)).ShouldBe(Offers);
        (await context.OfferTexts.CountAsync()).ShouldBe(Offers);
        (await context.PostingVersions.CountAsync()).ShouldBe(Offers);
        var runs = await context.HarvestRuns.OrderBy(r => r.Id).ToListAsync();
        runs.Select(r => r.Status).ShouldBe([HarvestStatus.Partial, HarvestStatus.Partial, HarvestStatus.Complete]);
        // Else the kills came too early or too late to prove anything.
        runs[2].Added.ShouldBeInRange(1, Offers - 1);

        var export = await CommandProcess.RunAsync(folder.Settings, "export");
        export.ExitCode.ShouldBe(0, export.Errors);
        export.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()).Distinct().Count().ShouldBe(Offers);
    }

    private static async Task KillAfterAsync(int requests, GeneratedBoard board, SourceFolder folder)
    {
        var reached = new TaskCompletionSource();
        var seen = 0;
        board.OnRequest = () =>
        {
            if (++seen == requests) reached.TrySetResult();
        };
        using var ingest = CommandProcess.Start(folder.Settings, "ingest", "board");
        var exit = ingest.ExitAsync();
        if (await Task.WhenAny(reached.Task, exit) == exit) throw new InvalidOperationException((await exit).ToString());
        ingest.Kill();
        (await exit).ExitCode.ShouldNotBe(0);
        board.OnRequest = null;
    }
}
