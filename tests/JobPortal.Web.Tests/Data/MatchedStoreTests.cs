using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;
using static JobPortal.Web.Tests.Data.DuneOffers;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class MatchedStoreTests
{
    [Fact]
    public async Task A_position_on_two_boards_is_one_offer_with_both_postings()
    {
        var fixture = await CreateAsync();

        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Dunes(7)], Monday.AddDays(1), default);

        var offer = await fixture.OnlyOfferAsync();
        offer.Postings.Select(p => p.Source).Order().ShouldBe(["board", "other"]);
        offer.Sources.ShouldBe(["board", "other"]);
        offer.FirstSeen.ShouldBe(Monday);
        offer.LastVerified.ShouldBe(Monday.AddDays(1));
        await using var db = fixture.CreateDbContext();
        (await db.PostingContents.CountAsync()).ShouldBe(2);
        var match = await db.PostingMatches.SingleAsync();
        match.Explanation.ShouldContain("the same title +4");
        match.PostingId.ShouldBe(offer.Postings.Single(p => p.Source == "other").Id);
    }

    [Fact]
    public async Task Two_copies_in_one_batch_are_one_offer_and_the_same_batch_again_changes_nothing()
    {
        var fixture = await CreateAsync();
        HarvestedPosting[] batch = [Dunes(1), Dunes(2)];

        (await fixture.Store.UpsertAsync("board", batch, Monday, default)).ShouldBe(new UpsertCounts(2, 0, 0));
        (await fixture.Store.UpsertAsync("board", batch, Monday.AddDays(1), default)).ShouldBe(new UpsertCounts(0, 0, 2));

        (await fixture.OnlyOfferAsync()).Postings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_sources_at_once_make_one_offer_of_each_position()
    {
        var fixture = await CreateAsync();
        string[] towns = ["Lacanau", "Hossegor", "Biscarrosse", "Mimizan", "Carcans", "Arcachon"];
        HarvestedPosting[] Batch() => [.. towns.Select((t, n) => Dunes(n, c => c with { Title = $"Thèse : érosion des dunes de {t} par relevés de drones", Sections = [new("Sujet", SectionKind.Subject, "", Text.Replace("l'estuaire", t) + string.Concat(Enumerable.Repeat($" {t} a sa dune, son vent et ses communes.", 6)))] }))];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => fixture.Store.UpsertAsync($"board{n}", Batch(), Monday, default))));

        await using var db = fixture.CreateDbContext();
        (await db.Postings.CountAsync()).ShouldBe(4 * towns.Length);
        (await db.Offers.CountAsync()).ShouldBe(towns.Length);
        (await db.Offers.AllAsync(o => o.Postings.Count == 4)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_earlier_application_deadline_wins_and_each_field_says_where_it_comes_from()
    {
        var fixture = await CreateAsync();
        Evidence Read(string field, string raw) => new(field, raw, 0, raw.Length, "as published");
        await fixture.Store.UpsertAsync("board", [Dunes(1, c => c with { ApplicationDeadline = new(2027, 4, 20), Evidence = [Read("applicationDeadline", "20 avril"), Read("duration", "36 mois")] })], Monday, default);
        await fixture.Store.UpsertAsync("other", [Dunes(7, c => c with { ApplicationDeadline = new(2027, 4, 5), Duration = ContractDuration.Unknown, Evidence = [Read("applicationDeadline", "5 avril")] })], Monday, default);

        var offer = await fixture.OnlyOfferAsync();

        offer.ClosesOn.ShouldBe(new DateOnly(2027, 4, 5));
        offer.MinMonths.ShouldBe(36);
        var ids = offer.Postings.ToDictionary(p => p.Source, p => (int?)p.Id);
        offer.Text!.Content.Evidence.Where(e => e.Field is "applicationDeadline" or "duration").Select(e => (e.Field, e.Raw, e.Posting)).Order().ShouldBe(
            [("applicationDeadline", "20 avril", ids["board"]), ("applicationDeadline", "5 avril", ids["other"]), ("duration", "36 mois", ids["board"])]);
    }

    [Fact]
    public async Task An_offer_stays_open_while_another_board_shows_it_and_then_says_what_that_one_says()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1, c => c with { ApplicationDeadline = new(2027, 4, 5) })], Monday, default);
        await fixture.Store.UpsertAsync("other", [Dunes(7, c => c with { ApplicationDeadline = new(2027, 4, 20) })], Monday, default);

        for (var day = 1; day <= 2; day++) await fixture.Store.RetireAbsentAsync("board", Monday.AddDays(day), Monday.AddDays(day), default);

        var offer = await fixture.OnlyOfferAsync();
        offer.WithdrawnAt.ShouldBeNull();
        offer.Sources.ShouldBe(["other"]);
        offer.ClosesOn.ShouldBe(new DateOnly(2027, 4, 20));

        await fixture.Store.MarkSeenAsync("board", ["/offers/1"], Monday.AddDays(3), default);
        (await fixture.OnlyOfferAsync()).ClosesOn.ShouldBe(new DateOnly(2027, 4, 5));
    }

    [Fact]
    public async Task A_page_that_becomes_another_position_leaves_its_offer()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Dunes(7)], Monday, default);

        await fixture.Store.UpsertAsync("other", [Posting(7, "Postdoctorat en optique quantique", "2")], Monday.AddDays(1), default);

        await using var db = fixture.CreateDbContext();
        var offers = await db.Offers.Include(o => o.Postings).Include(o => o.Text).OrderBy(o => o.Id).ToListAsync();
        offers.Select(o => (o.Title, o.Text!.Content.Title, o.Postings.Single().Source, o.Sources.Single())).ShouldBe(
            [(Title, Title, "board", "board"), ("Postdoctorat en optique quantique", "Postdoctorat en optique quantique", "other", "other")]);
        (await db.PostingMatches.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_becomes_a_known_position_takes_its_readers_and_its_address_there()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Posting(7, "À venir", "1")], Monday, default);
        await using var db = fixture.CreateDbContext();
        var (kept, gone) = (await db.Offers.OrderBy(o => o.Id).Select(o => o.Id).FirstAsync(), await db.Offers.OrderBy(o => o.Id).Select(o => o.Id).LastAsync());
        Watch(db, "anne@example.org", gone);
        Watch(db, "both@example.org", kept);
        var twice = Watch(db, "both@example.org", gone);
        await db.SaveChangesAsync();
        db.MailLedger.Add(new() { SubscriptionId = twice.Id, OfferId = gone, Reason = AlertReason.New, ReservedAt = Monday });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        await fixture.Store.UpsertAsync("other", [Dunes(7, c => c with { Language = "fr" }, "2")], Monday.AddDays(1), default);

        (await fixture.OnlyOfferAsync()).Postings.Count.ShouldBe(2);
        (await OfferMerging.FindAsync(db, gone, default)).ShouldBe(kept);
        (await db.Subscriptions.Where(s => s.State == SubscriptionState.Confirmed).Select(s => new { s.Email, s.OfferId, s.Watched }).OrderBy(s => s.Email).ToListAsync())
            .Select(s => (s.Email, s.OfferId, s.Watched)).ShouldBe([("anne@example.org", kept, Subscription.WatchKey(kept)), ("both@example.org", kept, Subscription.WatchKey(kept))]);
        (await db.MailLedger.AnyAsync(e => e.OfferId == kept && e.Reason == AlertReason.New)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_call_of_next_year_is_a_new_offer_that_knows_the_old_one()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("board", [Dunes(2, c => c with { PublicationDeadline = new(2028, 5, 2) })], Monday.AddDays(365), default);

        await using var db = fixture.CreateDbContext();
        var offers = await db.Offers.OrderBy(o => o.Id).ToListAsync();
        offers.Select(o => o.EarlierOfferId).ShouldBe([null, offers[0].Id]);
    }

    [Fact]
    public async Task Postings_of_before_are_matched_when_their_fingerprints_are_made()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await using var db = fixture.CreateDbContext();
        await db.PostingPrints.ExecuteDeleteAsync();
        await fixture.Store.UpsertAsync("other", [Dunes(7)], Monday, default);
        (await db.Offers.CountAsync()).ShouldBe(2);

        (await new PendingMatches(fixture, TimeProvider.System).MatchPendingAsync(default)).ShouldBe(1);

        (await fixture.OnlyOfferAsync()).Postings.Count.ShouldBe(2);
        (await new PendingMatches(fixture, TimeProvider.System).MatchPendingAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task Reading_everything_again_moves_what_says_something_else_and_nothing_that_does_not()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Dunes(7)], Monday, default);
        var before = await fixture.OnlyOfferAsync();
        var kept = new KeptPostings(fixture, TimeProvider.System);
        Reprojection Again(string source, Func<OfferContent, OfferContent>? change = null) => new(before.Postings.Single(p => p.Source == source).Id, "h", Dunes(1, change).Content);

        (await kept.UpdateAsync([Again("board"), Again("other")], default)).ShouldBe(0);
        (await kept.UpdateAsync([Again("board", c => c with { Kind = PositionKind.Internship, Title = "Stage M2 : " + c.Title[8..] })], default)).ShouldBe(1);

        await using var db = fixture.CreateDbContext();
        (await db.Offers.OrderBy(o => o.Kind).Select(o => o.Kind).ToListAsync()).Order().ShouldBe([PositionKind.Phd, PositionKind.Internship]);
    }

    private static Subscription Watch(JobPortalDbContext db, string email, int offer) => db.Subscriptions.Add(new()
    {
        Email = email,
        Watched = Subscription.WatchKey(offer),
        OfferId = offer,
        State = SubscriptionState.Confirmed,
        RequestedAt = Monday,
        ConfirmedAt = Monday,
    }).Entity;
}
