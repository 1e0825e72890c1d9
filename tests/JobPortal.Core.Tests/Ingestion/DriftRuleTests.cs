using JobPortal.Core.Ingestion;
using static JobPortal.Core.Ingestion.NormalizedField;

namespace JobPortal.Core.Tests.Ingestion;

public sealed class DriftRuleTests
{
    [Theory]
    [InlineData("60", 30, 0, false)]
    [InlineData("60", 29, 0, true)]
    [InlineData("60", 29, 1, false)]
    [InlineData("60", 0, 0, true)]
    [InlineData("60,60,60,10,60", 29, 0, true)]
    [InlineData("20,60,20", 15, 0, false)]
    [InlineData("20,60", 9, 0, true)]
    [InlineData("9,9,9", 1, 0, false)]
    [InlineData("10", 4, 0, true)]
    [InlineData("10", 5, 0, false)]
    [InlineData("", 0, 0, false)]
    public void A_yield_under_half_the_usual_is_doubted_unless_pages_were_missed(string healthy, int found, int missed, bool doubted)
    {
        var history = healthy.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => Run(int.Parse(f, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        DriftRule.Find(found, missed, new HarvestTally(), history).Any(d => d.Kind == DriftKind.Yield).ShouldBe(doubted);
    }

    // Of 100 postings before and as many now.
    [Theory]
    [InlineData(100, 100, 100, false)]
    [InlineData(100, 49, 100, true)]
    [InlineData(100, 50, 100, false)]
    [InlineData(50, 24, 100, true)]
    [InlineData(50, 25, 100, false)]
    [InlineData(49, 0, 100, false)]
    [InlineData(100, 0, 9, false)]
    [InlineData(100, 0, 10, true)]
    [InlineData(0, 100, 100, false)]
    public void A_field_that_was_usual_and_falls_by_more_than_half_is_doubted(int percentBefore, int percentNow, int postings, bool doubted)
    {
        var tally = new HarvestTally();
        for (var i = 0; i < postings; i++) tally.AddUnchanged(i < postings * percentNow / 100 ? Mask(Title, Duration) : Mask(Title));
        var drifts = DriftRule.Find(100, 0, tally, [Run(100, (Title, 100), (Duration, percentBefore))]);
        drifts.Select(d => (d.Kind, d.Field)).ShouldBe(doubted ? [(DriftKind.Field, Duration)] : []);
    }

    // A run of before fields were counted has postings, but none of which a field is known.
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_history_that_counted_the_fields_of_few_says_nothing_about_them(int countedBefore, bool doubted)
    {
        var before = Run(100, (Title, countedBefore), (Duration, countedBefore));
        before.FillOf = countedBefore;
        var tally = new HarvestTally();
        for (var i = 0; i < 100; i++) tally.AddUnchanged(Mask(Title));
        DriftRule.Find(100, 0, tally, [before]).Any(d => d.Field == Duration).ShouldBe(doubted);
    }

    // All that were known changed and lost a field that was not usual; the others are new.
    [Theory]
    [InlineData(9, 9, false)]
    [InlineData(10, 10, true)]
    [InlineData(10, 5, true)]
    [InlineData(10, 4, false)]
    public void A_change_of_few_postings_says_nothing(int known, int had, bool doubted)
    {
        var tally = new HarvestTally();
        for (var i = 0; i < known; i++) tally.AddChanged(i < had ? Mask(Title, Salary) : Mask(Title), Mask(Title));
        for (var i = known; i < 100; i++) tally.AddNew(Mask(Title));
        DriftRule.Find(100, 0, tally, [Run(100, (Title, 100), (Salary, had))]).Select(d => (d.Kind, d.Field)).ShouldBe(doubted ? [(DriftKind.MassChange, Salary)] : []);
    }

    [Theory]
    [InlineData(100, 81, 20, 20, true)]
    [InlineData(100, 80, 20, 20, false)]
    [InlineData(100, 100, 20, 11, true)]
    [InlineData(100, 100, 20, 10, false)]
    [InlineData(100, 100, 4, 4, false)]
    [InlineData(100, 100, 0, 0, false)]
    public void Nearly_everything_changed_with_a_field_lost_is_doubted(int known, int changed, int had, int lost, bool doubted)
    {
        var tally = new HarvestTally();
        for (var i = 0; i < known; i++)
        {
            if (i >= changed) tally.AddUnchanged(Mask(Title));
            else tally.AddChanged(i < had ? Mask(Title, Salary) : Mask(Title), i < had && i >= lost ? Mask(Title, Salary) : Mask(Title));
        }
        var drifts = DriftRule.Find(known, 0, tally, [Run(known, (Title, known), (Salary, had))]);
        drifts.Select(d => (d.Kind, d.Field)).ShouldBe(doubted ? [(DriftKind.MassChange, Salary)] : []);
    }

    [Fact]
    public void Everything_may_change_when_nothing_is_lost()
    {
        var tally = new HarvestTally();
        for (var i = 0; i < 100; i++) tally.AddChanged(Mask(Title, Duration), Mask(Title, Duration, Salary));
        DriftRule.Find(100, 0, tally, [Run(100, (Title, 100), (Duration, 100))]).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_operator_accepted_is_the_new_usual()
    {
        var accepted = Run(25);
        (accepted.Status, accepted.Quarantine) = (HarvestStatus.Quarantined, QuarantineState.Applied);
        var dropped = Run(5);
        (dropped.Status, dropped.Quarantine) = (HarvestStatus.Quarantined, QuarantineState.Dropped);
        var partial = Run(3);
        partial.Status = HarvestStatus.Partial;
        var history = DriftRule.History([partial, Run(26), dropped, accepted, Run(60), Run(60), Run(60)]);
        history.Select(r => r.Found).ShouldBe([26, 25]);
        DriftRule.Usual(history).ShouldBe(25);
    }

    [Fact]
    public void Only_the_last_healthy_runs_say_what_is_usual() =>
        DriftRule.History([.. Enumerable.Range(1, 9).Select(n => Run(n))]).Select(r => r.Found).ShouldBe([1, 2, 3, 4, 5]);

    [Fact]
    public void Postings_stored_before_fields_were_counted_say_nothing_about_fields()
    {
        var tally = new HarvestTally();
        for (var i = 0; i < 100; i++) tally.AddUnchanged(null);
        for (var i = 0; i < 9; i++) tally.AddNew(Mask(Title));
        DriftRule.Find(109, 0, tally, [Run(100, (Title, 100), (Duration, 100))]).ShouldBeEmpty();
    }

    private static HarvestRun Run(int found, params (NormalizedField Field, int Filled)[] fill) => new()
    {
        Source = "a",
        Status = HarvestStatus.Complete,
        Found = found,
        FillOf = found,
        Fill = [.. fill.Select(f => new FieldCount(f.Field, f.Filled))],
    };

    private static int Mask(params NormalizedField[] fields) => fields.Aggregate(0, (mask, f) => mask | (1 << (int)f));
}
