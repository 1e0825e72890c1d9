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
    public void The_wait_grows_with_each_failure_up_to_a_week(int level, int minutes) =>
        BackoffPolicy.Delay(level).TotalMinutes.ShouldBe(minutes);

    // F fails, S succeeds; the last one is at noon.
    [Theory]
    [InlineData("S", 0, null)]
    [InlineData("F", 1, 30)]
    [InlineData("FF", 2, 120)]
    [InlineData("FFF", 3, 360)]
    [InlineData("FFFS", 2, null)]
    [InlineData("FFFSF", 3, 360)]
    [InlineData("FFFSS", 1, null)]
    [InlineData("FSSSS", 0, null)]
    [InlineData("FSF", 1, 30)]
    [InlineData("FFFFFFFFFFFFF", 7, 10_080)]
    public void Failures_go_up_the_table_and_successes_down_by_steps(string history, int level, int? waitsMinutes)
    {
        var state = State();
        foreach (var outcome in history)
        {
            if (outcome == 'F') BackoffPolicy.Fail(state, Noon, Trouble.ServerError, "It answered 500.");
            else BackoffPolicy.Succeed(state, Noon);
        }
        state.Level.ShouldBe(level);
        (state.Until is { } until ? (int?)(until - Noon).TotalMinutes : null).ShouldBe(waitsMinutes);
        state.Holds(Noon).ShouldBe(waitsMinutes is not null);
        (state.Trouble is null).ShouldBe(waitsMinutes is null);
    }

    [Theory]
    [InlineData(10, 30)]
    [InlineData(31, 31)]
    [InlineData(60 * 24, 60 * 24)]
    [InlineData(60 * 24 * 365, 60 * 24 * 7)]
    public void What_the_host_asks_for_holds_up_to_a_week(int asksMinutes, int waitsMinutes)
    {
        var state = State();
        BackoffPolicy.Fail(state, Noon, Trouble.TooManyRequests, "Slow down.", TimeSpan.FromMinutes(asksMinutes));
        (state.Until, state.Asked).ShouldBe((Noon.AddMinutes(waitsMinutes), true));
    }

    [Fact]
    public void The_wait_ends_at_its_time()
    {
        var state = State();
        BackoffPolicy.Fail(state, Noon, null, null);
        state.Holds(Noon.AddMinutes(29)).ShouldBeTrue();
        state.Holds(Noon.AddMinutes(30)).ShouldBeFalse();
        state.Asked.ShouldBeFalse();
    }

    private static Backoff State() => new() { Scope = BackoffScope.Source, Name = "a" };
}
