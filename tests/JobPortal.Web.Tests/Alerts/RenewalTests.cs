using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Alerts;

public sealed class RenewalTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_year_old_address_is_asked_once_and_erased_without_an_answer()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        await rig.WatchAsync("robotique");
        await rig.WatchAsync("imagerie", email: "bob@example.org");
        await RunAsync(rig, Start.AddDays(300));
        rig.Sender.Taken.ShouldBeEmpty();

        await RunAsync(rig, Start.AddDays(340));
        await RunAsync(rig, Start.AddDays(341));
        rig.Sender.Taken.Select(m => m.To.Value).ShouldBe(["ada@example.org", "bob@example.org"]);
        rig.Sender.Taken[0].Content.Subject.ShouldBe("Vos alertes JobPortal s’arrêtent le 29\u00a0novembre\u00a02027 : les garder ?");
        rig.Sender.Taken[0].Content.Text.ShouldContain("/alerts/manage/");

        await rig.Get<AlertChanges>().RenewAsync("bob@example.org", CancellationToken.None);
        await RunAsync(rig, Start.AddDays(369));
        (await EmailsAsync(rig)).ShouldBe(["ada@example.org", "ada@example.org", "bob@example.org"], "the day said has not passed");
        await RunAsync(rig, Start.AddDays(372));
        (await EmailsAsync(rig)).ShouldBe(["bob@example.org"]);
        await RunAsync(rig, Start.AddDays(340 + 366));
        rig.Sender.Taken.Count.ShouldBe(3, "a year later the other one is asked again");
    }

    [Fact]
    public async Task Two_nodes_ask_once()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var second = rig.SecondNode();
        for (var i = 0; i < 10; i++) await rig.WatchAsync("imagerie", email: $"reader{i}@example.org");
        rig.Time.Now = Start.AddDays(340);
        await rig.Get<RenewalRound>().RunAsync(CancellationToken.None);
        await rig.ChangeAsync(context => context.Subscriptions.ToList().ForEach(s => s.RenewalAskedAt = null));
        await rig.ChangeAsync(context => context.QueuedMails.RemoveRange(context.QueuedMails));

        var asked = await Task.WhenAll(rig.Get<RenewalRound>().RunAsync(CancellationToken.None), second.Get<RenewalRound>().RunAsync(CancellationToken.None));

        asked.Sum().ShouldBe(10);
        await using var context = rig.NewContext();
        (await context.QueuedMails.CountAsync()).ShouldBe(10);
    }

    [Theory]
    [InlineData("a relay that is set up wrongly")]
    [InlineData("no server for weeks")]
    public async Task A_question_that_never_arrived_ends_nothing_and_is_asked_again(string why)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        rig.Sender.Answer = _ => why.StartsWith("no", StringComparison.Ordinal) ? new DeliveryOutcome.Postponed(why) : new DeliveryOutcome.Refused(why);
        await RunAsync(rig, Start.AddDays(340));
        await RunAsync(rig, Start.AddDays(373));
        (await EmailsAsync(rig)).ShouldHaveSingleItem();
        rig.Sender.Answer = null;

        await RunAsync(rig, Start.AddDays(374));
        rig.Sender.Taken.ShouldHaveSingleItem().Content.Subject.ShouldStartWith("Vos alertes JobPortal s’arrêtent le");
        await RunAsync(rig, Start.AddDays(403));
        (await EmailsAsync(rig)).ShouldHaveSingleItem();
        await RunAsync(rig, Start.AddDays(406));
        (await EmailsAsync(rig)).ShouldBeEmpty();
        rig.Sender.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_no_more_is_asked_once_and_erased()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        rig.Sender.Answer = _ => new DeliveryOutcome.Refused("no such user") { RecipientStatus = "5.1.1" };
        for (var day = 340; day < 373; day += 8) await RunAsync(rig, Start.AddDays(day));
        await RunAsync(rig, Start.AddDays(373));
        (await EmailsAsync(rig)).ShouldBeEmpty();
        await using var context = rig.NewContext();
        (await context.QueuedMails.CountAsync()).ShouldBe(1);
    }

    private static async Task RunAsync(AlertRig rig, DateTimeOffset now)
    {
        rig.Time.Now = now;
        await rig.Get<RenewalRound>().RunAsync(CancellationToken.None);
        await rig.Get<OutboxDelivery>().RunAsync(CancellationToken.None);
    }

    private static async Task<string[]> EmailsAsync(AlertRig rig)
    {
        await using var context = rig.NewContext();
        return await context.Subscriptions.OrderBy(s => s.Email).Select(s => s.Email).ToArrayAsync();
    }
}
