using JobPortal.Core.Search;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

public sealed class IndexKeeperTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobportal-index-").FullName;

    private string Snapshot => Path.Combine(_folder, "search-index.bin");

    [Fact]
    public async Task A_start_from_a_snapshot_finds_what_changed_since()
    {
        await using var offers = await WithAsync(Offer("Un volcan"), Offer("Un robot"), Offer("Un glacier"));
        await using var source = offers.Database.NewDataSource();
        (await StartedAsync(source)).Save();
        await using (var context = offers.Database.NewContext())
        {
            context.Offers.Remove(context.Offers.Single(o => o.Title == "Un robot"));
            context.Offers.Add(Offer("Un robot neuf"));
            await context.SaveChangesAsync();
        }
        await new SearchIndexer(source).IndexPendingAsync(CancellationToken.None);
        var again = await StartedAsync(source);
        (await again.TitlesAsync("un robot")).ShouldBe(["Un robot neuf"]);
        (await again.TitlesAsync("volcan")).ShouldBe(["Un volcan"]);
    }

    [Theory]
    [InlineData("not a snapshot at all")]
    [InlineData("")]
    public async Task A_bad_snapshot_is_made_anew(string content)
    {
        await File.WriteAllTextAsync(Snapshot, content);
        await using var offers = await WithAsync(Offer("Un volcan"));
        await using var source = offers.Database.NewDataSource();
        (await (await StartedAsync(source)).TitlesAsync("volcan")).ShouldBe(["Un volcan"]);
    }

    [Fact]
    public async Task A_snapshot_of_another_database_is_not_used()
    {
        await using (var others = await WithAsync(Offer("Un volcan")))
        {
            await using var theirs = others.Database.NewDataSource();
            (await StartedAsync(theirs)).Save();
        }
        await using var offers = await WithAsync(Offer("Un robot"));
        await using var source = offers.Database.NewDataSource();
        var started = await StartedAsync(source);
        (await started.TitlesAsync("volcan")).ShouldBeEmpty();
        (await started.TitlesAsync("robot")).ShouldBe(["Un robot"]);
    }

    [Theory]
    [InlineData(1_000_000, 0)]
    [InlineData(0, 20)]
    public async Task A_snapshot_of_what_came_later_or_from_before_the_log_of_changes_is_not_used(long later, int daysBefore)
    {
        await using var offers = await WithAsync(Offer("Un volcan"));
        await using var source = offers.Database.NewDataSource();
        var live = new LiveOffers(withWords: true);
        await using (var connection = await source.OpenConnectionAsync()) await live.AtAsync(connection, long.MaxValue, CancellationToken.None);
        // What the log would tell is gone from it.
        await using (var change = source.CreateCommand("update offers set withdrawn_at = '2026-11-20 00:00Z'; delete from offer_touched")) await change.ExecuteNonQueryAsync();
        var (_, file) = Files();
        file.Write(live.Index!, live.Moment! with { Xmin = live.Moment.Xmin + later, At = live.Moment.At.AddDays(-daysBefore) });
        File.Exists(Snapshot).ShouldBeTrue();
        (await (await StartedAsync(source)).TitlesAsync("volcan")).ShouldBeEmpty();
    }

    private (IOptions<SearchOptions> Options, IndexSnapshotFile File) Files()
    {
        var options = Options.Create(new SearchOptions());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("JobPortal:DataFolder", _folder)]).Build();
        return (options, new IndexSnapshotFile(configuration, options, NullLogger<IndexSnapshotFile>.Instance));
    }

    private async Task<Started> StartedAsync(NpgsqlDataSource source)
    {
        var (options, file) = Files();
        var index = new SearchIndex(options);
        var keeper = new IndexKeeper(source, index, file, NullLogger<IndexKeeper>.Instance);
        await keeper.CatchUpAsync(CancellationToken.None);
        index.IsReady.ShouldBeTrue();
        return new Started(keeper, new OfferSearch(source, index), Snapshot);
    }

    private sealed record Started(IndexKeeper Keeper, OfferSearch Search, string Snapshot)
    {
        public void Save()
        {
            Keeper.Save();
            File.Exists(Snapshot).ShouldBeTrue();
        }

        public async Task<string[]> TitlesAsync(string words) =>
            [.. (await Search.SearchAsync(new SearchCriteria { Text = words }, Today, CancellationToken.None)).Hits.Select(h => h.Title)];
    }
}
