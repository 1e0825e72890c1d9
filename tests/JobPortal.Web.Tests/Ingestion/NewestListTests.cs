using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>Most feeds hold the newest offers only: the others are as open as before.</summary>
public sealed class NewestListTests
{
    [Theory]
    [InlineData(ListExtent.Newest, 10)]
    [InlineData(ListExtent.All, 6)]
    public async Task What_a_list_of_the_newest_dropped_is_not_gone(ListExtent lists, int open)
    {
        await using var board = await GeneratedBoard.StartAsync(10);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = lists };
        await rig.IngestAsync(source);
        board.Offers.RemoveRange(0, 4);
        for (var i = 0; i < 2; i++) (await rig.IngestAsync(source)).Status.ShouldBe(HarvestStatus.Complete);
        (await rig.OpenOffersAsync()).ShouldBe(open);
    }

    [Fact]
    public async Task A_feed_that_is_much_shorter_than_what_is_open_is_complete_and_an_empty_one_is_not()
    {
        await using var board = await GeneratedBoard.StartAsync(9);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        await rig.IngestAsync(source);
        board.Offers.RemoveRange(0, 8);
        (await rig.IngestAsync(source)).Status.ShouldBe(HarvestStatus.Complete);
        board.Offers.Clear();
        (await rig.IngestAsync(source)).Status.ShouldNotBe(HarvestStatus.Complete);
    }
}
