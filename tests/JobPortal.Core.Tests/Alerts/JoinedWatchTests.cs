using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class JoinedWatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    // Days of the one that goes, added ones, end of its pause ("-" for none, "always"); the same of the one that stays; what comes of it.
    [Theory]
    [InlineData("14", "", "-", "2", "", "-", "14 2", "", "-")]
    [InlineData("2", "", "-", "14 7 2", "", "-", "14 7 2", "", "-")]
    [InlineData("14 7", "14", "-", "7 2", "7", "-", "14 7 2", "14 7", "-")]
    [InlineData("7", "", "-", "7", "7", "-", "7", "7", "-")]
    [InlineData("7", "", "-", "7", "", "always", "7", "", "-")]
    [InlineData("7", "", "always", "7", "", "-", "7", "", "-")]
    [InlineData("7", "", "2026-12-01", "7", "", "always", "7", "", "2026-12-01")]
    [InlineData("7", "", "always", "7", "", "2026-12-01", "7", "", "2026-12-01")]
    public void Two_confirmed_watches_become_one_that_says_what_either_would_have_said(
        string days, string added, string pause, string otherDays, string otherAdded, string otherPause, string toldDays, string toldAdded, string toldPause)
    {
        var (gone, stays) = (Watch(days, added, pause, Now.AddDays(-30), 300), Watch(otherDays, otherAdded, otherPause, Now.AddDays(-3), 360));
        JoinedWatch.Join(gone, stays, Now);
        (gone.State, gone.EndedAt).ShouldBe((SubscriptionState.Ended, Now));
        (stays.State, stays.ConfirmedAt, stays.RenewBy).ShouldBe((SubscriptionState.Confirmed, Now.AddDays(-30), new DateOnly(2026, 11, 24).AddDays(360)));
        (Text(stays.ToldDays), Text(stays.AddedDays ?? []), Pause(stays)).ShouldBe((toldDays, toldAdded, toldPause));
    }

    [Theory]
    [InlineData(SubscriptionState.Pending)]
    [InlineData(SubscriptionState.Ended)]
    public void One_that_nobody_confirmed_takes_everything_over(SubscriptionState state)
    {
        var (gone, stays) = (Watch("14", "14", "2026-12-01", Now.AddDays(-30), 300), Watch("2", "", "-", Now, 360));
        (gone.Language, gone.SendHour, gone.SeenClosesOn) = (AlertLanguage.English, 19, new(2026, 12, 24));
        (stays.State, stays.ConfirmedAt, stays.EndedAt) = (state, null, Now);
        JoinedWatch.Join(gone, stays, Now);
        (stays.State, stays.ConfirmedAt, stays.EndedAt).ShouldBe((SubscriptionState.Confirmed, Now.AddDays(-30), null));
        (Text(stays.ToldDays), Text(stays.AddedDays!), Pause(stays), stays.RenewBy).ShouldBe(("14", "14", "2026-12-01", gone.RenewBy));
        (stays.Language, stays.SendHour, stays.SeenClosesOn).ShouldBe((AlertLanguage.English, 19, new DateOnly(2026, 12, 24)));
    }

    [Theory]
    [InlineData(SubscriptionState.Pending)]
    [InlineData(SubscriptionState.Ended)]
    public void What_nobody_confirmed_changes_nothing(SubscriptionState state)
    {
        var (gone, stays) = (Watch("14", "", "-", Now, 300), Watch("2", "", "-", Now, 360));
        gone.State = state;
        JoinedWatch.Join(gone, stays, Now);
        (gone.State, gone.EndedAt, Text(stays.ToldDays)).ShouldBe((state, null, "2"));
    }

    private static Subscription Watch(string days, string added, string pause, DateTimeOffset confirmed, int renewDays) => new()
    {
        Email = "ada@example.org",
        Watched = "",
        OfferId = 1,
        State = SubscriptionState.Confirmed,
        ConfirmedAt = confirmed,
        RemindDays = Days(days),
        AddedDays = added.Length == 0 ? null : Days(added),
        PausedAt = pause == "-" ? null : Now,
        PausedUntil = DateOnly.TryParse(pause, CultureInfo.InvariantCulture, out var until) ? until : null,
        RenewBy = new DateOnly(2026, 11, 24).AddDays(renewDays),
    };

    private static int[] Days(string text) => [.. text.Split(' ').Select(int.Parse)];

    private static string Text(IEnumerable<int> days) => string.Join(' ', days);

    private static string Pause(Subscription watch) => watch.PausedAt is null ? "-" : watch.PausedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "always";
}
