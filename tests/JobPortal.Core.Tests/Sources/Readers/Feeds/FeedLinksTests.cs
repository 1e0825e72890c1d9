using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

public class FeedLinksTests
{
    [Theory]
    [InlineData("<link>https://board.example/jobs/1</link>", "https://board.example/jobs/1")]
    [InlineData("<link>//board.example/jobs/1</link>", "https://board.example/jobs/1")]
    [InlineData("<link>www.board.example/jobs/1</link>", "https://board.example/jobs/1")]
    [InlineData("<link>/jobs/1</link>", "https://board.example/jobs/1")]
    [InlineData("<link>jobs/1?a=1&amp;b=2</link>", "https://board.example/jobs/1?a=1&b=2")]
    [InlineData("<link>jobs/1?a=1&amp;amp;b=2</link>", "https://board.example/jobs/1?a=1&b=2")]
    [InlineData("<link><![CDATA[ https://board.example/jobs/1 ]]></link>", "https://board.example/jobs/1")]
    [InlineData("<link href='/jobs/1'/>", "https://board.example/jobs/1")]
    [InlineData("<link/><guid>https://board.example/jobs/1</guid>", "https://board.example/jobs/1")]
    [InlineData("<guid isPermaLink='true'>https://board.example/jobs/1</guid>", "https://board.example/jobs/1")]
    [InlineData("<link>https://count.example/x</link><feedburner:origLink>https://board.example/jobs/1</feedburner:origLink>", "https://board.example/jobs/1")]
    [InlineData("<atom:link rel='self' href='/feed/1'/><link>/jobs/1</link>", "https://board.example/jobs/1")]
    [InlineData("<link>https://other.example/jobs/1</link>", "https://other.example/jobs/1")]
    [InlineData("<link>/jobs/1#apply</link>", "https://board.example/jobs/1")]
    [InlineData("<media:content url='https://board.example/a.png'/><link>/jobs/1</link>", "https://board.example/jobs/1")]
    [InlineData("<guid isPermaLink='false'>https://board.example/jobs/1</guid>", "https://board.example/jobs/feed.xml")]
    [InlineData("<link>javascript:alert(1)</link>", "https://board.example/jobs/feed.xml")]
    [InlineData("<link>http://[</link>", "https://board.example/jobs/feed.xml")]
    public void The_page_behind_an_item_of_RSS(string elements, string url) =>
        One(Rss($"<item><title>T</title>{elements}</item>")).Url.ShouldBe(url);

    [Theory]
    [InlineData("<link href='jobs/1'/>", "", "https://board.example/a/jobs/1")]
    [InlineData("<link href='jobs/1'/>", "xml:base='https://board.example/b/'", "https://board.example/b/jobs/1")]
    [InlineData("<link xml:base='c/' href='1'/>", "xml:base='https://board.example/b/'", "https://board.example/b/c/1")]
    [InlineData("<link rel='enclosure' href='/f.pdf'/><link rel='alternate' type='application/json' href='/j'/><link rel='alternate' type='text/html' href='/h'/>", "", "https://board.example/h")]
    [InlineData("<link rel='self' href='/s'/><link href='/h'/>", "", "https://board.example/h")]
    [InlineData("<source><link href='/s'/></source><link rel='alternate' href='/h'/>", "", "https://board.example/h")]
    public void The_page_behind_an_entry_of_Atom(string elements, string attributes, string url) =>
        One(Atom($"<entry {attributes}><id>1</id><title>T</title>{elements}</entry>"), url: "https://board.example/a/feed.atom").Url.ShouldBe(url);

    [Theory]
    [InlineData("<guid isPermaLink='false'>job-1</guid><link>/jobs/1</link>", "job-1")]
    [InlineData("<guid>https://www.board.example/?p=12</guid><link>/jobs/1</link>", "/?p=12")]
    [InlineData("<guid></guid><link>/jobs/1?x=2</link>", "/jobs/1?x=2")]
    [InlineData("<link>https://other.example/1</link>", "https://other.example/1")]
    public void An_item_is_told_by_its_id_else_by_its_link(string elements, string identity) =>
        One(Rss($"<item><title>T</title>{elements}</item>")).Identity.ShouldBe(identity);

    [Fact]
    public void An_item_without_id_and_link_is_told_by_what_it_says()
    {
        var feed = Rss("<item><title>A</title><description>x</description></item><item><title>B</title><description>x</description></item><item><title>A</title><description>x</description></item>");
        var identities = Read(feed).Postings.Select(p => p.Identity).ToArray();
        identities.Length.ShouldBe(2);
        Read(feed + " ").Postings.Select(p => p.Identity).ShouldBe(identities);
    }

    [Fact]
    public void The_mirror_that_a_feed_was_fetched_from_changes_neither_address_nor_identity()
    {
        var mirror = Alone with { BaseUrl = new Uri("http://127.0.0.1:8090/") };
        var posting = One(Rss("<item><title>T</title><link>http://127.0.0.1:8090/jobs/1</link></item>"), mirror, "http://127.0.0.1:8090/feed");
        (posting.Url, posting.Identity).ShouldBe(("https://board.example/jobs/1", "/jobs/1"));
        Read(Rss("<item><title>T</title><link>https://board.example/jobs/1</link></item>"), mirror with { DetailReader = "labelledText" }, "http://127.0.0.1:8090/feed")
            .Wanted.Single().Url.AbsoluteUri.ShouldBe("http://127.0.0.1:8090/jobs/1");
    }

    [Fact]
    public void Items_of_one_id_are_told_by_their_links() =>
        Read(Rss("<item><title>A</title><guid>x</guid><link>/1</link></item><item><title>B</title><guid>x</guid><link>/2</link></item>"))
            .Postings.Select(p => p.Identity).ShouldBe(["/1", "/2"]);

    [Fact]
    public void Several_offers_behind_one_page_stay_several()
    {
        var read = Read(Rss("<item><title>A</title><guid>1</guid><link>/all</link></item><item><title>B</title><guid>2</guid><link>/all</link></item><item><title>C</title><link>/c</link></item>"), Behind);
        read.Postings.Select(p => p.Of(RawFieldName.Title)).ShouldBe(["A", "B"]);
        read.Wanted.ShouldHaveSingleItem().Url.AbsolutePath.ShouldBe("/c");
    }

    [Theory]
    [InlineData("<enclosure url='/files/202306130923_Offre.pdf' type='application/pdf' length='1'/>", "202306130923_Offre.pdf", "https://board.example/files/202306130923_Offre.pdf")]
    [InlineData("<enclosure url='/a.png' type='image/png'/>", null, null)]
    [InlineData("<link>/1</link><atom:link rel='enclosure' title='Sujet' href='/s.pdf'/>", "Sujet", "https://board.example/s.pdf")]
    [InlineData("<media:content url='/s.pdf' type='application/pdf'/>", "s.pdf", "https://board.example/s.pdf")]
    [InlineData("<media:content url='/s.jpg' medium='image'/>", null, null)]
    [InlineData("<description>See &lt;a href=\"/d/s.pdf\"&gt;the subject&lt;/a&gt;</description>", "s.pdf", "https://board.example/d/s.pdf")]
    public void Files_come_with_an_item_and_pictures_do_not(string elements, string? name, string? url) =>
        One(Rss($"<item><title>T</title>{elements}</item>")).Attachments.ShouldBe(name is null ? [] : [new RawAttachment(name, url!)]);

    [Theory]
    [InlineData("<atom:link rel='next' href='/jobs/feed.xml?page=2'/>", "/jobs/feed.xml?page=2")]
    [InlineData("<atom:link rel='next' href='/jobs/feed.xml'/>", null)]
    [InlineData("<atom:link rel='self' href='/jobs/feed.xml?page=1'/>", null)]
    [InlineData("<atom:link rel='next' href='https://other.example/feed'/>", null)]
    [InlineData("<atom:link rel='prev-archive' href='/jobs/2020.xml'/>", null)]
    public void The_next_part_of_a_feed_is_wanted(string channel, string? next) =>
        Read(Rss("<item><title>T</title></item>", channel)).Wanted.Select(w => w.Url.PathAndQuery).ShouldBe(next is null ? [] : [next]);

    [Fact]
    public void A_part_without_items_is_the_last_one_whatever_it_says()
    {
        Read(Rss("", "<atom:link rel='next' href='/jobs/feed.xml?page=3'/>")).Wanted.ShouldBeEmpty();
        Read("""{"next_url":"/feed?page=2","items":[{"id":1,"title":"T"}]}""").Wanted.ShouldHaveSingleItem().ShouldBe(new PageRequest(new Uri("https://board.example/feed?page=2"), PageRole.List));
    }
}
