using JobPortal.Core.Offers;
using JobPortal.Web.Search;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

public sealed class ClosingTimelineTests
{
    [Fact]
    public async Task Days_of_the_next_sixty_come_in_order_with_their_first_offers_and_all_counted()
    {
        await using var offers = await WithAsync(
        [
            Offer("yesterday", change: o => o.ClosesOn = Today.AddDays(-1)),
            Offer("today", change: o => o.ClosesOn = Today),
            Offer("withdrawn", change: o => (o.ClosesOn, o.WithdrawnAt) = (Today, DateTimeOffset.UnixEpoch)),
            Offer("day 59", change: o => (o.ClosesOn, o.Kind) = (Today.AddDays(59), PositionKind.Postdoc)),
            Offer("day 60", change: o => o.ClosesOn = Today.AddDays(60)),
            Offer("never", change: o => o.ClosesOn = null),
            .. Enumerable.Range(0, 10).Select(i => Offer($"many {i}", change: o => o.ClosesOn = Today.AddDays(7))),
        ]);
        await using var source = offers.Database.NewDataSource();
        var timeline = new ClosingTimeline(source);

        var days = await timeline.NextAsync(null, Today, CancellationToken.None);

        days.Select(d => (d.Day.DayNumber - Today.DayNumber, d.Total, d.Offers.Count)).ShouldBe([(0, 1, 1), (7, 10, ClosingTimeline.Shown), (59, 1, 1)]);
        days[0].Offers[0].Title.ShouldBe("today");
        (await timeline.NextAsync(PositionKind.Postdoc, Today, CancellationToken.None)).ShouldHaveSingleItem().Offers[0].Title.ShouldBe("day 59");
        (await timeline.OnAsync(Today.AddDays(7), null, CancellationToken.None))!.Offers.Count.ShouldBe(10);
        (await timeline.OnAsync(Today.AddDays(8), null, CancellationToken.None)).ShouldBeNull();
    }
}
