using JobPortal.Core.Offers;
using JobPortal.Web.Search;
using JobPortal.Web.Tests.Alerts;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

public sealed class OfferStatisticsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Offers_are_counted_by_month_kind_duration_region_lab_and_delay()
    {
        var lab = Lab("lifat-tours", "Laboratoire d'informatique", "LIFAT", "Tours");
        await using var offers = await WithAsync(
            Offer("a", change: o => (o.Organization, o.Regions, o.PublishedOn) = (lab, ["Bretagne", "Occitanie"], Today.AddDays(-3))),
            Offer("b", change: o => (o.Organization, o.Kind, o.Permanent, o.MinMonths, o.MaxMonths) = (lab, PositionKind.Faculty, true, null, null)),
            Offer("c", change: o => (o.MinMonths, o.MaxMonths, o.ClosesOn) = (12, 24, null)),
            Offer("closed", change: o => (o.ClosesOn, o.PublishedOn, o.FirstSeen) = (Today.AddDays(-1), Today.AddDays(-8), Now.AddMonths(-2))),
            Offer("published after its end", change: o => (o.ClosesOn, o.PublishedOn) = (Today.AddDays(-9), Today.AddDays(-8))));
        await using var source = offers.Database.NewDataSource();

        var figures = await new OfferStatistics(source, new TestTime(Now)).OfAsync(null, CancellationToken.None);

        figures.Rows[Figure.Months].Count.ShouldBe(24);
        figures.Rows[Figure.Months][^1].ShouldBe(new FigureRow("2026-11", null, 5));
        figures.Rows[Figure.Kinds].ShouldBe([new("phd", null, 2), new("faculty", null, 1)]);
        figures.Rows[Figure.Durations].ShouldBe([new("13-24", null, 1), new("25-36", null, 1), new("permanent", null, 1)]);
        figures.Rows[Figure.Regions].ShouldBe([new("Bretagne", null, 1), new("Occitanie", null, 1)]);
        figures.Rows[Figure.Labs].ShouldBe([new("lifat-tours", "LIFAT (Tours)", 2)]);
        figures.Rows[Figure.Delays].Select(r => r.Count).ShouldBe([1, 0, 0, 1, 0, 0]);
        (figures.MedianDelay, figures.WithoutDelay).ShouldBe((7, 3));
    }

    [Fact]
    public async Task One_kind_is_counted_alone_and_a_count_is_kept_ten_minutes()
    {
        await using var offers = await WithAsync(Offer("a"), Offer("b", change: o => o.Kind = PositionKind.Postdoc));
        await using var source = offers.Database.NewDataSource();
        var time = new TestTime(Now);
        var statistics = new OfferStatistics(source, time);
        (await statistics.OfAsync(PositionKind.Postdoc, CancellationToken.None)).Rows[Figure.Kinds].ShouldBe([new("postdoc", null, 1)]);

        await using var context = offers.Database.NewContext();
        context.Offers.Add(Offer("c", change: o => o.Kind = PositionKind.Postdoc));
        await context.SaveChangesAsync();

        (await statistics.OfAsync(PositionKind.Postdoc, CancellationToken.None)).Rows[Figure.Kinds][0].Count.ShouldBe(1);
        time.Now += TimeSpan.FromMinutes(11);
        (await statistics.OfAsync(PositionKind.Postdoc, CancellationToken.None)).Rows[Figure.Kinds][0].Count.ShouldBe(2);
    }
}
