using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Tests.Alerts;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion;

public sealed class BackoffTests
{
    [Fact]
    public async Task A_source_that_fails_is_left_alone_longer_each_time_and_comes_back_by_steps()
    {
        await using var board = await GeneratedBoard.StartAsync(3);
        using var rig = await IngestRig.CreateAsync();
        board.Broken["/offres/"] = 404;
        await rig.IngestAsync(board.Source);
        await rig.IngestAsync(board.Source);
        var waiting = await SourceRowAsync(rig);
        (waiting.Level, waiting.Trouble).ShouldBe((2, Trouble.NotFound));
        (waiting.Until - waiting.ChangedAt).ShouldBe(TimeSpan.FromHours(2));
        (await HoldingAsync(rig, board, TimeSpan.FromMinutes(119))).ShouldBe((BackoffScope.Source, false));
        (await HoldingAsync(rig, board, TimeSpan.FromMinutes(121))).ShouldBeNull();

        board.Broken.Clear();
        await rig.IngestAsync(board.Source);
        var better = await SourceRowAsync(rig);
        (better.Level, better.Until, better.Reason).ShouldBe((1, null, null));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is_left_alone_by_every_source_until_its_own_time()
    {
        await using var board = await GeneratedBoard.StartAsync(30);
        using var rig = await IngestRig.CreateAsync();
        board.Instead = context =>
        {
            if (context.Request.Path == "/event/offer-5/") (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "7200");
            return Task.CompletedTask;
        };
        var run = await rig.IngestAsync(board.Source);
        run.Status.ShouldBe(HarvestStatus.Partial);
        run.Rejections.ShouldContain(r => r.Trouble == Trouble.TooManyRequests);
        // Asked once, and nobody is asked after it.
        board.Site.Paths.Last().ShouldBe("/event/offer-5/");
        (await HoldingAsync(rig, board, TimeSpan.FromMinutes(119), "another")).ShouldBe((BackoffScope.Host, true));
        (await HoldingAsync(rig, board, TimeSpan.FromMinutes(121), "another")).ShouldBeNull();
        // A source elsewhere goes on.
        var elsewhere = GeneratedBoard.Define("elsewhere", new Uri("https://elsewhere.example/"));
        (await rig.Get<SourceBackoffs>().HoldingAsync(elsewhere, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_operator_may_harvest_what_failed_but_not_what_asked_to_wait()
    {
        using var folder = new Commands.SourceFolder();
        using var rig = new IngestRig((await TestDatabase.CreateAsync()).ConnectionString, folder: folder.Path);
        var gate = rig.Get<SourceGate>();
        var later = DateTimeOffset.UtcNow.AddHours(1);
        await rig.QueryAsync(async c =>
        {
            c.Backoffs.Add(new Backoff { Scope = BackoffScope.Source, Name = "board", Level = 1, Until = later, Reason = "No page could be read." });
            return await c.SaveChangesAsync();
        });
        (await gate.AskAsync("board", byHand: false, CancellationToken.None)).WhyNot!.ShouldContain("No page could be read.");
        (await gate.AskAsync("board", byHand: true, CancellationToken.None)).WhyNot.ShouldBeNull();
        await rig.QueryAsync(c => c.Backoffs.ExecuteUpdateAsync(b => b.SetProperty(x => x.Asked, true)));
        (await gate.AskAsync("board", byHand: true, CancellationToken.None)).Source.ShouldBeNull();
    }

    [Fact]
    public async Task An_operators_switch_goes_over_the_file_until_it_is_changed()
    {
        using var folder = new Commands.SourceFolder();
        using var rig = new IngestRig((await TestDatabase.CreateAsync()).ConnectionString, folder: folder.Path);
        var gate = rig.Get<SourceGate>();
        (await gate.AskAsync("board", byHand: false, CancellationToken.None)).WhyNot.ShouldBeNull();
        await rig.QueryAsync(async c =>
        {
            c.SourceSwitches.Add(new SourceSwitch { Source = "board", Enabled = false, ChangedBy = "ops@example.org" });
            return await c.SaveChangesAsync();
        });
        (await gate.AskAsync("board", byHand: false, CancellationToken.None)).WhyNot.ShouldBe("it is disabled");
        (await gate.AskAsync("board", byHand: true, CancellationToken.None)).WhyNot.ShouldBeNull();
        (await gate.AskAsync("nobody", byHand: true, CancellationToken.None)).WhyNot.ShouldBe("it is unknown");
    }

    private static Task<Backoff> SourceRowAsync(IngestRig rig) => rig.QueryAsync(c => c.Backoffs.AsNoTracking().SingleAsync(b => b.Scope == BackoffScope.Source));

    private static async Task<(BackoffScope, bool)?> HoldingAsync(IngestRig rig, GeneratedBoard board, TimeSpan after, string name = "board")
    {
        var clock = new TestTime(DateTimeOffset.UtcNow + after);
        var holding = await new SourceBackoffs(rig.Get<IDbContextFactory<JobPortalDbContext>>(), clock).HoldingAsync(board.Source with { Name = name }, CancellationToken.None);
        return holding is null ? null : (holding.Scope, holding.Asked);
    }
}
