using JobPortal.Core.Ingestion;
using JobPortal.Web.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion;

public sealed class SourceIngestorTests
{
    [Fact]
    public async Task A_harvest_stores_every_offer_and_a_second_one_changes_nothing()
    {
        await using var board = await GeneratedBoard.StartAsync(120);
        using var rig = await IngestRig.CreateAsync();
        var first = await rig.IngestAsync(board.Source);
        first.ShouldBe(HarvestStatus.Complete, 120, 0, 0, 0);
        first.Pages.ShouldBe(123);
        first.Rejections.ShouldBeEmpty();
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 120, 0);
        (await rig.OpenOffersAsync()).ShouldBe(120);
        (await rig.QueryAsync(c => c.PostingVersions.CountAsync())).ShouldBe(120);
        (await rig.QueryAsync(c => c.HarvestRuns.CountAsync(r => r.Status == HarvestStatus.Complete && r.EndedAt != null))).ShouldBe(2);
    }

    [Fact]
    public async Task Pages_are_asked_for_conditionally_and_a_304_is_read_from_the_kept_page()
    {
        await using var board = await GeneratedBoard.StartAsync(10);
        board.SendsETags = true;
        using var rig = await IngestRig.CreateAsync();
        await rig.IngestAsync(board.Source);
        board.Site.Requests.Clear();
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 10, 0);
        board.Site.Requests.Where(r => r.Path != "/robots.txt").ShouldAllBe(r => r.Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task A_changed_offer_is_changed_and_another_menu_is_not()
    {
        await using var board = await GeneratedBoard.StartAsync(10);
        using var rig = await IngestRig.CreateAsync();
        await rig.IngestAsync(board.Source);
        board.Chrome = "<nav><a href='/'>Accueil</a></nav>";
        board.Months[3] = 24;
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 1, 9, 0);
        (await rig.QueryAsync(c => c.PostingVersions.CountAsync(v => c.Postings.Any(p => p.Id == v.PostingId && p.Identity == "/event/offer-3/")))).ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_fails_costs_that_page_and_nothing_is_retired()
    {
        await using var board = await GeneratedBoard.StartAsync(10);
        using var rig = await IngestRig.CreateAsync();
        await rig.IngestAsync(board.Source);
        board.Broken["/event/offer-4/"] = 500;
        board.Offers.Remove(7);
        for (var i = 0; i < 3; i++)
        {
            var run = await rig.IngestAsync(board.Source);
            run.ShouldBe(HarvestStatus.Partial, 0, 0, 8, 0);
            run.Reason.ShouldNotBeNull();
            run.Rejections.ShouldHaveSingleItem().Url.ShouldEndWith("/event/offer-4/");
        }
        (await rig.OpenOffersAsync()).ShouldBe(10);
    }

    [Fact]
    public async Task An_offer_is_retired_after_two_complete_harvests_without_it_and_comes_back()
    {
        await using var board = await GeneratedBoard.StartAsync(10);
        using var rig = await IngestRig.CreateAsync();
        await rig.IngestAsync(board.Source);
        board.Offers.Remove(4);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 9, 0);
        (await rig.OpenOffersAsync()).ShouldBe(10);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 9, 1);
        (await rig.OpenOffersAsync()).ShouldBe(9);
        board.Offers.Add(4);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 10, 0);
        (await rig.OpenOffersAsync()).ShouldBe(10);
    }

    [Fact]
    public async Task An_offer_whose_page_is_gone_while_a_list_still_shows_it_is_retired_too()
    {
        await using var board = await GeneratedBoard.StartAsync(10);
        using var rig = await IngestRig.CreateAsync();
        await rig.IngestAsync(board.Source);
        board.Broken["/event/offer-4/"] = 410;
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 9, 0);
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 0, 0, 9, 1);
    }

    [Theory]
    [InlineData("an empty list")]
    [InlineData("errors")]
    [InlineData("robots")]
    [InlineData("a shrunken list")]
    [InlineData("a broken second list")]
    public async Task A_source_that_breaks_after_a_good_harvest_retires_nothing(string how)
    {
        await using var board = await GeneratedBoard.StartAsync(60);
        using var rig = await IngestRig.CreateAsync();
        await rig.IngestAsync(board.Source);
        if (how == "an empty list") board.Offers.Clear();
        if (how == "errors") board.Broken["/offres/"] = 500;
        if (how == "robots") board.Broken["/robots.txt"] = 503;
        if (how == "a shrunken list") board.Offers.RemoveRange(0, 31);
        if (how == "a broken second list") board.Broken["/offres/page/2/"] = 404;
        for (var i = 0; i < 3; i++)
        {
            var run = await rig.IngestAsync(board.Source);
            run.Status.ShouldBe(how switch
            {
                "a shrunken list" => HarvestStatus.Quarantined,
                "a broken second list" => HarvestStatus.Partial,
                _ => HarvestStatus.Failed,
            });
            run.Retired.ShouldBe(0);
        }
        (await rig.OpenOffersAsync()).ShouldBe(60);
    }

    [Fact]
    public async Task A_host_that_only_fails_is_soon_left_alone()
    {
        await using var board = await GeneratedBoard.StartAsync(40);
        foreach (var n in board.Offers) board.Broken[$"/event/offer-{n}/"] = 500;
        using var rig = await IngestRig.CreateAsync();
        var run = await rig.IngestAsync(board.Source);
        run.Status.ShouldBe(HarvestStatus.Failed);
        board.Site.Paths.Count(p => p.StartsWith("/event/", StringComparison.Ordinal)).ShouldBe(SourceCrawl.FailuresToStop);
    }

    [Fact]
    public async Task Endless_paging_stops_at_the_sources_limit_and_retires_nothing()
    {
        await using var board = await GeneratedBoard.StartAsync(100);
        using var rig = await IngestRig.CreateAsync();
        var run = await rig.IngestAsync(board.Source with { MaxPages = 20 });
        run.Status.ShouldBe(HarvestStatus.Partial);
        run.Pages.ShouldBe(20);
    }

    [Fact]
    public async Task Two_workers_never_harvest_one_source_at_once()
    {
        await using var board = await GeneratedBoard.StartAsync(5);
        using var rig = await IngestRig.CreateAsync();
        HarvestRun? second = null;
        var asked = false;
        board.OnRequest = () =>
        {
            if (asked) return;
            asked = true;
            second = rig.Get<SourceIngestor>().IngestAsync(board.Source, null, null, CancellationToken.None).GetAwaiter().GetResult();
        };
        (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 5, 0, 0, 0);
        asked.ShouldBeTrue();
        second.ShouldBeNull();
        (await rig.QueryAsync(c => c.HarvestRuns.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_stopped_harvest_says_so_and_the_next_one_finishes_the_work()
    {
        await using var board = await GeneratedBoard.StartAsync(60);
        using var rig = await IngestRig.CreateAsync();
        using var stop = new CancellationTokenSource();
        var requests = 0;
        board.OnRequest = () =>
        {
            if (++requests == 30) stop.Cancel();
        };
        await Should.ThrowAsync<OperationCanceledException>(rig.Get<SourceIngestor>().IngestAsync(board.Source, null, null, stop.Token));
        var stopped = await rig.QueryAsync(c => c.HarvestRuns.SingleAsync());
        stopped.Status.ShouldBe(HarvestStatus.Partial);
        stopped.EndedAt.ShouldNotBeNull();
        var run = await rig.IngestAsync(board.Source);
        (run.Status, run.Found, run.Retired).ShouldBe((HarvestStatus.Complete, 60, 0));
        (await rig.OpenOffersAsync()).ShouldBe(60);
    }

    [Fact]
    public async Task An_archive_gives_the_same_offers_as_the_network()
    {
        await using var board = await GeneratedBoard.StartAsync(60);
        var folder = Directory.CreateTempSubdirectory("ingest-archive-");
        try
        {
            foreach (var path in board.Offers.Select(n => $"/event/offer-{n}/").Append("/offres/").Append("/offres/page/2/"))
            {
                var page = Path.Combine(folder.CreateSubdirectory(path.Trim('/')).FullName, "index.html");
                await File.WriteAllTextAsync(page, board.Page(path));
            }
            using var rig = await IngestRig.CreateAsync();
            (await rig.IngestAsync(board.Source)).ShouldBe(HarvestStatus.Complete, 60, 0, 0, 0);
            board.Site.Requests.Clear();
            (await rig.IngestAsync(board.Source, folder.FullName)).ShouldBe(HarvestStatus.Complete, 0, 0, 60, 0);
            board.Site.Requests.ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
