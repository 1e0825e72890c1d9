using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>An operator's decision and a harvest take turns.</summary>
public sealed class QuarantineTurnTests
{
    [Fact]
    public async Task While_the_source_is_harvested_a_decision_is_refused_and_nothing_is_lost()
    {
        var (board, rig, run) = await HeldAsync();
        await using var site = board;
        using var disposed = rig;
        var decisions = rig.Get<QuarantineDecisions>();
        await using (await rig.Get<HarvestLock>().TryTakeAsync(board.Source.Name, CancellationToken.None))
        {
            (await decisions.ApplyAsync(run.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Busy);
            (await decisions.DropAsync(run.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Busy);
        }
        await AppliedAsync(rig, run);
    }

    // A quarantine of which nothing was left would be "applied" without a word.
    [Theory]
    [InlineData("/offres/", HarvestStatus.Failed)]
    [InlineData("/event/offer-7/", HarvestStatus.Partial)]
    public async Task A_run_that_is_not_healthy_leaves_what_waits_for_an_operator_where_it_is(string broken, HarvestStatus status)
    {
        var (board, rig, run) = await HeldAsync();
        await using var site = board;
        using var disposed = rig;
        board.HidesDuration = false;
        board.Broken[broken] = 500;
        (await rig.IngestAsync(board.Source)).Status.ShouldBe(status);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync(h => h.RunId == run.Id))).ShouldBe(20);
        await AppliedAsync(rig, run);
    }

    private static async Task<(GeneratedBoard Board, IngestRig Rig, HarvestRun Run)> HeldAsync()
    {
        var board = await GeneratedBoard.StartAsync(20);
        var rig = await IngestRig.CreateAsync(HasDuration);
        await rig.IngestAsync(board.Source);
        board.HidesDuration = true;
        var run = await rig.IngestAsync(board.Source);
        run.Quarantine.ShouldBe(QuarantineState.Held);
        return (board, rig, run);
    }

    private static async Task AppliedAsync(IngestRig rig, HarvestRun run)
    {
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == 36))).ShouldBe(20);
        (await rig.Get<QuarantineDecisions>().ApplyAsync(run.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Done);
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == null))).ShouldBe(20);
    }

    private static OfferContent HasDuration(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen)
    {
        int? months = posting[RawFieldName.JobDuration] is null ? null : 36;
        return new() { Title = posting[RawFieldName.Title]!.Value, Duration = new() { MinMonths = months, MaxMonths = months } };
    }
}
