using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts;

public sealed class DigestBuilderTests
{
    // A Tuesday, nine in the morning in Paris.
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void New_offers_and_closing_ones_are_told()
    {
        var digest = Build(Search(), New(1), Old(2, days: 3), Old(3, days: 30))!;
        var section = digest.Sections.ShouldHaveSingleItem();
        section.New.ShouldHaveSingleItem().Offer.Id.ShouldBe(1);
        section.Closing.ShouldHaveSingleItem().ShouldBe(new DigestLine(Old(2, days: 3), 3));
        digest.Ledger.ShouldBe([Line(1, AlertReason.New, null, Today.AddDays(40)), Line(2, AlertReason.Reminder7, Today.AddDays(3), Today.AddDays(3))]);
    }

    [Fact]
    public void Nothing_to_say_is_no_mail() => Build(Search(), Old(1, days: 30), Old(2, days: null)).ShouldBeNull();

    [Fact]
    public void No_match_is_no_mail() => Build(Search()).ShouldBeNull();

    [Fact]
    public void An_expired_offer_is_never_told()
    {
        Build(Search(), New(1, days: -1), Old(2, days: -1)).ShouldBeNull();
        Build(Search(), New(1, days: 0))!.Sections[0].New[0].DaysLeft.ShouldBe(0);
    }

    [Fact]
    public void An_offer_expired_in_its_own_zone_is_not_told()
    {
        var evening = new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);
        WatchedSearch search = new(Search(), [New(1, days: 0) with { TimeZone = "Asia/Tokyo" }]);
        DigestBuilder.Build([search], [], evening).ShouldBeNull();
    }

    [Fact]
    public void What_was_told_is_not_told_again_but_a_new_deadline_is()
    {
        LedgerLine[] told = [Line(1, AlertReason.New, null, Today.AddDays(3)), Line(1, AlertReason.Reminder7, Today.AddDays(3), Today.AddDays(3))];
        Build(Search(), told, New(1, days: 3)).ShouldBeNull();
        Build(Search(), told, New(1, days: 5))!.Sections[0].Closing.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_reminder_of_the_same_deadline_counts_as_told() =>
        Build(Search(), [Line(1, AlertReason.Reminder7, Today.AddDays(6), Today.AddDays(6))], Old(1, days: 6)).ShouldBeNull();

    [Fact]
    public void A_new_offer_that_closes_soon_is_listed_once()
    {
        var digest = Build(Search(), New(1, days: 2))!;
        digest.Sections[0].New.ShouldHaveSingleItem();
        digest.Sections[0].Closing.ShouldBeEmpty();
        digest.Ledger.Select(l => l.Told.Reason).ShouldBe([AlertReason.New, AlertReason.Reminder7]);
    }

    [Fact]
    public void Two_searches_of_one_address_make_one_mail_with_each_offer_once()
    {
        var digest = DigestBuilder.Build([new(Search(1), [New(1), New(2)]), new(Search(2), [New(2), New(3)])], [], Now)!;
        digest.Sections.Select(s => s.New.Select(l => l.Offer.Id).ToArray()).ShouldBe([[1, 2], [3]]);
        digest.Ledger.ShouldBeUnique();
    }

    [Fact]
    public void Offers_from_before_the_subscription_are_not_new()
    {
        var subscription = Search();
        subscription.ConfirmedAt = Now.AddHours(-1);
        Build(subscription, New(1)).ShouldBeNull();
    }

    [Fact]
    public void Between_two_weekly_digests_only_what_would_be_over_before_the_next_one_is_told()
    {
        var weekly = Search();
        weekly.Cadence = Cadence.Weekly;
        weekly.LastDigestAt = Now.AddDays(-1);
        // The next weekly digest is on Monday 30 November.
        var digest = Build(weekly, New(1, days: 20), New(2, days: 6), New(3, days: null), Old(4, days: 7))!;
        digest.Sections[0].New.ShouldHaveSingleItem().Offer.Id.ShouldBe(2);
        digest.Sections[0].Closing.ShouldBeEmpty();
        Build(weekly, New(1, days: 20)).ShouldBeNull();
    }

    [Fact]
    public void A_mail_is_cut_at_its_longest_and_says_how_many_more()
    {
        var digest = Build(Search(), [.. Enumerable.Range(1, 60).Select(id => New(id))])!;
        digest.Sections[0].New.Count.ShouldBe(DigestBuilder.MaxLines);
        digest.Sections[0].MoreNew.ShouldBe(35);
        digest.NewCount.ShouldBe(60);
        digest.Ledger.Count.ShouldBe(60);
    }

    [Fact]
    public void Closing_offers_that_do_not_fit_are_told_the_next_time()
    {
        DigestOffer[] offers = [.. Enumerable.Range(1, 30).Select(id => Old(id, days: 3))];
        var first = Build(Search(), offers)!;
        first.Sections[0].IsCut.ShouldBeTrue();
        var second = Build(Search(), [.. first.Ledger], offers)!;
        second.Sections[0].IsCut.ShouldBeFalse();
        second.Sections[0].Closing.Select(l => l.Offer.Id).ShouldBe([26, 27, 28, 29, 30]);
    }

    [Fact]
    public void A_digest_knows_when_the_first_of_its_offers_closes() =>
        Build(Search(), New(1), New(2, days: 9), Old(3, days: 4))!.FirstClosing
            .ShouldBe(new DateTimeOffset(2026, 11, 28, 22, 59, 59, TimeSpan.Zero));

    private static Digest? Build(Subscription subscription, params DigestOffer[] matches) => Build(subscription, [], matches);

    private static Digest? Build(Subscription subscription, LedgerLine[] told, params DigestOffer[] matches) =>
        DigestBuilder.Build([new(subscription, matches)], told, Now);

    [Theory]
    [InlineData(14, "Reminder14")]
    [InlineData(8, "Reminder14")]
    [InlineData(7, "Reminder7")]
    [InlineData(2, "Reminder2")]
    [InlineData(0, "Reminder2")]
    [InlineData(15, "")]
    public void Each_chosen_day_before_the_deadline_is_told_the_most_urgent_only(int days, string reason)
    {
        var search = Search();
        search.RemindDays = [14, 7, 2];
        string.Join(' ', Build(search, Old(1, days))?.Ledger.Select(l => l.Told.Reason) ?? []).ShouldBe(reason);
        LedgerLine[] said = [Line(1, AlertReason.Reminder2, Today.AddDays(days), Today.AddDays(days))];
        Build(search, said, Old(1, days)).ShouldBeNull();
    }

    [Fact]
    public void Who_wants_no_new_offers_gets_the_closing_ones_only_and_the_other_way_round()
    {
        var closing = Search();
        closing.WantsNew = false;
        Build(closing, New(1), New(2, days: 3))!.Sections[0].New.ShouldBeEmpty();
        var fresh = Search();
        fresh.RemindDays = [];
        Build(fresh, Old(1, days: 3)).ShouldBeNull();
        Build(fresh, New(1, days: 3))!.Ledger.ShouldHaveSingleItem().Told.Reason.ShouldBe(AlertReason.New);
    }

    [Fact]
    public void At_once_brings_new_offers_at_any_hour_and_deadlines_at_theirs()
    {
        var search = Search();
        (search.Cadence, search.SendHour) = (Cadence.AtOnce, 18);
        Build(search, New(1), Old(2, days: 3))!.Sections[0].Closing.ShouldBeEmpty();
        DigestBuilder.Build([new(search, [Old(2, days: 3)])], [], Now.AddHours(9))!.ClosingCount.ShouldBe(1);
    }

    // Told of 30 days from now; as it is now; what is told.
    [Theory]
    [InlineData("20", "MovedEarlier")]
    [InlineData("45", "MovedLater")]
    [InlineData("5", "MovedEarlier Reminder7")]
    [InlineData("30", "")]
    [InlineData("-1", "ClosedEarly")]
    [InlineData("30 withdrawn", "Withdrawn")]
    [InlineData("none", "DeadlineGone")]
    [InlineData("20", "DeadlineSet", null)]
    [InlineData("5", "DeadlineSet Reminder7", null)]
    [InlineData("-1", "ClosedEarly", null)]
    [InlineData("none withdrawn", "Withdrawn", null)]
    [InlineData("none", "", null)]
    public void What_changed_of_an_offer_that_was_told_is_told_once(string state, string reasons, int? told = 30)
    {
        var parts = state.Split(' ');
        var offer = Old(1, parts[0] == "none" ? null : int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)) with { IsWithdrawn = parts.Length > 1 };
        LedgerLine[] said = [Line(1, AlertReason.New, null, told is { } known ? Today.AddDays(known) : null)];
        var digest = DigestBuilder.Build([new(Search(), [offer]) { Told = [offer] }], said, Now);
        string.Join(' ', digest?.Ledger.Select(l => l.Told.Reason) ?? []).ShouldBe(reasons);
        if (digest is null) return;
        digest.Sections.ShouldBeEmpty();
        digest.Changes.ShouldHaveSingleItem();
        DigestBuilder.Build([new(Search(), [offer]) { Told = [offer] }], [.. said, .. digest.Ledger], Now).ShouldBeNull();
    }

    [Fact]
    public void What_was_over_anyway_by_what_was_told_is_no_news()
    {
        LedgerLine[] said = [Line(1, AlertReason.New, null, Today.AddDays(-3))];
        var withdrawn = Old(1, days: -3) with { IsWithdrawn = true };
        DigestBuilder.Build([new(Search(), []) { Told = [withdrawn] }], said, Now).ShouldBeNull();
        DigestBuilder.Build([new(Search(), []) { Told = [Old(1, days: null)] }], said, Now).ShouldBeNull();
        var extended = Old(1, days: 20);
        DigestBuilder.Build([new(Search(), []) { Told = [extended] }], said, Now)!.Changes.ShouldHaveSingleItem().Change.ShouldBe(new OfferChange.Moved(Today.AddDays(-3), Today.AddDays(20)));
    }

    [Fact]
    public void A_source_that_shows_a_deadline_now_and_then_is_believed_once_each_way()
    {
        List<LedgerLine> said = [Line(1, AlertReason.New, null, null)];
        List<AlertReason> told = [];
        for (var look = 0; look < 8; look++)
        {
            var offer = Old(1, days: look % 2 == 0 ? 20 : null);
            if (DigestBuilder.Build([new(Search(), [offer]) { Told = [offer] }], said, Now) is not { } digest) continue;
            said.AddRange(digest.Ledger);
            told.AddRange(digest.Ledger.Select(l => l.Told.Reason));
        }
        told.ShouldBe([AlertReason.DeadlineSet, AlertReason.DeadlineGone]);
    }

    private static LedgerLine Line(int offer, AlertReason reason, DateOnly? closesOn, DateOnly? deadline) => new(1, new(offer, reason, closesOn), deadline);

    private static Subscription Search(int id = 1) => new()
    {
        Id = id,
        Email = "reader@example.org",
        Watched = Subscription.WatchKey("v=1"),
        Criteria = "v=1",
        State = SubscriptionState.Confirmed,
        ConfirmedAt = Now.AddDays(-40),
        LastDigestAt = Now.AddDays(-1).AddHours(-1),
    };

    private static DigestOffer New(int id, int? days = 40) => Old(id, days) with { FirstSeen = Now.AddHours(-3) };

    private static DigestOffer Old(int id, int? days) =>
        new(id, "offer", $"Offer {id}", "LIFAT", days is { } d ? Today.AddDays(d) : null, "Europe/Paris", Now.AddDays(-60));
}
