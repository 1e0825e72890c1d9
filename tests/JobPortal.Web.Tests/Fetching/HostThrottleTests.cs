using JobPortal.Web.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Fetching;

public sealed class HostThrottleTests
{
    [Fact]
    public async Task Two_requests_to_a_host_never_overlap_and_keep_their_distance()
    {
        var clock = new ManualClock();
        var throttle = new HostThrottle(clock);
        var first = await throttle.EnterAsync("a", TimeSpan.FromSeconds(5), CancellationToken.None);
        var second = throttle.EnterAsync("A", TimeSpan.FromSeconds(5), CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(1));
        second.IsCompleted.ShouldBeFalse("the first has not ended");
        first.Dispose();
        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromSeconds(4));
        second.IsCompleted.ShouldBeFalse("only 4 of 5 seconds went by");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await second).Dispose();
    }

    [Fact]
    public async Task Another_host_does_not_wait()
    {
        var throttle = new HostThrottle(new ManualClock());
        using var first = await throttle.EnterAsync("a", TimeSpan.FromSeconds(5), CancellationToken.None);
        var other = throttle.EnterAsync("b", TimeSpan.FromSeconds(5), CancellationToken.None);
        other.IsCompletedSuccessfully.ShouldBeTrue();
        (await other).Dispose();
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_left_alone_until_then()
    {
        var clock = new ManualClock();
        var throttle = new HostThrottle(clock);
        throttle.HoldUntil("a", clock.GetUtcNow().AddSeconds(30));
        var next = throttle.EnterAsync("a", TimeSpan.Zero, CancellationToken.None);
        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromSeconds(29));
        next.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await next).Dispose();
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_gives_the_turn_back()
    {
        var clock = new ManualClock();
        var throttle = new HostThrottle(clock);
        throttle.HoldUntil("a", clock.GetUtcNow().AddSeconds(30));
        using var stop = new CancellationTokenSource();
        var cancelled = throttle.EnterAsync("a", TimeSpan.Zero, stop.Token);
        await clock.WaitForTimerAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(cancelled);
        clock.Advance(TimeSpan.FromSeconds(30));
        (await throttle.EnterAsync("a", TimeSpan.Zero, CancellationToken.None)).Dispose();
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_is_obeyed_and_the_page_asked_for_again(int status)
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(async c =>
        {
            if (c.Request.Path == "/robots.txt" || ++asked > 1)
            {
                await c.Response.WriteAsync("", c.RequestAborted);
                return;
            }
            c.Response.StatusCode = status;
            c.Response.Headers.RetryAfter = "0";
        });
        using var rig = new FetchRig();
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a")).ShouldBeFetched();
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_site_that_asks_to_wait_too_long_loses_the_page()
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(c =>
        {
            if (c.Request.Path == "/robots.txt") return Task.CompletedTask;
            asked++;
            c.Response.StatusCode = 429;
            c.Response.Headers.RetryAfter = "86400";
            return Task.CompletedTask;
        });
        using var rig = new FetchRig(new() { ["Fetching:LongestRetryAfterSeconds"] = "1" });
        (await rig.FetchAsync(FetchRig.Source(site.Url, site.Pair), "/a")).ShouldBeRefused(RefusalReason.TooManyRequests);
        asked.ShouldBe(1);
    }
}
