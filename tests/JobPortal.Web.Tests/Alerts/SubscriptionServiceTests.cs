using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Data;
using JobPortal.Web.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Alerts;

public sealed class SubscriptionServiceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task One_address_cannot_be_flooded_from_anywhere()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var second = rig.SecondNode();
        for (var offer = 0; offer < 12; offer++)
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? rig : second).Subscriptions.RequestAsync(Request(offer * 4 + i), CancellationToken.None)));
        await rig.RunJobsAsync();

        rig.Sender.Taken.Count.ShouldBe(SubscriptionService.MaxConfirmationsPerDay);
        await using var context = rig.NewContext();
        (await context.Subscriptions.CountAsync()).ShouldBe(SubscriptionService.MaxConfirmationsPerDay);

        rig.Time.Now = Start.AddDays(1);
        await rig.Subscriptions.RequestAsync(Request(1_000), CancellationToken.None);
        await rig.RunJobsAsync();
        rig.Sender.Taken.Count.ShouldBe(SubscriptionService.MaxConfirmationsPerDay + 1);
    }

    [Fact]
    public async Task A_stranger_who_types_a_known_address_changes_nothing()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var known = await rig.WatchAsync("imagerie");
        await rig.Subscriptions.RequestAsync(new(Ada, null, known.Criteria, new(Cadence.Weekly), AlertLanguage.English), CancellationToken.None);
        await rig.RunJobsAsync();

        var now = (await rig.Subscriptions.FindAsync(known.Id, CancellationToken.None))!;
        (now.State, now.Cadence, now.Language).ShouldBe((SubscriptionState.Confirmed, Cadence.Daily, AlertLanguage.French));
        rig.Sender.Subjects.ShouldBe(["Votre alerte JobPortal est déjà active"]);
    }

    [Fact]
    public async Task A_confirmation_quotes_nothing_that_the_asker_typed()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.Subscriptions.RequestAsync(new(Ada, null, "v=1&q=Buy+pills+at+evil.example", new(Cadence.Daily), AlertLanguage.French), CancellationToken.None);
        await rig.RunJobsAsync();
        var content = rig.Sender.Taken.ShouldHaveSingleItem().Content;
        (content.Subject + content.Text + content.Html).ShouldNotContain("pills");
        content.Unsubscribe.ShouldBeNull();
    }

    [Fact]
    public async Task Confirming_happens_once_and_not_after_the_end()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var offer = await rig.AddOfferAsync("Thèse", new(2026, 12, 20));
        await rig.Subscriptions.RequestAsync(Request(offer.Id), CancellationToken.None);
        await using var context = rig.NewContext();
        var id = await context.Subscriptions.Select(s => s.Id).SingleAsync();

        (await rig.Subscriptions.ConfirmAsync(id, CancellationToken.None)).ShouldBe(ConfirmOutcome.Confirmed);
        (await rig.Subscriptions.FindAsync(id, CancellationToken.None))!.SeenClosesOn.ShouldBe(new DateOnly(2026, 12, 20));
        (await rig.Subscriptions.ConfirmAsync(id, CancellationToken.None)).ShouldBe(ConfirmOutcome.Already);
        await rig.Subscriptions.EndAsync(id, CancellationToken.None);
        (await rig.Subscriptions.ConfirmAsync(id, CancellationToken.None)).ShouldBe(ConfirmOutcome.Gone);
    }

    [Fact]
    public async Task Ending_searches_leaves_reminders_and_other_addresses_alone()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var reminder = await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 20)));
        var search = await rig.WatchAsync("imagerie");
        await rig.WatchAsync("thèse");
        var other = await rig.WatchAsync("imagerie", email: "bob@example.org");

        await rig.Subscriptions.EndAllAsync(search.Id, searchesOnly: true, CancellationToken.None);

        (await rig.Subscriptions.OfSameAddressAsync(search.Id, CancellationToken.None)).Select(s => s.Id).ShouldBe([reminder.Id]);
        (await rig.Subscriptions.OfSameAddressAsync(other.Id, CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Addresses_are_forgotten_when_they_are_of_no_use()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.Subscriptions.RequestAsync(Request(1), CancellationToken.None);
        await rig.RunJobsAsync();
        var kept = await rig.WatchAsync("imagerie", email: "bob@example.org");
        var ended = await rig.WatchAsync("imagerie", email: "eve@example.org");
        await rig.Subscriptions.EndAsync(ended.Id, CancellationToken.None);

        rig.Time.Now = Start.AddDays(100);
        await rig.Get<AddressEraser>().RunAsync(CancellationToken.None);

        await using var context = rig.NewContext();
        (await context.Subscriptions.Select(s => s.Id).ToListAsync()).ShouldBe([kept.Id]);
        (await context.QueuedMails.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(8, 0)]
    public async Task A_request_that_nobody_confirms_is_kept_for_a_week(int days, int kept)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.Subscriptions.RequestAsync(Request(1), CancellationToken.None);
        rig.Time.Now = Start.AddDays(days);
        await rig.Get<AddressEraser>().RunAsync(CancellationToken.None);
        await using var context = rig.NewContext();
        (await context.Subscriptions.CountAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task Two_nodes_make_one_key_and_read_each_others_links()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var second = rig.SecondNode();
        var links = await Task.WhenAll(
            rig.Get<AlertLinks>().WriteAsync(LinkPurpose.Manage, 7, CancellationToken.None),
            second.Get<AlertLinks>().WriteAsync(LinkPurpose.Manage, 7, CancellationToken.None));
        links[0].ShouldBe(links[1]);
        (await second.Get<AlertLinks>().ReadAsync(links[0], CancellationToken.None, LinkPurpose.Manage)).ShouldBeOfType<LinkReading.Valid>();
        (await second.Get<AlertLinks>().ReadAsync(links[0], CancellationToken.None, LinkPurpose.Confirm)).ShouldBeOfType<LinkReading.Forged>();
    }

    [Fact]
    public async Task A_scheduler_that_is_away_is_no_reason_to_tell_the_asker_that_something_failed()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var service = new SubscriptionService(rig.Get<IDbContextFactory<JobPortalDbContext>>(), rig.Get<MailComposer>(), rig.Get<AlertClock>(), new AwayQueue());
        await service.RequestAsync(Request(1), CancellationToken.None);
        await rig.RunJobsAsync();
        rig.Sender.Subjects.ShouldBe(["Confirmez votre alerte JobPortal"]);
    }

    private sealed class AwayQueue : IJobQueue
    {
        public Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct) => throw new TimeoutException();
    }

    private static EmailAddress Ada => EmailAddress.TryParse("ada@example.org", out var address) ? address : throw new InvalidOperationException();

    private static SubscriptionRequest Request(int offerId) => new(Ada, offerId, null, new(Cadence.Daily), AlertLanguage.French);
}
