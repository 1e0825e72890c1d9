using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

/// <summary>Well-formed feeds in manners that no other test has, expectations written before the reader saw them.</summary>
public class FeedWildTests
{
    private const string Core = "<title>Thesis on rivers</title><link>https://board.example/1</link>";
    private const string Text = "<description>Graphs and rivers.</description>";

    public static TheoryData<string, string> Feeds => new()
    {
        { "the RSS 2.0 namespace on everything", $"<rss version=\"2.0\" xmlns=\"http://backend.userland.com/rss2\"><channel><title>B</title><item>{Core}{Text}</item></channel></rss>" },
        { "RSS 1.0 with items in front and prefixes", $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:rss=\"http://purl.org/rss/1.0/\"><rss:channel rdf:about=\"https://board.example/\"><rss:items><rdf:Seq><rdf:li rdf:resource=\"https://board.example/1\"/></rdf:Seq></rss:items></rss:channel><rss:item rdf:about=\"https://board.example/1\"><rss:title>Thesis on rivers</rss:title><rss:link>https://board.example/1</rss:link><rss:description>Graphs and rivers.</rss:description></rss:item></rdf:RDF>" },
        { "Atom whose text is XHTML without a prefix", Atom("<entry><id>urn:1</id><title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Thesis on <em>rivers</em></div></title><link href=\"https://board.example/1\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Graphs and <b>rivers</b>.</div></content></entry>") },
        { "Atom whose content is elsewhere, with a summary", Atom("<entry><id>urn:1</id><title>Thesis on rivers</title><link rel=\"alternate\" href=\"https://board.example/1\"/><content src=\"https://board.example/1\" type=\"text/html\"/><summary>Graphs and rivers.</summary></entry>") },
        { "Atom with an address base", "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://board.example/\"><title>B</title><entry><id>urn:1</id><title>Thesis on rivers</title><link href=\"1\"/><summary>Graphs and rivers.</summary></entry></feed>" },
        { "Atom with many links", Atom("<entry><id>urn:1</id><title>Thesis on rivers</title><link rel=\"self\" href=\"https://board.example/1.atom\"/><link rel=\"edit\" href=\"https://board.example/edit/1\"/><link rel=\"replies\" href=\"https://board.example/1/c\"/><link rel=\"alternate\" type=\"application/json\" href=\"https://board.example/1.json\"/><link rel=\"alternate\" type=\"text/html\" href=\"https://board.example/1\"/><summary>Graphs and rivers.</summary></entry>") },
        { "RSS with an Atom link inside the item", Rss($"<item><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"https://board.example/x\"/>{Core}{Text}</item>") },
        { "a permalink guid and no link", Rss($"<item><title>Thesis on rivers</title><guid isPermaLink=\"true\">https://board.example/1</guid>{Text}</item>") },
        { "media with a title of its own", Rss($"<item><media:content xmlns:media=\"http://search.yahoo.com/mrss/\" url=\"a.jpg\"><media:title>A photo</media:title><media:description>A photo of a lab</media:description></media:content>{Core}{Text}</item>") },
        { "an image of the channel with title and link", Rss($"<item>{Core}{Text}</item>", "<image><url>https://board.example/l.png</url><title>Logo</title><link>https://board.example/logo</link></image><textInput><title>Search</title><link>https://board.example/s</link></textInput>") },
        { "a description in CDATA with CDATA in it", Rss($"<item>{Core}<description><![CDATA[<p>Graphs and rivers.]]]]><![CDATA[</p>]]></description></item>".Replace("rivers.]]]]><![CDATA[", "rivers.]]><![CDATA[")) },
        { "an empty content and a description", Rss($"<item>{Core}<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"/>{Text}</item>") },
        { "tabs and line breaks in the title", Rss("<item><title>\n\t\tThesis\n\t\ton rivers\n\t</title><link>\n\t\thttps://board.example/1\n\t</link>" + Text + "</item>") },
        { "upper case CDATA title with an entity", Rss("<item><title><![CDATA[Thesis on&nbsp;rivers]]></title><link><![CDATA[ https://board.example/1 ]]></link>" + Text + "</item>") },
        { "JSON Feed with an external address and an author list", """{"version":"https://jsonfeed.org/version/1.1","title":"B","authors":[{"name":"A"}],"items":[{"id":"urn:1","url":"https://board.example/1","external_url":"https://other.example/","title":"Thesis on rivers","content_text":"Graphs and rivers.","attachments":[]}]}""" },
        { "JSON Feed with a hub, an icon and a summary", """{"version":"https://jsonfeed.org/version/1.1","title":"B","hubs":[{"type":"x","url":"https://h.example"}],"icon":"i.png","items":[{"id":"https://board.example/1","title":"Thesis on rivers","summary":"Graphs and rivers.","image":"a.png"}]}""" },
        { "an instruction and a comment between items", Rss($"<?x y?><!-- a --><item>{Core}{Text}</item><!-- b -->") },
        { "default entities by name and number", Rss($"<item><title>Thesis on &#114;ivers</title><link>https://board.example/1</link><description>&lt;p&gt;Graphs &#x61;nd rivers&#46;&lt;/p&gt;</description></item>") },
        { "a title with a language, and another one of a namespace", Rss($"<item><dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Other words</dc:title><title xml:lang=\"en\">Thesis on rivers</title><link>https://board.example/1</link>{Text}</item>") },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_well_formed_feed_is_read(string how, string feed)
    {
        var posting = One(feed);
        posting.Of(RawFieldName.Title)?.Replace('\u00A0', ' ').ShouldBe("Thesis on rivers", how);
        posting.Url.ShouldBe("https://board.example/1", how);
        posting.Text().ShouldBe("Description: Graphs and rivers.", how);
    }

    [Theory]
    [InlineData("Sun, 04 May 2026 10:00:00 GMT", "2026-05-04")]
    [InlineData("04 May 2026 10:00 +0200", "2026-05-04")]
    [InlineData("Mon, 4 May 2026 10:00:00 EST", "2026-05-04")]
    [InlineData("2026-05-04", "2026-05-04")]
    [InlineData("lun., 04 mai 2026 10:00:00 +0200", "2026-05-04")]
    public void The_day_of_an_item_is_read(string pubDate, string day) =>
        JsonLd.JsonLdPage.Normalized(One(Rss($"<item>{Core}{Text}<pubDate>{pubDate}</pubDate></item>"))).PublishedOn.ShouldBe(DateOnly.Parse(day, null), pubDate);
}
