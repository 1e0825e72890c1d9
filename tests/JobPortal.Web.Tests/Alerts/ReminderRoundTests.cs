using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Alerts;

public sealed class ReminderRoundTests
{
    // 24 November 2026, 9:00 in Paris.
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_watched_offer_is_reminded_14_7_and_2_days_before_and_never_twice()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse en imagerie", new(2026, 12, 20)));

        for (var hours = 0; hours < 30 * 24; hours += 6)
        {
            rig.Time.Now = Start.AddHours(hours);
            await rig.RunJobsAsync();
        }

        rig.Sender.Taken.Select(m => (m.Date.Day, m.Content.Subject)).ShouldBe(
        [
            (6, "Plus que 14 jours : Thèse en imagerie (LIFAT)"),
            (13, "Plus que 7 jours : Thèse en imagerie (LIFAT)"),
            (18, "Plus que 2 jours : Thèse en imagerie (LIFAT)"),
        ]);
    }

    [Fact]
    public async Task Two_nodes_at_once_send_each_reminder_once()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var second = rig.SecondNode();
        var offer = await rig.AddOfferAsync("Thèse", new(2026, 12, 3));
        for (var i = 0; i < 20; i++) await rig.WatchAsync(offer, $"reader{i}@example.org");
        rig.Time.Now = Start.AddDays(2);

        await Task.WhenAll(rig.RunJobsAsync(), second.RunJobsAsync(), rig.RunJobsAsync(), second.RunJobsAsync());
        await rig.RunJobsAsync();

        rig.Sender.Taken.Select(m => m.To.Value).Order().ShouldBe(Enumerable.Range(0, 20).Select(i => $"reader{i}@example.org").Order());
        await using var context = rig.NewContext();
        (await context.MailLedger.CountAsync()).ShouldBe(20);
        (await context.QueuedMails.CountAsync()).ShouldBe(20);
    }

    [Fact]
    public async Task A_worker_killed_after_queueing_leaves_a_mail_that_the_next_one_sends()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        rig.Time.Now = Start.AddDays(2);
        rig.Sender.Answer = _ => throw new RecordingSender.KilledException();
        await Should.ThrowAsync<RecordingSender.KilledException>(rig.RunJobsAsync());

        rig.Sender.Answer = null;
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldBeEmpty("its lease has not run out: the first worker may be alive");

        rig.Time.Now += DeliveryPolicy.Lease;
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_worker_killed_between_sending_and_recording_sends_again_under_the_same_message_id()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        rig.Time.Now = Start.AddDays(2);
        rig.Sender.KillAfterTaking();
        await Should.ThrowAsync<RecordingSender.KilledException>(rig.RunJobsAsync());

        rig.Sender.Answer = null;
        rig.Time.Now += DeliveryPolicy.Lease;
        await rig.RunJobsAsync();

        rig.Sender.Taken.Count.ShouldBe(2);
        rig.Sender.Taken[1].ShouldBe(rig.Sender.Taken[0]);
    }

    [Fact]
    public async Task A_mail_that_could_not_go_today_is_made_anew_tomorrow_with_the_right_number_of_days()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        rig.Time.Now = Start.AddDays(2);
        rig.Sender.Answer = _ => new Web.Alerts.Mail.DeliveryOutcome.Postponed("down");
        await rig.RunJobsAsync();

        rig.Sender.Answer = null;
        // After midnight the old mail is withdrawn; at eight its reminder is due again.
        rig.Time.Now = Start.AddDays(2).AddHours(18);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldBeEmpty();
        rig.Time.Now = Start.AddDays(3);
        await rig.RunJobsAsync();

        rig.Sender.Subjects.ShouldBe(["Plus que 6 jours : Thèse (LIFAT)"]);
    }

    [Fact]
    public async Task An_offer_that_expired_while_its_mail_waited_is_never_announced()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 11, 27)));
        rig.Time.Now = Start.AddDays(1).AddHours(1);
        rig.Sender.Answer = _ => new Web.Alerts.Mail.DeliveryOutcome.Postponed("down");
        await rig.RunJobsAsync();

        rig.Sender.Answer = null;
        for (var day = 4; day < 8; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
        }

        rig.Sender.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawal_is_told_once_and_the_offer_not_reminded_any_more()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        await rig.ChangeAsync(c => c.Offers.Single().WithdrawnAt = Start);
        for (var hour = 0; hour < 60; hour += 6)
        {
            rig.Time.Now = Start.AddHours(hour);
            await rig.RunJobsAsync();
        }
        rig.Sender.Subjects.ShouldBe(["Offre retirée : Thèse (LIFAT)"]);
    }

    [Fact]
    public async Task Word_of_a_later_deadline_and_of_an_early_end_comes_without_waiting_for_a_reminder()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2027, 1, 31)));
        await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2027, 2, 15));
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();
        await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2026, 11, 23));
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();
        rig.Sender.Subjects.ShouldBe(["Date limite repoussée au 15\u00a0février\u00a02027 : Thèse (LIFAT)", "Fermée plus tôt que prévu : Thèse (LIFAT)"]);
    }

    [Fact]
    public async Task A_paused_watch_says_nothing_until_its_day_and_keeps_its_hour()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var watch = await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        await rig.ChangeAsync(c =>
        {
            var row = c.Subscriptions.Single(s => s.Id == watch.Id);
            (row.PausedAt, row.PausedUntil, row.SendHour) = (Start, new(2026, 11, 27), 18);
        });
        for (var hour = 0; hour < 4 * 24; hour++)
        {
            rig.Time.Now = Start.AddHours(hour);
            await rig.RunJobsAsync();
        }
        rig.Sender.Taken.ShouldHaveSingleItem().Date.ShouldBe(new DateTimeOffset(2026, 11, 27, 18, 0, 0, TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task A_deadline_that_moves_is_told_and_reminded_again()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2027, 1, 31)));
        await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2026, 12, 20));
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();
        await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2026, 12, 23));
        rig.Time.Now = new(2026, 12, 9, 8, 0, 0, TimeSpan.Zero);
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();

        rig.Sender.Subjects.ShouldBe(["Date limite avancée au 20\u00a0décembre\u00a02026 : Thèse (LIFAT)", "Plus que 14 jours : Thèse (LIFAT)"]);
        rig.Sender.Taken[0].Content.Text.ShouldContain("avancée : elle était le 31\u00a0janvier\u00a02027");
        rig.Sender.Taken[1].Content.Text.ShouldContain("repoussée : elle était le 20\u00a0décembre\u00a02026");
    }

    [Fact]
    public async Task Who_unsubscribes_while_a_mail_waits_does_not_get_it()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var watch = await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        rig.Time.Now = Start.AddDays(2);
        rig.Sender.Answer = _ => new Web.Alerts.Mail.DeliveryOutcome.Postponed("down");
        await rig.RunJobsAsync();
        await rig.Subscriptions.EndAsync(watch.Id, CancellationToken.None);

        rig.Sender.Answer = null;
        rig.Time.Now += TimeSpan.FromHours(1);
        await rig.RunJobsAsync();
        rig.Sender.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_refused_for_good_is_not_tried_again()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2026, 12, 3)));
        rig.Time.Now = Start.AddDays(2);
        var tries = 0;
        rig.Sender.Answer = _ =>
        {
            tries++;
            return new Web.Alerts.Mail.DeliveryOutcome.Refused("550 no such user");
        };
        for (var hour = 0; hour < 10; hour++)
        {
            await rig.RunJobsAsync();
            rig.Time.Now += TimeSpan.FromHours(1);
        }
        tries.ShouldBe(1);
    }
}
