using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Tests.Fetching;

public sealed class ArchiveFetcherTests : IDisposable
{
    private static readonly SourceDefinition Source = FetchRig.Source(new Uri("https://board.example/"));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-archive-");

    public ArchiveFetcherTests()
    {
        Save("secret.txt", "secret");
        Save("site/index.html", "home");
        Save("site/offres/index.html", "list");
        Save("site/offres?page=2", "second");
        Save("site/event/a b.html", "spaced");
        Save("site/Offres/Default.aspx", "detail");
        Save("site/map.ashx", "<loc>http://{host}/a</loc>");
        Save("site/page.html", "{host}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/offres/", "list")]
    [InlineData("/offres", "list")]
    [InlineData("/offres?page=2", "second")]
    [InlineData("/offres/?page=3", "list")]
    [InlineData("/event/a%20b.html", "spaced")]
    [InlineData("/event/a%20b", "spaced")]
    [InlineData("/Offres/Default.aspx", "detail")]
    [InlineData("/map.ashx", "<loc>http://board.example/a</loc>")]
    [InlineData("/page.html", "{host}")]
    public async Task Pages_are_found_as_a_server_of_files_would(string path, string text) =>
        (await FetchAsync(path)).ShouldBeFetched().Page.Text.ShouldBe(text);

    [Theory]
    [InlineData("/missing/")]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/offres/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("/x?/../../../secret.txt")]
    [InlineData("/%00")]
    [InlineData("//etc/passwd")]
    [InlineData("/%2Fetc/passwd")]
    public async Task Nothing_outside_the_folder_is_read(string path) =>
        (await FetchAsync(path)).ShouldBeRefused(RefusalReason.NotFound);

    [Fact]
    public async Task The_answer_to_a_form_stands_under_its_fields()
    {
        Save("site/search@page=2", "second");
        Save("site/search", "first");
        (await FetchAsync("/search", RequestContent.Form([new("page", "2")]))).ShouldBeFetched().Page.Text.ShouldBe("second");
        (await FetchAsync("/search", RequestContent.Form([new("page", "3")]))).ShouldBeFetched().Page.Text.ShouldBe("first");
    }

    [Fact]
    public async Task A_page_of_another_host_stands_in_a_folder_of_its_name()
    {
        Save("site/api.example/v1/jobs.json", "[]");
        var page = (await FetchAsync("https://api.example/v1/jobs.json")).ShouldBeFetched().Page;
        (page.Text, page.MediaType).ShouldBe(("[]", "application/json"));
    }

    [Fact]
    public async Task A_folder_without_an_index_is_the_list_of_its_files()
    {
        Save("site/inbox/2026/b c.eml", "");
        Save("site/inbox/a.mbox", "");
        Save("site/inbox/.tmp.eml", "");
        var page = (await FetchAsync("/inbox/")).ShouldBeFetched().Page;
        (page.Text, page.MediaType).ShouldBe(("2026/b%20c.eml\r\na.mbox\r\n", "text/uri-list"));
    }

    [Fact]
    public async Task Mail_is_given_byte_by_byte()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "site", "a.eml"), [0xC3, 0xA9, 0xFF]);
        (await FetchAsync("/a.eml")).ShouldBeFetched().Page.Text.ShouldBe("\u00c3\u00a9\u00ff");
    }

    [Fact]
    public async Task Another_sites_page_is_not_in_the_archive() =>
        (await FetchAsync("https://other.example/offres/")).ShouldBeRefused(RefusalReason.NotFound);

    private Task<FetchOutcome> FetchAsync(string url, RequestContent? content = null) =>
        new ArchiveFetcher(Source, Path.Combine(_folder.FullName, "site"), new ManualClock())
            .FetchAsync(new PageRequest(new Uri(Source.BaseUrl, url), PageRole.List) { Content = content }, null, CancellationToken.None);

    private void Save(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
