using System.Net;
using System.Text;
using JobPortal.Web.Alerts;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Alerts;

public sealed class SubscribeThrottleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 4, 0, TimeSpan.Zero);
    private static readonly IPAddress Campus = IPAddress.Parse("192.0.2.7");

    [Fact]
    public async Task A_network_may_ask_so_often_on_all_nodes_together_even_when_it_asks_all_at_once()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var other = rig.SecondNode();
        var nodes = new[] { rig.Get<SubscribeThrottle>(), other.Get<SubscribeThrottle>() };
        var allowed = await Task.WhenAll(Enumerable.Range(0, SubscribeThrottle.MaxRequests + 10).Select(i => nodes[i % 2].AllowsAsync(Campus, CancellationToken.None)));
        allowed.Count(a => a).ShouldBe(SubscribeThrottle.MaxRequests);
    }

    [Fact]
    public async Task Another_network_may_ask_and_the_same_in_ten_minutes()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var throttle = rig.Get<SubscribeThrottle>();
        for (var i = 0; i <= SubscribeThrottle.MaxRequests; i++) await throttle.AllowsAsync(Campus, CancellationToken.None);
        (await throttle.AllowsAsync(Campus.MapToIPv6(), CancellationToken.None)).ShouldBeFalse("it is the same");
        (await throttle.AllowsAsync(IPAddress.Parse("192.0.2.8"), CancellationToken.None)).ShouldBeTrue();
        (await throttle.AllowsAsync(null, CancellationToken.None)).ShouldBeTrue();
        rig.Time.Now = Start + SubscribeThrottle.Window;
        (await throttle.AllowsAsync(Campus, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_asked_is_not_kept_and_that_somebody_asked_not_for_long()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.Get<SubscribeThrottle>().AllowsAsync(Campus, CancellationToken.None);
        await using var context = rig.NewContext();
        var ask = await context.NetworkAsks.AsNoTracking().SingleAsync();
        (ask.Since, ask.Count, ask.NetworkHash.Length).ShouldBe((Start.AddMinutes(-4), 1, 32));
        Encoding.Latin1.GetString(ask.NetworkHash).ShouldNotContain("192.0.2.7");

        await rig.Get<AddressEraser>().RunAsync(CancellationToken.None);
        (await context.NetworkAsks.CountAsync()).ShouldBe(1, "its window is not over");
        rig.Time.Now = Start.AddHours(2);
        await rig.Get<AddressEraser>().RunAsync(CancellationToken.None);
        (await context.NetworkAsks.CountAsync()).ShouldBe(0);
    }
}
