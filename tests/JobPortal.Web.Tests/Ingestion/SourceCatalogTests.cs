using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;
using Microsoft.Extensions.Configuration;

namespace JobPortal.Web.Tests.Ingestion;

public sealed class SourceCatalogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-catalog-");

    public SourceCatalogTests()
    {
        Save("real.yml", "title: Real\nhome: https://real.example/\nreader: labelledText\ndelaySeconds: 2\nstart:\n  - list: /\n");
        Save("invented.yml", "title: Invented\nhome: https://invented.example/\nreader: labelledText\naudience: sample\narchive: pages\nstart:\n  - list: /\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true, null, "invented")]
    [InlineData(false, null, "real")]
    [InlineData(true, "Sources:real:Enabled=true", "invented,real")]
    [InlineData(false, "Sources:real:Enabled=false", "")]
    [InlineData(false, "Sources:invented:Enabled=True", "invented,real")]
    public void Samples_are_on_in_development_and_real_sources_elsewhere_unless_a_setting_says_otherwise(bool development, string? setting, string enabled) =>
        string.Join(',', Load(development, setting).Enabled.Select(s => s.Name)).ShouldBe(enabled);

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "Sources:real:Enabled=true", false)]
    [InlineData(false, null, false)]
    [InlineData(true, "Sources:invented:Enabled=false", false)]
    public void A_visitor_is_told_when_all_that_is_harvested_is_invented(bool development, string? setting, bool only) =>
        Load(development, setting).OnlySamples.ShouldBe(only);

    [Fact]
    public void A_base_url_is_fetched_from_instead_and_a_private_one_needs_no_pause()
    {
        var real = Load(false, "Sources:real:BaseUrl=http://127.0.0.1:8090", "Sources:real:AllowPrivateHosts:0=127.0.0.1:8090").Find("real")!;
        real.BaseUrl.ShouldBe(new Uri("http://127.0.0.1:8090/"));
        real.Home.ShouldBe(new Uri("https://real.example/"));
        real.AllowPrivateHosts.ShouldBe(["127.0.0.1:8090"]);
        real.Delay.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_public_mirror_keeps_the_sources_pause() =>
        Load(false, "Sources:real:BaseUrl=https://mirror.example/").Find("real")!.Delay.ShouldBe(TimeSpan.FromSeconds(2));

    [Fact]
    public void A_folder_of_saved_pages_stands_beside_the_file() =>
        Load(true).Find("invented")!.Archive.ShouldBe(Path.Combine(_folder.FullName, "pages"));

    [Theory]
    [InlineData("Sources:real:Enabled=perhaps")]
    [InlineData("Sources:real:BaseUrl=nowhere")]
    [InlineData("Sources:real:BaseUrl=file:///etc/")]
    [InlineData("Sources:real:DelaySeconds=-1")]
    [InlineData("Sources:real:AllowPrivateHosts:0=10.0.0.0/8")]
    [InlineData("Sources:real:AllowPrivateHosts:0=127.0.0.1")]
    [InlineData("Sources:real:AllowPrivateHosts:0=*:80")]
    [InlineData("Sources:real:AllowPrivateHosts:0=http://127.0.0.1:80")]
    public void A_wrong_setting_is_told_and_changes_nothing(string setting)
    {
        var catalog = Load(false, setting);
        catalog.Problems.ShouldHaveSingleItem().File.ShouldBe(setting[..setting.IndexOf('=', StringComparison.Ordinal)]);
        catalog.Find("real").ShouldBeEquivalentTo(Load(false).Find("real"));
    }

    [Fact]
    public void A_wrong_file_is_told_with_its_line_and_the_others_work()
    {
        Save("broken.yml", "title: Broken\nhome: nowhere\nreader: labelledText\nstart:\n  - list: /\n");
        var catalog = Load(false);
        catalog.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith(Path.Combine(_folder.FullName, "broken.yml") + ":2: ");
        catalog.All.Select(s => s.Name).ShouldBe(["invented", "real"]);
    }

    [Fact]
    public void A_missing_folder_is_told() =>
        SourceCatalog.Load(Settings("Sources:Folder=/nowhere"), false).Problems.ShouldHaveSingleItem().Message.ShouldContain("Sources:Folder");

    [Fact]
    public void The_sources_that_the_portal_ships_are_right()
    {
        var catalog = SourceCatalog.Load(Settings(), development: true);
        catalog.Problems.ShouldBeEmpty();
        catalog.All.ShouldContain(s => s.Audience == SourceAudience.Sample && Directory.Exists(s.Archive));
    }

    private SourceCatalog Load(bool development, params string?[] settings) =>
        SourceCatalog.Load(Settings([.. settings.OfType<string>(), $"Sources:Folder={_folder.FullName}"]), development);

    private static IConfiguration Settings(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], (string?)p[1])))
        .Build();

    private void Save(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
