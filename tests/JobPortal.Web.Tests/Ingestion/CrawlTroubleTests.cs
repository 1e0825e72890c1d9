using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Ingestion;

public sealed class CrawlTroubleTests
{
    [Fact]
    public async Task A_calendar_without_end_is_left_early_and_the_harvest_is_complete()
    {
        await using var board = await GeneratedBoard.StartAsync(5);
        var asked = 0;
        board.Instead = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/agenda", out var rest)) return Task.CompletedTask;
            asked++;
            var month = rest.HasValue && int.TryParse(rest.Value!.Trim('/').Split('-')[1], out var m) ? m : 0;
            return context.Response.WriteAsync($"<html><head><title>Agenda</title></head><body><main><h1>Agenda</h1><p>Rien ce mois-ci.</p><a class='next' href='/agenda/2026-{month + 1}'>Mois suivant</a></main></body></html>");
        };
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Start = [.. board.Source.Start, new StartPage("/agenda", PageRole.List)] };
        var run = await rig.IngestAsync(source);
        run.ShouldBe(HarvestStatus.Complete, 5, 0, 0, 0);
        run.Rejections.ShouldContain(r => r.Trouble == Trouble.PagingTrap);
        asked.ShouldBeInRange(PagingTrap.BarrenPages, PagingTrap.BarrenPages + 5);
    }

    [Fact]
    public async Task A_start_page_that_moved_for_good_is_told_with_its_new_address()
    {
        await using var board = await GeneratedBoard.StartAsync(5);
        board.Instead = context =>
        {
            if (context.Request.Path == "/anciennes-offres/") (context.Response.StatusCode, context.Response.Headers.Location) = (301, "/offres/");
            return Task.CompletedTask;
        };
        using var rig = await IngestRig.CreateAsync();
        var run = await rig.IngestAsync(board.Source with { Start = [new StartPage("/anciennes-offres/", PageRole.List)] });
        run.ShouldBe(HarvestStatus.Complete, 5, 0, 0, 0);
        var moved = run.Rejections.Single(r => r.Trouble == Trouble.Moved);
        moved.Reason.ShouldContain("/offres/");
    }

    [Fact]
    public async Task A_start_page_that_is_elsewhere_for_now_is_no_trouble()
    {
        await using var board = await GeneratedBoard.StartAsync(5);
        board.Instead = context =>
        {
            if (context.Request.Path == "/aujourdhui/") (context.Response.StatusCode, context.Response.Headers.Location) = (302, "/offres/");
            return Task.CompletedTask;
        };
        using var rig = await IngestRig.CreateAsync();
        (await rig.IngestAsync(board.Source with { Start = [new StartPage("/aujourdhui/", PageRole.List)] })).Rejections.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sources_limit_is_named()
    {
        await using var board = await GeneratedBoard.StartAsync(100);
        using var rig = await IngestRig.CreateAsync();
        var run = await rig.IngestAsync(board.Source with { MaxPages = 20 });
        (run.Status, run.Pages, run.Rejections.Single().Trouble).ShouldBe((HarvestStatus.Partial, 20, Trouble.EndlessPaging));
    }

    [Theory]
    [InlineData(404, Trouble.NotFound)]
    [InlineData(410, Trouble.Gone)]
    [InlineData(403, Trouble.Forbidden)]
    [InlineData(500, Trouble.ServerError)]
    public async Task A_page_that_is_refused_has_a_name(int status, Trouble trouble)
    {
        await using var board = await GeneratedBoard.StartAsync(5);
        board.Broken["/event/offer-3/"] = status;
        using var rig = await IngestRig.CreateAsync();
        var run = await rig.IngestAsync(board.Source);
        (run.Rejected, run.Rejections.Single().Trouble).ShouldBe((1, trouble));
    }
}
