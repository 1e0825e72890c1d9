using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using Microsoft.EntityFrameworkCore;
using static JobPortal.Web.Tests.Data.DuneOffers;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class OperatorMatchingTests
{
    private const string Operator = "ops@example.org";

    [Fact]
    public async Task A_split_holds_through_harvests_and_readings_until_it_is_taken_back()
    {
        var fixture = await TwoCopiesAsync();
        var posting = (await fixture.OnlyOfferAsync()).Postings.Single(p => p.Source == "other").Id;

        (await SayAsync(fixture, m => m.SplitAsync(posting, Operator, default))).ShouldBe(MatchingOutcome.Done);
        await fixture.Store.UpsertAsync("other", [Dunes(7, c => c with { WorkHours = "Temps complet" }, "2")], Monday.AddDays(1), default);
        await new KeptPostings(fixture, TimeProvider.System).UpdateAsync([new(posting, "3", Dunes(7, c => c with { Education = "Master" }).Content)], default);
        await fixture.Store.UpsertAsync("third", [Dunes(9)], Monday.AddDays(1), default);

        await using var db = fixture.CreateDbContext();
        (await db.Offers.CountAsync()).ShouldBe(2);
        (await SayAsync(fixture, m => m.SplitAsync(posting, Operator, default))).ShouldBe(MatchingOutcome.Already);

        var decision = await db.MatchDecisions.AsNoTracking().SingleAsync();
        (decision.Together, decision.By).ShouldBe((false, Operator));
        (await SayAsync(fixture, m => m.UndoAsync(decision.Id, Operator, default))).ShouldBe(MatchingOutcome.Done);
        (await fixture.OnlyOfferAsync()).Postings.Count.ShouldBe(3);
        (await SayAsync(fixture, m => m.UndoAsync(decision.Id, Operator, default))).ShouldBe(MatchingOutcome.Already);
    }

    [Fact]
    public async Task A_merge_holds_through_harvests_and_comes_back_under_the_old_address_when_it_is_taken_back()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Posting(7, "Postdoctorat en optique quantique")], Monday, default);
        await using var db = fixture.CreateDbContext();
        var (dunes, optics) = (await db.Offers.MinAsync(o => o.Id), await db.Offers.MaxAsync(o => o.Id));
        var watch = db.Subscriptions.Add(new() { Email = "anne@example.org", Watched = Subscription.WatchKey(dunes), OfferId = dunes, State = SubscriptionState.Confirmed }).Entity;
        await db.SaveChangesAsync();

        (await SayAsync(fixture, m => m.MergeAsync(dunes, optics, Operator, default))).ShouldBe(MatchingOutcome.Done);
        await fixture.Store.UpsertAsync("board", [Dunes(1, version: "2")], Monday.AddDays(1), default);

        var offer = await fixture.OnlyOfferAsync();
        (offer.Id, offer.Postings.Count).ShouldBe((optics, 2));
        (await OfferMerging.FindAsync(db, dunes, default)).ShouldBe(optics);
        (await db.Entry(watch).GetDatabaseValuesAsync())!.GetValue<int?>(nameof(Subscription.OfferId)).ShouldBe(optics);

        var decision = await db.MatchDecisions.AsNoTracking().SingleAsync();
        (await SayAsync(fixture, m => m.UndoAsync(decision.Id, Operator, default))).ShouldBe(MatchingOutcome.Done);

        (await db.Offers.AsNoTracking().OrderBy(o => o.Id).Select(o => new { o.Id, o.Title }).ToListAsync()).Select(o => (o.Id, o.Title)).ShouldBe(
            [(dunes, Title), (optics, "Postdoctorat en optique quantique")]);
        (await OfferMerging.FindAsync(db, dunes, default)).ShouldBeNull();
        (await db.Entry(watch).GetDatabaseValuesAsync())!.GetValue<int?>(nameof(Subscription.OfferId)).ShouldBe(dunes);
    }

    [Fact]
    public async Task The_last_word_about_two_postings_counts()
    {
        var fixture = await TwoCopiesAsync();
        var posting = (await fixture.OnlyOfferAsync()).Postings.Single(p => p.Source == "other").Id;
        await SayAsync(fixture, m => m.SplitAsync(posting, Operator, default));
        await using var db = fixture.CreateDbContext();
        var (one, other) = (await db.Offers.MinAsync(o => o.Id), await db.Offers.MaxAsync(o => o.Id));

        (await SayAsync(fixture, m => m.MergeAsync(other, one, Operator, default))).ShouldBe(MatchingOutcome.Done);
        await fixture.Store.UpsertAsync("other", [Dunes(7, version: "2")], Monday.AddDays(1), default);

        (await fixture.OnlyOfferAsync()).Postings.Count.ShouldBe(2);
        (await db.MatchDecisions.AsNoTracking().OrderBy(d => d.Id).Select(d => new { d.Together, Holds = d.UndoneAt == null }).ToListAsync())
            .Select(d => (d.Together, d.Holds)).ShouldBe([(false, false), (true, true)]);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var fixture = await TwoCopiesAsync();
        var offer = (await fixture.OnlyOfferAsync()).Id;

        (await SayAsync(fixture, m => m.SplitAsync(99, Operator, default))).ShouldBe(MatchingOutcome.Unknown);
        (await SayAsync(fixture, m => m.MergeAsync(offer, 99, Operator, default))).ShouldBe(MatchingOutcome.Unknown);
        (await SayAsync(fixture, m => m.MergeAsync(offer, offer, Operator, default))).ShouldBe(MatchingOutcome.Already);
        (await SayAsync(fixture, m => m.UndoAsync(99, Operator, default))).ShouldBe(MatchingOutcome.Unknown);
    }

    private static async Task<MatchingOutcome> SayAsync(StoreFixture fixture, Func<OperatorMatching, Task<MatchingOutcome>> say)
    {
        await using var source = fixture.Database.NewDataSource();
        return await say(new OperatorMatching(fixture, new SearchIndexer(source), TimeProvider.System));
    }

    private static async Task<StoreFixture> TwoCopiesAsync()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync("board", [Dunes(1)], Monday, default);
        await fixture.Store.UpsertAsync("other", [Dunes(7)], Monday, default);
        return fixture;
    }
}
