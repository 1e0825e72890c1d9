using Microsoft.EntityFrameworkCore;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Data;

public class RetirementTests
{
    private const string Board = "board";

    [Fact]
    public async Task A_posting_is_retired_after_two_harvests_without_it_and_its_offer_withdrawn()
    {
        var fixture = await WithOneOfferAsync();

        (await AbsentAsync(fixture, days: 1)).ShouldBe(0);
        (await fixture.OnlyOfferAsync()).WithdrawnAt.ShouldBeNull();
        (await AbsentAsync(fixture, days: 2)).ShouldBe(1);
        (await AbsentAsync(fixture, days: 3)).ShouldBe(0);

        var offer = await fixture.OnlyOfferAsync();
        offer.WithdrawnAt.ShouldBe(Monday.AddDays(2));
        offer.LastVerified.ShouldBe(Monday);
        offer.Sources.ShouldBe([Board]);
    }

    [Fact]
    public async Task Being_seen_in_between_starts_the_count_again()
    {
        var fixture = await WithOneOfferAsync();

        await AbsentAsync(fixture, days: 1);
        await fixture.Store.MarkSeenAsync(Board, ["/offers/1"], Monday.AddDays(2), default);
        (await AbsentAsync(fixture, days: 3)).ShouldBe(0);

        (await fixture.OnlyOfferAsync()).LastVerified.ShouldBe(Monday.AddDays(2));
    }

    [Fact]
    public async Task Another_source_and_postings_seen_in_this_run_are_left_alone()
    {
        var fixture = await WithOneOfferAsync();
        await fixture.Store.UpsertAsync("other", [Posting(9)], Monday, default);

        for (var run = 0; run < 3; run++) await fixture.Store.RetireAbsentAsync(Board, Monday, Monday, default);

        await using var db = fixture.CreateDbContext();
        (await db.Postings.CountAsync(p => p.Absences == 0 && p.RetiredAt == null)).ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_retired_posting_that_is_back_lives_again(bool changed)
    {
        var fixture = await WithOneOfferAsync();
        await AbsentAsync(fixture, days: 1);
        await AbsentAsync(fixture, days: 2);

        await fixture.Store.UpsertAsync(Board, [Posting(1, version: changed ? "2" : "1")], Monday.AddDays(3), default);

        var offer = await fixture.OnlyOfferAsync();
        offer.WithdrawnAt.ShouldBeNull();
        offer.Postings.ShouldHaveSingleItem().RetiredAt.ShouldBeNull();
        offer.Postings[0].Absences.ShouldBe(0);
    }

    [Fact]
    public async Task Marking_a_retired_posting_as_seen_revives_it_too()
    {
        var fixture = await WithOneOfferAsync();
        await AbsentAsync(fixture, days: 1);
        await AbsentAsync(fixture, days: 2);

        await fixture.Store.MarkSeenAsync(Board, ["/offers/1"], Monday.AddDays(3), default);

        (await fixture.OnlyOfferAsync()).WithdrawnAt.ShouldBeNull();
    }

    private static async Task<StoreFixture> WithOneOfferAsync()
    {
        var fixture = await CreateAsync();
        await fixture.Store.UpsertAsync(Board, [Posting(1)], Monday, default);
        return fixture;
    }

    private static Task<int> AbsentAsync(StoreFixture fixture, int days) =>
        fixture.Store.RetireAbsentAsync(Board, Monday.AddDays(days), Monday.AddDays(days), default);
}
