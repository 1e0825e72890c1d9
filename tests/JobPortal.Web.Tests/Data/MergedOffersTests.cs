using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;
using static JobPortal.Core.Alerts.SubscriptionState;
using static JobPortal.Web.Tests.Data.DuneOffers;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

/// <summary>What becomes of those who watch, and of links between years, when one offer goes into another.</summary>
public class MergedOffersTests
{
    private const string Anne = "anne@example.org";

    // Whoever has confirmed one of two watches one, and nobody else does.
    [Theory]
    [InlineData(Confirmed, null, Confirmed, null)]
    [InlineData(Pending, null, Pending, null)]
    [InlineData(Ended, null, Ended, null)]
    [InlineData(Confirmed, Confirmed, Ended, Confirmed)]
    [InlineData(Confirmed, Pending, Ended, Confirmed)]
    [InlineData(Confirmed, Ended, Ended, Confirmed)]
    [InlineData(Pending, Confirmed, Pending, Confirmed)]
    [InlineData(Pending, Ended, Pending, Ended)]
    [InlineData(Ended, Confirmed, Ended, Confirmed)]
    [InlineData(Ended, Pending, Ended, Pending)]
    public async Task Who_watches_the_offer_that_goes_watches_the_one_that_stays_if_he_has_confirmed_it(
        SubscriptionState gone, SubscriptionState? stays, SubscriptionState goneAfter, SubscriptionState? staysAfter)
    {
        var (fixture, from, into) = await TwoOffersAsync();
        await using var db = fixture.CreateDbContext();
        var one = Watch(db, from, gone);
        var other = stays is { } state ? Watch(db, into, state) : null;
        await db.SaveChangesAsync();

        await MergeAsync(fixture, from, into);

        db.ChangeTracker.Clear();
        var after = await db.Subscriptions.ToDictionaryAsync(s => s.Id);
        after[one.Id].State.ShouldBe(goneAfter);
        (other is null ? (SubscriptionState?)null : after[other.Id].State).ShouldBe(staysAfter);
        after[one.Id].OfferId.ShouldBe(other is null ? into : from);
        after.Values.Where(s => s.State == Confirmed).ShouldAllBe(s => s.OfferId == into && s.EndedAt == null && s.ConfirmedAt != null);
    }

    [Theory]
    [InlineData(Confirmed, Confirmed)]
    [InlineData(Ended, Ended)]
    public async Task Who_watched_both_watches_both_again_when_they_part_unless_he_ended_the_one_that_was_left(SubscriptionState meanwhile, SubscriptionState after)
    {
        var (fixture, from, into) = await TwoOffersAsync();
        await using var db = fixture.CreateDbContext();
        var (one, other) = (Watch(db, from, Confirmed), Watch(db, into, Confirmed));
        (one.RemindDays, other.RemindDays) = ([14], [2]);
        await db.SaveChangesAsync();
        await MergeAsync(fixture, from, into);
        db.ChangeTracker.Clear();
        (await db.Subscriptions.SingleAsync(s => s.State == Confirmed)).RemindDays.ShouldBe([14, 2]);
        await db.Subscriptions.Where(s => s.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, meanwhile));

        await using (var source = fixture.Database.NewDataSource())
        {
            var posting = await db.Postings.Where(p => p.Source == "other").Select(p => p.Id).SingleAsync();
            (await new OperatorMatching(fixture, new SearchIndexer(source), TimeProvider.System).SplitAsync(posting, "ops@example.org", default)).ShouldBe(MatchingOutcome.Done);
        }

        db.ChangeTracker.Clear();
        var watch = await db.Subscriptions.SingleAsync(s => s.Id == one.Id);
        (watch.OfferId, watch.Watched, watch.State).ShouldBe((from, Subscription.WatchKey(from), after));
        (watch.EndedAt is null).ShouldBe(after == Confirmed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_offer_that_takes_up_its_own_other_year_links_to_none_and_a_third_links_to_it(bool theEarlierStays)
    {
        var fixture = await CreateAsync();
        for (var year = 0; year < 3; year++)
            await fixture.Store.UpsertAsync("board", [InYear(year + 1, year)], Monday.AddDays(365 * year), default);
        await using var db = fixture.CreateDbContext();
        var offers = await db.Offers.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync();
        (await EarlierAsync(db)).ShouldBe([null, offers[0], offers[1]]);

        var (from, into) = theEarlierStays ? (offers[1], offers[0]) : (offers[0], offers[1]);
        await MergeAsync(fixture, from, into);

        (await EarlierAsync(db)).ShouldBe([null, into]);
    }

    [Fact]
    public async Task Two_years_that_become_one_offer_while_they_are_stored_do_not_link()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [InYear(1, 0)], Monday, default);
        // It is shown for a year, so that a copy without a deadline belongs to both.
        await fixture.Store.MarkSeenAsync("board", ["/offers/1"], Monday.AddDays(365), default);

        await fixture.Store.UpsertAsync("board", [InYear(2, 1), Dunes(3, c => c with { PublicationDeadline = null })], Monday.AddDays(365), default);

        (await fixture.OnlyOfferAsync()).ShouldSatisfyAllConditions(o => o.Postings.Count.ShouldBe(3), o => o.EarlierOfferId.ShouldBeNull());
    }

    private static HarvestedPosting InYear(int number, int year) => Dunes(number, c => c with { PublicationDeadline = new(2027 + year, 5, 1) });

    private static async Task<(StoreFixture Fixture, int From, int Into)> TwoOffersAsync()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Posting(7, "Postdoctorat en optique quantique")], Monday, default);
        await using var db = fixture.CreateDbContext();
        return (fixture, await db.Offers.MaxAsync(o => o.Id), await db.Offers.MinAsync(o => o.Id));
    }

    private static async Task MergeAsync(StoreFixture fixture, int from, int into)
    {
        await using var source = fixture.Database.NewDataSource();
        var matching = new OperatorMatching(fixture, new SearchIndexer(source), TimeProvider.System);
        (await matching.MergeAsync(from, into, "ops@example.org", default)).ShouldBe(MatchingOutcome.Done);
    }

    private static Subscription Watch(JobPortalDbContext db, int offer, SubscriptionState state) => db.Subscriptions.Add(new()
    {
        Email = Anne,
        Watched = Subscription.WatchKey(offer),
        OfferId = offer,
        State = state,
        RequestedAt = Monday,
        ConfirmedAt = state == Pending ? null : Monday,
        EndedAt = state == Ended ? Monday : null,
    }).Entity;

    private static async Task<List<int?>> EarlierAsync(JobPortalDbContext db) => await db.Offers.AsNoTracking().OrderBy(o => o.Id).Select(o => o.EarlierOfferId).ToListAsync();
}
