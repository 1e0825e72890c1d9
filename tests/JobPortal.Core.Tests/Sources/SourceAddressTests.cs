using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources;

public class SourceAddressTests
{
    private static readonly SourceDefinition AtHome = new()
    {
        Name = "board",
        Title = "A board",
        Reader = "labelledText",
        Home = new Uri("https://www.board.example/"),
        BaseUrl = new Uri("https://www.board.example/"),
    };

    private static readonly SourceDefinition Saved = AtHome with { BaseUrl = new Uri("http://127.0.0.1:8090/") };
    private static readonly SourceDefinition Mirror = AtHome with { BaseUrl = new Uri("http://mirror.example/boards/one/") };

    [Theory]
    [InlineData("/event/a/", "http://127.0.0.1:8090/event/a/")]
    [InlineData("../b/", "http://127.0.0.1:8090/b/")]
    [InlineData("?page=2", "http://127.0.0.1:8090/list/?page=2")]
    [InlineData("https://www.board.example/event/a/", "http://127.0.0.1:8090/event/a/")]
    [InlineData("http://board.example/event/a/?x=1#top", "http://127.0.0.1:8090/event/a/?x=1")]
    [InlineData("//WWW.board.example/event/a/", "http://127.0.0.1:8090/event/a/")]
    [InlineData("www.board.example/event/a/", "http://127.0.0.1:8090/event/a/")]
    [InlineData("//127.0.0.1:8090/event/a/", "http://127.0.0.1:8090/event/a/")]
    [InlineData("https://other.example/x", "https://other.example/x")]
    [InlineData("mailto:a@b.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("#top", null)]
    [InlineData("  ", null)]
    [InlineData("http://[bad", null)]
    public void Links_to_the_home_lead_to_the_saved_board(string href, string? expected) =>
        (SourceAddress.Resolve(Saved, new Uri("http://127.0.0.1:8090/list/"), href)?.AbsoluteUri).ShouldBe(expected);

    [Theory]
    [InlineData("/event/a/?x=é")]
    [InlineData("https://board.example/event/a/?x=é")]
    public void Identity_and_public_address_do_not_depend_on_where_pages_were_fetched(string href)
    {
        foreach (var source in new[] { AtHome, Saved })
        {
            var page = SourceAddress.Resolve(source, SourceAddress.Of(source, "/list/"), href)!;
            SourceAddress.Identity(source, page).ShouldBe("/event/a/?x=%C3%A9");
        }
    }

    [Fact]
    public void A_mirror_may_stand_in_a_folder()
    {
        var page = SourceAddress.Resolve(Mirror, SourceAddress.Of(Mirror, "/list/"), "https://www.board.example/event/a/")!;
        page.AbsoluteUri.ShouldBe("http://mirror.example/boards/one/event/a/");
        SourceAddress.Public(Mirror, page).AbsoluteUri.ShouldBe("https://www.board.example/event/a/");
        SourceAddress.Identity(Mirror, page).ShouldBe("/event/a/");
    }
}
