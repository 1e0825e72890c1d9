using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>What is queued once although two subscriptions of an address speak of it at the same moment, and what a clock that is set back does to what waits.</summary>
public sealed class OutboxTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Closes = new(2026, 12, 1);

    // Both were made when nothing was said yet: the reminder of a watched offer, and the digest of a search that finds it.
    [Theory]
    [InlineData(AlertReason.Reminder7, AlertReason.Reminder7, "ada@example.org", 1)]
    [InlineData(AlertReason.Reminder2, AlertReason.Reminder7, "ada@example.org", 1)]
    [InlineData(AlertReason.Reminder7, AlertReason.Reminder2, "ada@example.org", 2)]
    [InlineData(AlertReason.MovedLater, AlertReason.MovedLater, "ada@example.org", 1)]
    [InlineData(AlertReason.Reminder7, AlertReason.New, "ada@example.org", 2)]
    [InlineData(AlertReason.Reminder7, AlertReason.Reminder7, "bob@example.org", 2)]
    public async Task What_one_subscription_has_said_another_of_the_address_does_not_say_in_the_same_minute(AlertReason first, AlertReason second, string reader, int mails)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var offer = await rig.AddOfferAsync("Thèse", Closes);
        var (watch, search) = (await rig.WatchAsync(offer), await rig.WatchAsync("thèse", email: reader));
        (await QueueAsync(rig, watch, first, offer.Id)).ShouldBe(1);
        (await QueueAsync(rig, search, second, offer.Id)).ShouldBe(mails - 1);
        await using var context = rig.NewContext();
        (await context.QueuedMails.CountAsync()).ShouldBe(mails);
        (await context.MailLedger.CountAsync()).ShouldBe(mails);
    }

    [Fact]
    public async Task Workers_that_say_the_same_at_once_to_the_same_addresses_say_it_once_and_never_wait_for_each_other()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var offer = await rig.AddOfferAsync("Thèse", Closes);
        List<Subscription> watches = [], searches = [];
        for (var i = 0; i < 12; i++)
        {
            watches.Add(await rig.WatchAsync(offer, $"reader{i}@example.org"));
            searches.Add(await rig.WatchAsync("thèse", email: $"reader{i}@example.org"));
        }
        var said = await Task.WhenAll(new[] { watches, Enumerable.Reverse(searches), searches, Enumerable.Reverse(watches) }
            .Select(some => Task.Run(() => rig.Get<Outbox>().QueueAsync([.. some.Select(s => Letter(rig, s, AlertReason.Reminder7, offer.Id))], CancellationToken.None))));
        said.Sum().ShouldBe(12);
        await using var context = rig.NewContext();
        (await context.QueuedMails.Select(m => m.Email).Distinct().CountAsync()).ShouldBe(12);
    }

    [Fact]
    public async Task The_morning_round_says_a_deadline_once_to_who_watches_the_offer_and_a_search_that_finds_it()
    {
        await using var rig = await AlertRig.StartAsync(Start.AddDays(-1));
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", Closes, Start.AddDays(-9)));
        await rig.WatchAsync("thèse");
        rig.Time.Now = Start;
        await Task.WhenAll(rig.Get<ReminderRound>().RunAsync(CancellationToken.None), rig.Get<DigestRound>().RunAsync(CancellationToken.None));
        await rig.RunJobsAsync();
        rig.Time.Now = Start.AddDays(1);
        await rig.RunJobsAsync();
        rig.Sender.Taken.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(MailState.Queued, 1)]
    [InlineData(MailState.Sending, 0)]
    public async Task After_the_clock_was_set_back_what_waits_goes_and_what_a_worker_has_stays_its_own(MailState state, int sent)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var offer = await rig.AddOfferAsync("Thèse", Closes);
        await QueueAsync(rig, await rig.WatchAsync(offer), AlertReason.Reminder7, offer.Id);
        await rig.ChangeAsync(c => c.QueuedMails.Single().State = state);
        rig.Time.Now = Start.AddHours(-6);
        await rig.Get<OutboxDelivery>().RunAsync(CancellationToken.None);
        rig.Sender.Taken.Count.ShouldBe(sent);
    }

    private static Task<int> QueueAsync(AlertRig rig, Subscription subscription, AlertReason reason, int offer) =>
        rig.Get<Outbox>().QueueAsync([Letter(rig, subscription, reason, offer)], CancellationToken.None);

    private static QueuedLetter Letter(AlertRig rig, Subscription subscription, AlertReason reason, int offer)
    {
        var mail = new QueuedMail
        {
            Purpose = MailPurpose.Digest,
            Email = subscription.Email,
            MessageId = $"{Guid.NewGuid():N}@jobs.example.org",
            Subject = "Plus que 7 jours",
            Text = "Thèse",
            Html = "<p>Thèse</p>",
            CreatedAt = rig.Time.Now,
            DueAt = rig.Time.Now,
            StaleAt = rig.Time.Now.AddDays(1),
        };
        return new(mail, [new(subscription.Id, new(offer, reason, reason == AlertReason.New ? null : Closes), Closes)]);
    }
}
