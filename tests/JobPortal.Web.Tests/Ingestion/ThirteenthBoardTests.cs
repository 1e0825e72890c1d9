namespace JobPortal.Web.Tests.Ingestion;

/// <summary>A board whose pages were written last, in markup like no other's, is added by a file that CONTRIBUTING's words were enough for.</summary>
public sealed class ThirteenthBoardTests : IDisposable
{
    private const string Board = "observatoire-des-iles";
    private static readonly string Folder = Path.Combine(Repository.Folder, "tests", "JobPortal.Web.Tests", "Ingestion", "Thirteenth");
    private readonly SampleBench _bench = new(Folder);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Its_two_list_pages_and_three_open_posts_are_read_without_a_problem()
    {
        _bench.Catalog.Problems.ShouldBeEmpty();
        var check = await _bench.CheckAsync(Board);
        check.Problems.ShouldBeEmpty();
        check.Summary.ShouldBe("5 pages, 3 postings");
    }

    [Fact]
    public async Task Every_value_of_its_offers_is_the_one_that_somebody_has_checked() =>
        (await _bench.ReadAsync(Board)).ShouldMatch(Path.Combine(Folder, Board + ".json"));
}
