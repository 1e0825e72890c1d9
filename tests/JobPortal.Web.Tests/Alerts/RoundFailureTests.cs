using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>One mail that cannot be made: the others go, and the round says that it failed.</summary>
public sealed class RoundFailureTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_reminder_that_cannot_be_made_silences_nobody_else()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var offer = await rig.AddOfferAsync("Thèse", new(2026, 12, 2));
        foreach (var reader in new[] { "ada", "broken", "zoe" }) await rig.WatchAsync(offer, $"{reader}@example.org");
        await FailsAsync(rig, () => rig.Get<ReminderRound>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_digest_that_cannot_be_made_silences_nobody_else()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        foreach (var reader in new[] { "ada", "broken", "zoe" }) await rig.WatchAsync("thèse", email: $"{reader}@example.org");
        await rig.AddOfferAsync("Thèse", new(2027, 2, 1), Start.AddHours(1));
        await FailsAsync(rig, () => rig.Get<DigestRound>().RunAsync(CancellationToken.None));
    }

    private static async Task FailsAsync(AlertRig rig, Func<Task> round)
    {
        // A language without words.
        await rig.ChangeAsync(c => c.Subscriptions.Single(s => s.Email == "broken@example.org").Language = (AlertLanguage)99);
        for (var day = 1; day <= 2; day++)
        {
            rig.Time.Now = Start.AddDays(day);
            (await Should.ThrowAsync<AggregateException>(round)).InnerExceptions.Count.ShouldBe(1);
        }
        await using var context = rig.NewContext();
        (await context.QueuedMails.OrderBy(m => m.Email).Select(m => m.Email).ToListAsync()).ShouldBe(["ada@example.org", "zoe@example.org"]);

        await rig.ChangeAsync(c => c.Subscriptions.Single(s => s.Email == "broken@example.org").Language = AlertLanguage.English);
        await round();
        (await context.QueuedMails.CountAsync()).ShouldBe(3, "it is said as soon as it can be");
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public async Task After_ten_failures_of_the_database_the_round_gives_up(int failures, int said)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var round = new RoundFailures(rig.Get<AlertClock>());
        Exception[] away = [new TimeoutException("slow"), new NpgsqlException("gone"), new DbUpdateException("not saved", new NpgsqlException("gone")), new InvalidOperationException("transient", new DbUpdateException("not saved", new NpgsqlException("gone")))];
        var tried = 0;
        async Task RunAsync()
        {
            for (; tried < failures; tried++) (await round.TryAsync(() => throw away[tried % away.Length], CancellationToken.None)).ShouldBeNull();
        }
        if (failures > said) (await Should.ThrowAsync<Exception>(RunAsync)).ShouldBeSameAs(away[said % away.Length]);
        else await RunAsync();
        tried.ShouldBe(said);
        Should.Throw<AggregateException>(round.ThrowIfAny).InnerExceptions.Count.ShouldBe(said);
    }

    [Fact]
    public async Task An_offer_that_breaks_the_mails_of_many_readers_silences_nobody_behind_them()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var round = new RoundFailures(rig.Get<AlertClock>());
        Exception[] odd = [new InvalidOperationException("odd"), new DbUpdateException("not saved", new PostgresException("value too long", "ERROR", "ERROR", "22001"))];
        for (var i = 0; i < 250; i++) (await round.TryAsync(() => throw odd[i % 2], CancellationToken.None)).ShouldBeNull();
        (await round.TryAsync(() => Task.FromResult(3), CancellationToken.None)).ShouldBe(3);
        var told = Should.Throw<AggregateException>(round.ThrowIfAny);
        told.InnerExceptions.Count.ShouldBe(100);
        told.Message.ShouldStartWith("250 mails");
    }
}
