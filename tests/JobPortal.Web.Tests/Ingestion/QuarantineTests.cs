using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion;

public sealed class QuarantineTests
{
    [Fact]
    public async Task A_run_counts_the_fields_of_all_its_postings_changed_or_not()
    {
        await using var board = await GeneratedBoard.StartAsync(20);
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        var first = await rig.IngestAsync(board.Source);
        (first.FillOf, first.FillRate(NormalizedField.Duration), first.FillRate(NormalizedField.Salary)).ShouldBe((20, 1.0, 0.0));
        board.Months[3] = 24;
        board.Offers.Add(21);
        var second = await rig.IngestAsync(board.Source);
        second.ShouldBe(HarvestStatus.Complete, 1, 1, 19, 0);
        (second.FillOf, second.FillRate(NormalizedField.Duration)).ShouldBe((21, 1.0));
    }

    [Fact]
    public async Task Markup_that_lost_a_field_changes_no_offer_until_an_operator_applies_it()
    {
        await using var board = await GeneratedBoard.StartAsync(20);
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.HidesDuration = true;
        board.Offers.Add(21);
        var run = await rig.IngestAsync(board.Source);
        run.ShouldBe(HarvestStatus.Quarantined, 1, 20, 0, 0);
        run.Drifts.ShouldBe([new Drift(DriftKind.Field, NormalizedField.Duration, 1, 0)]);
        run.Reason!.ShouldContain("duration in 0 % of postings where 100 % are usual");
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == 36))).ShouldBe(20);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync())).ShouldBe(21);

        (await rig.Get<QuarantineDecisions>().ApplyAsync(run.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Done);
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == null))).ShouldBe(21);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync())).ShouldBe(0);
        (await rig.Get<QuarantineDecisions>().ApplyAsync(run.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Gone);
        // It is the usual now.
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 21, 0);
    }

    [Fact]
    public async Task What_is_held_is_superseded_by_the_next_healthy_harvest_which_reads_it_again()
    {
        await using var board = await GeneratedBoard.StartAsync(20);
        board.SendsETags = true;
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.HidesDuration = true;
        board.Offers.Add(21);
        var held = await rig.IngestAsync(board.Source);
        board.HidesDuration = false;
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 1, 0, 20, 0);
        (await rig.QueryAsync(c => c.HarvestRuns.Where(r => r.Id == held.Id).Select(r => r.Quarantine).SingleAsync())).ShouldBe(QuarantineState.Superseded);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync())).ShouldBe(0);
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == 36))).ShouldBe(21);
        (await rig.QueryAsync(c => c.RawPages.CountAsync(p => !c.PageStates.Any(s => s.RawPageId == p.Id) && !c.PostingVersions.Any(v => v.RawPageId == p.Id)))).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_kept_in_quarantine_and_answered_with_304_is_read_again_from_its_copy()
    {
        await using var board = await GeneratedBoard.StartAsync(20);
        board.SendsETags = true;
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.HidesDuration = true;
        var first = await rig.IngestAsync(board.Source);
        var second = await rig.IngestAsync(board.Source);
        (second.Status, second.Changed).ShouldBe((HarvestStatus.Quarantined, 20));
        (await rig.QueryAsync(c => c.HeldPostings.Select(h => h.RunId).Distinct().SingleAsync())).ShouldBe(second.Id);
        (await rig.Get<QuarantineDecisions>().DropAsync(first.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Gone);
    }

    [Fact]
    public async Task What_an_operator_drops_is_gone_and_nothing_has_changed()
    {
        await using var board = await GeneratedBoard.StartAsync(20);
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.HidesDuration = true;
        var run = await rig.IngestAsync(board.Source);
        (await rig.Get<QuarantineDecisions>().DropAsync(run.Id, CancellationToken.None)).ShouldBe(DecisionOutcome.Done);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync())).ShouldBe(0);
        (await rig.QueryAsync(c => c.Offers.CountAsync(o => o.MinMonths == 36))).ShouldBe(20);
        // The next run like it is doubted again.
        (await rig.IngestAsync(board.Source)).Status.ShouldBe(HarvestStatus.Quarantined);
    }

    [Fact]
    public async Task A_board_that_shrank_for_good_is_complete_and_retires_again_once_an_operator_says_so()
    {
        await using var board = await GeneratedBoard.StartAsync(60);
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.Offers.RemoveRange(0, 40);
        var run = await rig.IngestAsync(board.Source);
        (run.Status, run.Drifts.Single().Kind).ShouldBe((HarvestStatus.Quarantined, DriftKind.Yield));
        await rig.Get<QuarantineDecisions>().ApplyAsync(run.Id, CancellationToken.None);
        (await rig.OpenOffersAsync()).ShouldBe(60);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 20, 0);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 20, 40);
        (await rig.OpenOffersAsync()).ShouldBe(20);
    }

    [Fact]
    public async Task More_changes_than_memory_takes_go_through_the_staging_table_and_are_stored_all_the_same()
    {
        var many = HeldChanges.MaxPostings + 300;
        await using var board = await GeneratedBoard.StartAsync(12);
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.Offers.AddRange(Enumerable.Range(100, many));
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, many, 0, 12, 0);
        (await rig.OpenOffersAsync()).ShouldBe(many + 12);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync())).ShouldBe(0);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, many + 12, 0);
    }

    [Fact]
    public async Task What_a_killed_run_held_is_dropped_by_the_next_one()
    {
        await using var board = await GeneratedBoard.StartAsync(20);
        using var rig = await IngestRig.CreateAsync(TitleAndDuration);
        await rig.IngestAsync(board.Source);
        board.HidesDuration = true;
        var killed = await rig.IngestAsync(board.Source);
        // As a kill between the last page and the judgement leaves it.
        await rig.QueryAsync(c => c.HarvestRuns.Where(r => r.Id == killed.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, HarvestStatus.Running).SetProperty(x => x.Quarantine, (QuarantineState?)null)));
        board.HidesDuration = false;
        board.Broken["/offres/"] = 500;
        (await rig.IngestAsync(board.Source)).Status.ShouldBe(HarvestStatus.Failed);
        (await rig.QueryAsync(c => c.HeldPostings.CountAsync())).ShouldBe(0);
    }

    private static OfferContent TitleAndDuration(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen)
    {
        var months = posting[RawFieldName.JobDuration] is { } duration ? int.Parse(duration.Value.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        return new OfferContent { Title = posting[RawFieldName.Title]!.Value, Duration = new() { MinMonths = months, MaxMonths = months } };
    }
}
