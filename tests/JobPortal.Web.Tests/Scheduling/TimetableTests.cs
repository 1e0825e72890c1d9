using JobPortal.Web.Scheduling;

namespace JobPortal.Web.Tests.Scheduling;

public sealed class TimetableTests
{
    // Half a day away from now, so that no run falls due while the test runs.
    private static readonly string OnceADay = $"0 {DateTime.UtcNow.AddHours(12).Hour} * * *";
    private readonly JobDiary _diary = new();

    [Fact]
    public async Task What_was_missed_while_nothing_ran_runs_once_at_the_next_start()
    {
        var database = await TestDatabase.CreateBareAsync();
        await StartAndStopAsync(database, Daily());
        foreach (var sql in StoredTimetable.ThreeDaysLater) await ExecuteAsync(database, sql);

        await using var node = await JobNode.StartAsync(database, Daily(), _diary);
        await _diary.UntilAsync(1);
        // A job that comes after proves that no second run is waiting.
        await node.Queue.EnqueueAsync("daily", new Note("after"), CancellationToken.None);
        await _diary.UntilAsync(2);

        _diary.Entries.Select(e => e.What).ShouldBe(["by cron", "after"]);
        (await NextRunsAsync(database)).ShouldAllBe(next => next > DateTime.UtcNow);
    }

    [Fact]
    public async Task A_restart_without_anything_missed_runs_nothing()
    {
        var database = await TestDatabase.CreateBareAsync();
        await StartAndStopAsync(database, Daily());
        var before = await NextRunsAsync(database);

        await using var node = await JobNode.StartAsync(database, Daily(), _diary);
        await node.Queue.EnqueueAsync("daily", new Note("asked for"), CancellationToken.None);
        await _diary.UntilAsync(1);

        _diary.Entries.Select(e => e.What).ShouldBe(["asked for"]);
        (await NextRunsAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task Jobs_and_schedules_that_the_catalog_no_longer_has_disappear()
    {
        var database = await TestDatabase.CreateBareAsync();
        await StartAndStopAsync(database, Daily().Add<FailTwice>("gone", JobPolicy.OneAtATime, "5 4 * * *").Add<FailTwice>("kept", JobPolicy.OneAtATime, "5 4 * * *"));
        (await ReadAsync(database, StoredTimetable.Named("gone"))).ShouldNotBeEmpty();

        await StartAndStopAsync(database, Daily().Add<FailTwice>("kept", JobPolicy.OneAtATime));

        (await ReadAsync(database, StoredTimetable.Named("gone"))).ShouldBeEmpty();
        (await ReadAsync(database, StoredTimetable.Scheduled)).ShouldBe(["daily"]);
    }

    [Fact]
    public async Task A_changed_cron_takes_the_place_of_the_old_one()
    {
        var database = await TestDatabase.CreateBareAsync();
        await StartAndStopAsync(database, Daily());

        await StartAndStopAsync(database, new JobCatalog().Add<WriteNote, Note>("daily", JobPolicy.OneAtATime, "30 2 * * 1", new Note("by cron")));

        var next = (await NextRunsAsync(database)).ShouldHaveSingleItem();
        (next.DayOfWeek, next.Hour, next.Minute).ShouldBe((DayOfWeek.Monday, 2, 30));
    }

    [Fact]
    public void A_job_without_a_retry_is_refused()
    {
        var failure = Should.Throw<ArgumentException>(
            () => new JobCatalog().Add<FailTwice>("once", new JobPolicy { RetryDelays = [] }));

        failure.Message.ShouldContain("'once' needs a retry");
    }

    private static JobCatalog Daily() => new JobCatalog().Add<WriteNote, Note>("daily", JobPolicy.OneAtATime, OnceADay, new Note("by cron"));

    private async Task StartAndStopAsync(TestDatabase database, JobCatalog jobs)
    {
        await using var node = await JobNode.StartAsync(database, jobs, _diary);
    }

    private static async Task<IReadOnlyList<DateTime>> NextRunsAsync(TestDatabase database) =>
        [.. (await ReadAsync(database, StoredTimetable.NextRuns)).Select(StoredTimetable.Time)];

    private static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database, string sql)
    {
        await using var source = database.NewDataSource();
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = database.NewDataSource();
        await using var command = source.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync()).ShouldBePositive();
    }
}
