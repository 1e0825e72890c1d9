using JobPortal.Web.Scheduling;

namespace JobPortal.Web.Tests.Scheduling;

public sealed class JobSchedulingTests
{
    private static readonly JobPolicy Quick = new() { RetryDelays = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50)] };
    private readonly JobDiary _diary = new();

    [Fact]
    public async Task A_job_runs_with_what_it_was_given()
    {
        var database = await TestDatabase.CreateBareAsync();
        await using var node = await JobNode.StartAsync(database, Notes(Quick), _diary);

        await node.Queue.EnqueueAsync("note", new Note("é \"quoted\" 'text'"), CancellationToken.None);

        await _diary.UntilAsync(1);
        _diary.Entries.ShouldBe([new DiaryEntry("é \"quoted\" 'text'", 0)]);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_as_often_as_its_policy_says()
    {
        var database = await TestDatabase.CreateBareAsync();
        await using var node = await JobNode.StartAsync(database, new JobCatalog().Add<FailTwice>("fails", Quick), _diary);

        await node.Queue.EnqueueAsync("fails", new NoArgs(), CancellationToken.None);

        await _diary.UntilAsync(3);
        _diary.Entries.Select(e => e.Attempt).ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exclusive_job_never_runs_twice_at_once_on_two_nodes(bool exclusive)
    {
        var database = await TestDatabase.CreateBareAsync();
        await using var one = await JobNode.StartAsync(database, Notes(Quick with { Exclusive = exclusive }), _diary);
        await using var two = await JobNode.StartAsync(database, Notes(Quick with { Exclusive = exclusive }), _diary);

        for (var i = 0; i < 4; i++)
        {
            await one.Queue.EnqueueAsync("note", new Note($"one {i}"), CancellationToken.None);
            await two.Queue.EnqueueAsync("note", new Note($"two {i}"), CancellationToken.None);
        }

        await _diary.UntilAsync(8);
        _diary.Entries.Select(e => e.What).Distinct().Count().ShouldBe(8);
        // Without the policy the same jobs do run together: the test can fail.
        (_diary.MostAtOnce == 1).ShouldBe(exclusive);
    }

    [Fact]
    public async Task A_node_that_runs_no_jobs_hands_them_to_one_that_does()
    {
        var database = await TestDatabase.CreateBareAsync();
        await using var site = await JobNode.StartAsync(database, Notes(Quick), _diary, runsJobs: false);
        await site.Queue.EnqueueAsync("note", new Note("from the site"), CancellationToken.None);
        _diary.Entries.ShouldBeEmpty();

        await using var worker = await JobNode.StartAsync(database, Notes(Quick), _diary);

        await _diary.UntilAsync(1);
        _diary.Entries.ShouldBe([new DiaryEntry("from the site", 0)]);
    }

    [Fact]
    public async Task A_job_that_a_shutdown_interrupted_runs_again_at_the_next_start()
    {
        var database = await TestDatabase.CreateBareAsync();
        var jobs = new JobCatalog().Add<WaitForStop>("waits", Quick);
        await using (var node = await JobNode.StartAsync(database, jobs, _diary))
        {
            await node.Queue.EnqueueAsync("waits", new NoArgs(), CancellationToken.None);
            await _diary.UntilStartedAsync();
        }

        await using var restarted = await JobNode.StartAsync(database, jobs, _diary);

        await _diary.UntilAsync(2);
        _diary.Entries.Select(e => e.What).ShouldBe(["first", "again"]);
    }

    [Fact]
    public async Task A_job_that_does_not_exist_cannot_be_enqueued()
    {
        var database = await TestDatabase.CreateBareAsync();
        await using var node = await JobNode.StartAsync(database, Notes(Quick), _diary, runsJobs: false);

        var failure = await Should.ThrowAsync<InvalidOperationException>(
            () => node.Queue.EnqueueAsync("note2", new Note(""), CancellationToken.None));

        failure.Message.ShouldContain("note2");
    }

    private static JobCatalog Notes(JobPolicy policy) => new JobCatalog().Add<WriteNote, Note>("note", policy, null, new Note("by cron"));
}
