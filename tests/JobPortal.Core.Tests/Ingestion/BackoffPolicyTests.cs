using JobPortal.Core.Ingestion;

namespace JobPortal.Core.Tests.Ingestion;

public sealed class BackoffPolicyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 30)]
    [InlineData(2, 120)]
    [InlineData(5, 1_440)]
    [InlineData(7, 10_080)]
    [InlineData(1_000, 10_080)]
    public void The_wait_grows_with_failures_in_a_row_up_to_a_week(int failures, int minutes) =>
        BackoffPolicy.Delay(failures).TotalMinutes.ShouldBe(minutes);

    [Theory]
    [InlineData("", 0, true)]
    [InlineData("F", 29, false)]
    [InlineData("F", 30, true)]
    [InlineData("FF", 119, false)]
    [InlineData("FF", 120, true)]
    [InlineData("FCF", 30, true)]
    [InlineData("PFF", 0, true)]
    [InlineData("RF", 10, false)]
    public void A_source_waits_after_its_last_failures(string latestFirst, int minutesSince, bool may)
    {
        var runs = latestFirst.Select(c => new HarvestRun
        {
            Source = "a",
            StartedAt = Noon.AddMinutes(-5),
            EndedAt = c == 'R' ? null : Noon,
            Status = c switch { 'F' => HarvestStatus.Failed, 'P' => HarvestStatus.Partial, 'R' => HarvestStatus.Running, _ => HarvestStatus.Complete },
        });
        BackoffPolicy.MayHarvest(runs, Noon.AddMinutes(minutesSince)).ShouldBe(may);
    }
}
