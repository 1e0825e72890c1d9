using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources;

public sealed class PageReadersTests
{
    private static readonly SourceDefinition Source = new()
    {
        Name = "two",
        Title = "Two readers",
        Home = new Uri("https://jobs.example/"),
        BaseUrl = new Uri("https://jobs.example/"),
        Reader = "list",
        DetailReader = "detail",
    };

    [Theory]
    [InlineData(PageRole.List, "list")]
    [InlineData(PageRole.Sitemap, "list")]
    [InlineData(PageRole.Detail, "detail")]
    public void The_detail_reader_reads_details_and_nothing_else(PageRole role, string reader) =>
        Read(role, known: []).Postings[0].Identity.ShouldBe(reader);

    [Fact]
    public void What_a_list_says_fills_what_the_page_leaves_out_and_nothing_else()
    {
        var posting = Read(PageRole.Detail, [new("title", "from the feed"), new("datePosted", "2026-07-31")]).Postings[0];
        posting["title"]!.Value.ShouldBe("from the page");
        posting["datePosted"]!.Value.ShouldBe("2026-07-31");
    }

    [Fact]
    public void What_a_list_says_of_one_offer_is_not_given_to_several() =>
        Read(PageRole.Detail, [new("datePosted", "2026-07-31")], postings: 2).Postings.ShouldAllBe(p => p["datePosted"] == null);

    private static ReadResult Read(PageRole role, IReadOnlyList<RawField> known, int postings = 1) =>
        new PageReaders(new Named("list", postings), new Named("detail", postings))
            .Read(Source, new FetchedPage(Source.Home, role, "", null) { Known = known });

    private sealed class Named(string name, int postings) : ISourceReader
    {
        public string Name => name;

        public IEnumerable<PageRequest> StartPages(SourceDefinition source) => [];

        public ReadResult Read(SourceDefinition source, FetchedPage page) => new()
        {
            Postings = [.. Enumerable.Repeat(new RawPosting { Url = page.Url.AbsoluteUri, Identity = name, Fields = [new("title", "from the page")] }, postings)],
        };
    }
}
