namespace JobPortal.Web.Tests.Alerts;

/// <summary>A deadline that appears, vanishes or comes back is told to those who were told of the offer, once each way.</summary>
public sealed class DeadlineChangeTests
{
    // 24 November 2026, 9:00 in Paris.
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Who_watches_an_offer_is_told_when_its_deadline_appears_vanishes_and_comes_back()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", closesOn: null));
        foreach (DateOnly? closesOn in new DateOnly?[] { null, new(2027, 1, 31), null, new(2027, 1, 31), new(2027, 3, 1), null, null })
        {
            await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = closesOn);
            await rig.RunJobsAsync();
            await rig.RunJobsAsync();
        }
        // The second time that it vanishes from January is a source that shows it now and then.
        rig.Sender.Subjects.ShouldBe(
        [
            "Date limite fixée au 31\u00a0janvier\u00a02027 : Thèse (LIFAT)", "Plus de date limite : Thèse (LIFAT)",
            "Date limite fixée au 1er\u00a0mars\u00a02027 : Thèse (LIFAT)", "Plus de date limite : Thèse (LIFAT)",
        ]);
    }

    [Fact]
    public async Task A_deadline_far_away_that_moves_and_moves_back_is_told_both_times()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", new(2027, 3, 31)));
        foreach (var day in new[] { 20, 31 })
        {
            await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2027, 3, day));
            await rig.RunJobsAsync();
            await rig.RunJobsAsync();
        }
        rig.Sender.Subjects.ShouldBe(["Date limite avancée au 20\u00a0mars\u00a02027 : Thèse (LIFAT)", "Date limite repoussée au 31\u00a0mars\u00a02027 : Thèse (LIFAT)"]);
    }

    [Fact]
    public async Task A_deadline_that_appears_near_is_in_the_reminder_and_not_in_a_mail_of_its_own()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", closesOn: null));
        rig.Time.Now = Start.AddDays(10);
        await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2026, 12, 11));
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();
        var mail = rig.Sender.Taken.ShouldHaveSingleItem();
        mail.Content.Subject.ShouldBe("Plus que 7 jours : Thèse (LIFAT)");
        mail.Content.Text.ShouldContain("L’offre n’avait pas de date limite ; maintenant elle en a une.");
    }

    [Fact]
    public async Task A_deadline_that_appears_when_it_has_passed_says_that_the_offer_is_closed()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse", closesOn: null));
        await rig.ChangeAsync(c => c.Offers.Single().ClosesOn = new(2026, 11, 20));
        await rig.RunJobsAsync();
        await rig.RunJobsAsync();
        rig.Sender.Subjects.ShouldBe(["Offre close : Thèse (LIFAT)"]);
    }

    [Fact]
    public async Task A_digest_tells_of_a_deadline_that_appeared_or_vanished()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await rig.WatchAsync("imagerie");
        rig.Time.Now = Start.AddHours(1);
        await rig.AddOfferAsync("Imagerie sans date", closesOn: null);
        await rig.AddOfferAsync("Imagerie datée", new(2027, 1, 31));
        foreach (var day in Enumerable.Range(1, 3))
        {
            rig.Time.Now = Start.AddDays(day);
            await rig.RunJobsAsync();
            if (day == 1)
                await rig.ChangeAsync(c =>
                {
                    c.Offers.Single(o => o.ClosesOn == null).ClosesOn = new(2027, 2, 20);
                    c.Offers.Single(o => o.Title == "Imagerie datée").ClosesOn = null;
                });
        }
        rig.Sender.Taken.Count.ShouldBe(2);
        var said = rig.Sender.Taken[1].Content.Text;
        said.ShouldContain("L’offre a maintenant une date limite");
        said.ShouldContain("L’offre n’a plus de date limite");
    }
}
