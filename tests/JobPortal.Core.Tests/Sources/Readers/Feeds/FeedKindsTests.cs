using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

public class FeedKindsTests
{
    private const string Thesis = "<title>PhD position at X</title><link>https://board.example/jobs/1</link><pubDate>Fri, 31 Jul 26 23:24:34 +0200</pubDate><description>Graphs and rivers.</description>";

    public static TheoryData<string, string> Kinds => new()
    {
        { "RSS 2.0", Rss($"<item>{Thesis}<guid isPermaLink=\"false\">job-1</guid></item>") },
        { "RSS 0.91 with its document type", $"<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>B</title><item>{Thesis}</item></channel></rss>" },
        { "RSS 0.9 with items beside the channel", $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel><title>B</title></channel><item>{Thesis}</item></rdf:RDF>" },
        { "RSS 1.0", $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://board.example/\"><title>B</title><items><rdf:Seq><rdf:li rdf:resource=\"https://board.example/jobs/1\"/></rdf:Seq></items></channel><item rdf:about=\"https://board.example/jobs/1\">{Thesis.Replace("pubDate", "dc:date")}</item></rdf:RDF>" },
        { "RSS 1.0 with a prefix of its own", $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:rss=\"http://purl.org/rss/1.0/\"><rss:item rdf:about=\"https://board.example/jobs/1\"><rss:title>PhD position at X</rss:title><rss:link>https://board.example/jobs/1</rss:link><rss:description>Graphs and rivers.</rss:description><dc:date>Fri, 31 Jul 26 23:24:34 +0200</dc:date></rss:item></rdf:RDF>" },
        { "Atom 1.0", Atom("<entry><id>urn:1</id><title>PhD position at X</title><link href=\"https://board.example/jobs/1\"/><published>Fri, 31 Jul 26 23:24:34 +0200</published><updated>2026-09-01T10:00:00Z</updated><summary>Graphs and rivers.</summary></entry>") },
        { "Atom 0.3", "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>B</title><entry><title mode=\"escaped\">PhD position at X</title><link rel=\"alternate\" type=\"text/html\" href=\"https://board.example/jobs/1\"/><issued>Fri, 31 Jul 26 23:24:34 +0200</issued><modified>2026-09-01T10:00:00Z</modified><content type=\"text/html\" mode=\"escaped\">&lt;p&gt;Graphs and rivers.&lt;/p&gt;</content></entry></feed>" },
        { "Atom 0.3 in base64", "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry><title mode=\"base64\">UGhEIHBvc2l0aW9uIGF0IFg=</title><link rel=\"alternate\" href=\"https://board.example/jobs/1\"/><issued>Fri, 31 Jul 26 23:24:34 +0200</issued><content type=\"text/html\" mode=\"base64\">\nPHA+R3JhcGhzIGFuZCByaXZlcnMuPC9wPg==\n</content></entry></feed>" },
        { "Atom with a prefix", "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:id>urn:1</a:id><a:title>PhD position at X</a:title><a:link href=\"https://board.example/jobs/1\"/><a:published>Fri, 31 Jul 26 23:24:34 +0200</a:published><a:content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Graphs and <b>rivers</b>.</p></div></a:content></a:entry></a:feed>" },
        { "an entry alone", "<entry xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:1</id><title>PhD position at X</title><link href=\"https://board.example/jobs/1\"/><published>Fri, 31 Jul 26 23:24:34 +0200</published><summary>Graphs and rivers.</summary></entry>" },
        { "JSON Feed 1.1", """{"version":"https://jsonfeed.org/version/1.1","title":"B","items":[{"id":"1","url":"https://board.example/jobs/1","title":"PhD position at X","content_html":"<p>Graphs and rivers.</p>","date_published":"Fri, 31 Jul 26 23:24:34 +0200","tags":["graphs"]}]}""" },
        { "JSON Feed 1.0 with a number as id, text content and a trailing comma", """{"version":"https://jsonfeed.org/version/1","items":[{"id":7,"url":"https://board.example/jobs/1","title":"PhD position at X","content_text":"Graphs and rivers.","date_published":"Fri, 31 Jul 26 23:24:34 +0200",},]}""" },
        { "a list of jobs", "<source><publisher>B</publisher><job><title><![CDATA[PhD position at X]]></title><date><![CDATA[Fri, 31 Jul 26 23:24:34 +0200]]></date><url><![CDATA[https://board.example/jobs/1]]></url><description><![CDATA[Graphs and rivers.]]></description></job></source>" },
        { "positions in a list", "<positions><position><name>PhD position at X</name><jobUrl>https://board.example/jobs/1</jobUrl><date-posted>Fri, 31 Jul 26 23:24:34 +0200</date-posted><job-description>Graphs and rivers.</job-description></position></positions>" },
        { "a channel without rss", $"<channel><title>B</title><item>{Thesis}</item></channel>" },
        { "two channels", Rss("").Replace("</channel>", $"</channel><channel><title>C</title><item>{Thesis}</item></channel>") },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_feed_says_the_same(string kind, string feed)
    {
        var posting = One(feed);
        posting.Of(RawFieldName.Title).ShouldBe("PhD position at X", kind);
        posting.Of(RawFieldName.DatePosted).ShouldBe("Fri, 31 Jul 26 23:24:34 +0200", kind);
        posting.Url.ShouldBe("https://board.example/jobs/1", kind);
        posting.Text().ShouldBe("Description: Graphs and rivers.", kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Where_the_source_names_a_reader_for_the_pages_behind_an_item_leads_there(string kind, string feed)
    {
        var read = Read(feed, Behind);
        read.Postings.ShouldBeEmpty(kind);
        var wanted = read.Wanted.ShouldHaveSingleItem(kind);
        (wanted.Url.AbsoluteUri, wanted.Role).ShouldBe(("https://board.example/jobs/1", PageRole.Detail), kind);
        wanted.Known.Select(k => k.Name).ShouldBe([RawFieldName.Title, RawFieldName.DatePosted], kind);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>B</title></channel></rss>", RejectionReason.EmptyList)]
    [InlineData("<rss/>", RejectionReason.EmptyList)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", RejectionReason.EmptyList)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[]}""", RejectionReason.EmptyList)]
    [InlineData("""{"error":"rate limit"}""", RejectionReason.Malformed)]
    [InlineData("""{"items":[{"title":"cut""", RejectionReason.Malformed)]
    [InlineData("", RejectionReason.Malformed)]
    [InlineData("Service unavailable", RejectionReason.Malformed)]
    [InlineData("<!DOCTYPE html><html><body><form><input type=password></form>Connexion</body></html>", RejectionReason.LoginWall)]
    [InlineData("<html><head><title>Just a moment...</title></head><body>x</body></html>", RejectionReason.Challenge)]
    [InlineData("<html><body><h1>Offres</h1></body></html>", RejectionReason.Malformed)]
    [InlineData("<urlset><url><loc>https://board.example/a</loc></url></urlset>", RejectionReason.Malformed)]
    [InlineData("<opml><body><outline text='a'/></body></opml>", RejectionReason.Malformed)]
    [InlineData("<error><message>no such feed</message></error>", RejectionReason.Malformed)]
    public void What_is_no_feed_or_holds_nothing_is_told(string text, RejectionReason reason)
    {
        var read = Read(text);
        read.Rejected!.Reason.ShouldBe(reason);
        read.Postings.ShouldBeEmpty();
        read.Wanted.ShouldBeEmpty();
    }

    [Fact]
    public void A_feed_that_is_cut_keeps_its_whole_items_and_says_so()
    {
        var feed = Rss($"<item>{Thesis}</item><item><title>Postdoc</title><link>https://board.example/jobs/2</link><description>Half a descr");
        var read = Read(feed[..^"</channel></rss>".Length]);
        read.Postings.ShouldHaveSingleItem().Of(RawFieldName.Title).ShouldBe("PhD position at X");
        read.Rejected!.Reason.ShouldBe(RejectionReason.Malformed);
    }

    [Fact]
    public void Only_items_that_fit_the_source_s_links_are_offers()
    {
        var source = Alone with { Links = new(["/jobs/*"], [], []) };
        var news = "<item><title>News</title><link>/news/1</link></item>";
        Read(Rss($"{news}<item>{Thesis}</item>"), source).Postings.ShouldHaveSingleItem().Url.ShouldBe("https://board.example/jobs/1");
        Read(Rss(news), source).Rejected!.Reason.ShouldBe(RejectionReason.EmptyList);
    }
}
