using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class DeadlineReminderPolicyTests
{
    private static readonly DateOnly Closes = new(2026, 12, 20);

    // Closes on 20 December: steps on the 6th, the 13th and the 18th at 8:00 in Paris (7:00 UTC).
    [Theory]
    [InlineData("2026-12-05T12:00Z", null, "")]
    [InlineData("2026-12-06T06:59Z", null, "")]
    [InlineData("2026-12-06T07:00Z", null, "Reminder14 14")]
    [InlineData("2026-12-06T07:00Z", "Reminder14", "")]
    [InlineData("2026-12-12T20:00Z", "Reminder14", "")]
    [InlineData("2026-12-13T07:00Z", "Reminder14", "Reminder7 7")]
    [InlineData("2026-12-18T07:00Z", "Reminder14 Reminder7", "Reminder2 2")]
    [InlineData("2026-12-20T22:59Z", "Reminder14 Reminder7", "Reminder2 0")]
    [InlineData("2026-12-20T23:00Z", "Reminder14 Reminder7", "")]
    [InlineData("2026-12-21T09:00Z", null, "")]
    public void The_reminders_come_14_7_and_2_days_before_from_eight_in_the_morning(string now, string? sent, string expected) =>
        Show(DeadlineReminderPolicy.Due(Watched(sent: sent), At(now))).ShouldBe(expected);

    [Theory]
    [InlineData("2026-12-12T09:00Z", "Reminder14 8")]
    [InlineData("2026-12-15T09:00Z", "Reminder7 5")]
    [InlineData("2026-12-19T09:00Z", "Reminder2 1")]
    public void After_a_downtime_only_the_most_urgent_is_sent(string now, string expected) =>
        Show(DeadlineReminderPolicy.Due(Watched(), At(now))).ShouldBe(expected);

    [Fact]
    public void After_the_most_urgent_was_sent_late_the_older_ones_never_come()
    {
        var watched = Watched(sent: "Reminder2");
        DeadlineReminderPolicy.Due(watched, At("2026-12-19T10:00Z")).ShouldBeNull();
        DeadlineReminderPolicy.Due(watched, At("2026-12-20T10:00Z")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-12-06T06:00Z", "2026-12-06T07:00Z", "Reminder14 14")]
    [InlineData("2026-12-06T15:00Z", "2026-12-06T15:15Z", "")]
    [InlineData("2026-12-10T12:00Z", "2026-12-10T12:15Z", "")]
    [InlineData("2026-12-10T12:00Z", "2026-12-13T07:00Z", "Reminder7 7")]
    [InlineData("2026-12-19T12:00Z", "2026-12-20T09:00Z", "")]
    public void Who_confirms_late_gets_only_what_is_still_ahead(string confirmed, string now, string expected) =>
        Show(DeadlineReminderPolicy.Due(Watched(confirmed: confirmed), At(now))).ShouldBe(expected);

    [Theory]
    [InlineData("2026-12-01T12:00Z", "2026-12-06 2026-12-13 2026-12-18")]
    [InlineData("2026-12-10T12:00Z", "2026-12-13 2026-12-18")]
    [InlineData("2026-12-18T08:00Z", "")]
    public void The_days_ahead_are_told_on_subscribing(string confirmed, string expected) =>
        string.Join(' ', DeadlineReminderPolicy.Ahead(Closes, At(confirmed)).Select(d => d.ToString("O", CultureInfo.InvariantCulture)))
            .ShouldBe(expected);

    [Fact]
    public void A_deadline_that_moves_later_is_reminded_again_and_says_so()
    {
        var moved = Watched(sent: "Reminder14 Reminder7") with { ClosesOn = new(2026, 12, 31) };
        DeadlineReminderPolicy.Due(moved, At("2026-12-16T12:00Z")).ShouldBeNull();
        DeadlineReminderPolicy.Due(moved, At("2026-12-17T07:00Z"))
            .ShouldBe(new DueReminder(AlertReason.Reminder14, new(2026, 12, 31), 14, MovedFrom: Closes));
    }

    [Fact]
    public void A_deadline_that_moves_earlier_is_said_once_and_without_waiting_for_a_step()
    {
        var moved = Watched(confirmed: "2026-11-25T12:00Z") with { ClosesOn = new(2026, 12, 8) };
        var due = DeadlineReminderPolicy.Due(moved, At("2026-11-26T07:00Z"));
        // The step of 24 November was before the confirmation, so only the move itself is news.
        due.ShouldBe(new DueReminder(AlertReason.MovedEarlier, new(2026, 12, 8), 12, MovedFrom: Closes));
        var told = moved with { Sent = [new(1, new(1, AlertReason.MovedEarlier, new(2026, 12, 8)), new(2026, 12, 8))] };
        DeadlineReminderPolicy.Due(told, At("2026-11-27T07:00Z")).ShouldBeNull();
        DeadlineReminderPolicy.Due(told, At("2026-12-01T07:00Z"))
            .ShouldBe(new DueReminder(AlertReason.Reminder7, new(2026, 12, 8), 7, MovedFrom: null));
    }

    [Fact]
    public void A_move_to_an_earlier_day_and_a_step_make_one_mail()
    {
        var moved = Watched(sent: "Reminder14") with { ClosesOn = new(2026, 12, 14) };
        DeadlineReminderPolicy.Due(moved, At("2026-12-08T07:00Z"))
            .ShouldBe(new DueReminder(AlertReason.Reminder7, new(2026, 12, 14), 6, MovedFrom: Closes));
    }

    [Fact]
    public void Without_a_deadline_there_is_nothing_to_remind() =>
        DeadlineReminderPolicy.Due(Watched() with { ClosesOn = null }, At("2026-12-18T07:00Z")).ShouldBeNull();

    [Fact]
    public void A_deadline_that_appears_near_is_reminded_and_said_to_be_new()
    {
        var appeared = Watched() with { SeenClosesOn = null };
        DeadlineReminderPolicy.Due(appeared, At("2026-12-15T07:00Z")).ShouldBe(new DueReminder(AlertReason.Reminder7, Closes, 5, null) { IsNewDeadline = true });
    }

    [Theory]
    [InlineData("2026-12-13T16:59Z", "")]
    [InlineData("2026-12-13T17:00Z", "Reminder7 7")]
    [InlineData("2026-12-18T17:00Z", "Reminder7 2")]
    public void Only_the_chosen_days_are_told_and_at_the_chosen_hour(string now, string expected) =>
        Show(DeadlineReminderPolicy.Due(Watched() with { Days = [7], SendHour = 18 }, At(now))).ShouldBe(expected);

    [Fact]
    public void Who_chose_no_day_is_told_of_none_but_of_a_move_to_an_earlier_day()
    {
        DeadlineReminderPolicy.Due(Watched() with { Days = [] }, At("2026-12-19T09:00Z")).ShouldBeNull();
        DeadlineReminderPolicy.Due(Watched() with { Days = [], ClosesOn = Closes.AddDays(-1) }, At("2026-12-19T09:00Z"))!.Reason.ShouldBe(AlertReason.MovedEarlier);
    }

    [Fact]
    public void The_day_ends_in_the_zone_of_the_offer()
    {
        // 16:30 in Paris on the 20th is already the 21st in Tokyo, and still the 20th in New York.
        var now = At("2026-12-20T15:30Z");
        DeadlineReminderPolicy.Due(Watched() with { Zone = "Asia/Tokyo" }, now).ShouldBeNull();
        DeadlineReminderPolicy.Due(Watched() with { Zone = "America/New_York" }, now)!.DaysLeft.ShouldBe(0);
    }

    [Fact]
    public void Summer_time_does_not_move_the_hour()
    {
        var summer = Watched(confirmed: "2026-03-01T12:00Z") with { ClosesOn = new(2026, 4, 12), SeenClosesOn = new(2026, 4, 12) };
        DeadlineReminderPolicy.Due(summer, At("2026-03-29T05:59Z")).ShouldBeNull();
        DeadlineReminderPolicy.Due(summer, At("2026-03-29T06:00Z"))!.Reason.ShouldBe(AlertReason.Reminder14);
    }

    private static WatchedDeadline Watched(string? sent = null, string confirmed = "2026-11-01T12:00Z") =>
        new(Closes, "Europe/Paris", At(confirmed), Closes, [.. (sent ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(r => new LedgerLine(1, new(1, Enum.Parse<AlertReason>(r), Closes), Closes))]);

    private static string Show(DueReminder? due) =>
        due is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{due.Reason} {due.DaysLeft}");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
