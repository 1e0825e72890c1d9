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
    public async Task Another_sites_page_is_not_in_the_archive() =>
        (await FetchAsync("https://other.example/offres/")).ShouldBeRefused(RefusalReason.NotFound);

    private Task<FetchOutcome> FetchAsync(string url) =>
        new ArchiveFetcher(Source, Path.Combine(_folder.FullName, "site"), new ManualClock())
            .FetchAsync(new PageRequest(new Uri(Source.BaseUrl, url), PageRole.List), null, CancellationToken.None);

    private void Save(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
