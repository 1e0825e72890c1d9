using System.Collections.Concurrent;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>How the offers of a list of the newest end: their pages are asked for again, and what they answer is believed when two harvests heard it.</summary>
public sealed class NewestRecheckTests
{
    [Theory]
    [InlineData(404, null, 1)]
    [InlineData(410, null, 1)]
    [InlineData(200, "<h1>Offre</h1><p>Cette offre n'est plus disponible.</p>", 1)]
    [InlineData(500, null, 2)]
    [InlineData(403, null, 2)]
    [InlineData(200, "<h1>Connexion</h1><form action='/login' method='post'><input name='login'><input type='password' name='password'><button>Se connecter</button></form>", 2)]
    [InlineData(200, "<h1>Une autre page</h1><p>Elle n'offre rien.</p>", 2)]
    public async Task An_offer_whose_page_says_twice_that_it_is_gone_ends_and_no_other_does(int status, string? page, int open)
    {
        await using var board = await GeneratedBoard.StartAsync(2);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        await rig.IngestAsync(source);
        board.Offers.Remove(2);
        board.Instead = context => AnswerAsync(context, "/event/offer-2/", status, page);

        await SomeDaysLaterAsync(rig, days: 5);
        (await rig.IngestAsync(source)).Retired.ShouldBe(0);
        (await rig.OpenOffersAsync()).ShouldBe(2);
        (await rig.IngestAsync(source)).Status.ShouldBe(HarvestStatus.Complete);

        (await rig.OpenOffersAsync()).ShouldBe(open);
    }

    [Fact]
    public async Task A_page_that_still_shows_its_offer_verifies_it_and_what_changed_is_stored()
    {
        await using var board = await GeneratedBoard.StartAsync(3);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        await rig.IngestAsync(source);
        board.Offers.RemoveRange(1, 2);
        board.Months[3] = 12;
        await SomeDaysLaterAsync(rig, days: 70);

        var run = await rig.IngestAsync(source);

        (run.Status, run.Found, run.Retired).ShouldBe((HarvestStatus.Complete, 1, 0));
        (await rig.QueryAsync(c => c.Postings.CountAsync(p => p.LastSeen >= run.StartedAt && p.Absences == 0))).ShouldBe(3);
        (await rig.QueryAsync(c => c.PostingVersions.CountAsync(v => v.SeenAt >= run.StartedAt))).ShouldBe(1);
    }

    [Fact]
    public async Task Few_pages_are_asked_for_and_none_that_was_seen_a_short_while_ago()
    {
        await using var board = await GeneratedBoard.StartAsync(60);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        await rig.IngestAsync(source);
        board.Offers.RemoveRange(31, 29);

        (await AskedAgainAsync(board, rig, source)).ShouldBe(0);
        await SomeDaysLaterAsync(rig, days: 5);
        (await AskedAgainAsync(board, rig, source)).ShouldBe(RecheckRule.MostPages);
    }

    [Fact]
    public async Task A_harvest_that_failed_asks_for_nothing_and_closes_nothing()
    {
        await using var board = await GeneratedBoard.StartAsync(2);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        await rig.IngestAsync(source);
        await SomeDaysLaterAsync(rig, days: 90);
        board.Offers.Clear();
        board.Instead = context => AnswerAsync(context, "/event/offer-2/", 404, null);

        for (var i = 0; i < 3; i++) (await rig.IngestAsync(source)).Status.ShouldBe(HarvestStatus.Failed);

        (await rig.OpenOffersAsync()).ShouldBe(2);
        (await rig.QueryAsync(c => c.Postings.CountAsync(p => p.Absences > 0))).ShouldBe(0);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(30, 2)]
    public async Task An_offer_without_a_deadline_that_nothing_shows_for_sixty_days_is_closed_when_the_source_was_well(int daysBetweenHarvests, int open)
    {
        await using var board = await GeneratedBoard.StartAsync(2);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        var first = await rig.IngestAsync(source);
        board.Offers.Remove(2);
        board.Broken["/event/offer-2/"] = 500;
        await SomeDaysLaterAsync(rig, days: 70);
        await rig.QueryAsync(async c =>
        {
            for (var day = daysBetweenHarvests; day < 70; day += daysBetweenHarvests)
                c.HarvestRuns.Add(new HarvestRun { Source = source.Name, Status = HarvestStatus.Complete, StartedAt = first.StartedAt.AddDays(-day), Found = 2 });
            return await c.SaveChangesAsync();
        });

        var run = await rig.IngestAsync(source);

        (await rig.OpenOffersAsync()).ShouldBe(open);
        run.Rejections.Count(r => r.Reason.Contains("without a deadline", StringComparison.Ordinal)).ShouldBe(2 - open);
    }

    [Fact]
    public async Task Saved_pages_are_not_asked_for_again()
    {
        await using var board = await GeneratedBoard.StartAsync(2);
        using var rig = await IngestRig.CreateAsync();
        var source = board.Source with { Lists = ListExtent.Newest };
        await rig.IngestAsync(source);
        await SomeDaysLaterAsync(rig, days: 5);
        var folder = Directory.CreateTempSubdirectory("saved-");
        Save(folder, "offres", "<h1>Offres</h1><ul><li><a href='/event/offer-1/'>Thèse numéro 1</a></ul>");
        Save(folder, "event/offer-1", board.Page("/event/offer-1/")!);
        board.Broken["/event/offer-2/"] = 404;

        for (var i = 0; i < 2; i++) (await rig.IngestAsync(source, folder.FullName)).Status.ShouldBe(HarvestStatus.Complete);

        (await rig.OpenOffersAsync()).ShouldBe(2);
        folder.Delete(recursive: true);
    }

    private static void Save(DirectoryInfo folder, string path, string page) =>
        File.WriteAllText(Path.Combine(folder.CreateSubdirectory(path).FullName, "index.html"), page);

    private static Task<int> SomeDaysLaterAsync(IngestRig rig, int days) =>
        rig.QueryAsync(c => c.Postings.ExecuteUpdateAsync(p => p.SetProperty(x => x.LastSeen, x => x.LastSeen.AddDays(-days))));

    private static async Task<int> AskedAgainAsync(GeneratedBoard board, IngestRig rig, SourceDefinition source)
    {
        var asked = new ConcurrentDictionary<string, bool>();
        board.Instead = context =>
        {
            var path = context.Request.Path.Value!;
            if (path.StartsWith("/event/", StringComparison.Ordinal) && !board.Offers.Exists(n => path == $"/event/offer-{n}/")) asked[path] = true;
            return Task.CompletedTask;
        };
        await rig.IngestAsync(source);
        return asked.Count;
    }

    private static async Task AnswerAsync(HttpContext context, string path, int status, string? page)
    {
        if (context.Request.Path != path) return;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (page is not null) await context.Response.WriteAsync($"<html><body><main>{page}</main></body></html>", context.RequestAborted);
    }
}
