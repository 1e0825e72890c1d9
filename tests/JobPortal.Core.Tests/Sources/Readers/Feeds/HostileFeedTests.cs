using System.Text;
using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

/// <summary>No feed makes the reader throw, whatever it holds and wherever it was cut.</summary>
public class HostileFeedTests
{
    private const int Deep = 10_000;

    private static readonly string[] Pieces =
    [
        "<rss>", "<rss version='2.0'>", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "<rdf:RDF>",
        "<title>", "</title>", "<link>", "<link href='/1'/>", "<link href=", "</link>", "<guid>", "<description>", "</description>", "<content type='xhtml'>", "<content:encoded>", "<![CDATA[", "]]>",
        "<p>", "<b>", "<br>", "Durée : 36 mois", "Lab", "&", "&amp;", "&lt;", "&#0;", "&#xD800;", "&#99999999;", "&nbsp;", "&x;", "<!--", "-->", "<?xml", "?>", "<!DOCTYPE rss [", "<!ENTITY a \"b\">", "]>",
        "\u0000", "\uD800", "\uDC00", "\uFFFF", "<", ">", "\"", "'", "=", "/", "https://board.example/1", "xml:base='http://[' ", "{\"items\":[", "{", "}", "]", "\"\\ud800\"", "<:>", "</", "< ", "<enclosure url='/a.pdf'/>",
    ];

    [Fact]
    public void Garbage_gives_a_rejection_or_an_item_and_no_exception()
    {
        var dice = new Random(20261122);
        for (var i = 0; i < 3_000; i++)
        {
            var page = new StringBuilder(i % 3 == 0 ? "<rss><channel>" : "");
            for (var n = dice.Next(60); n >= 0; n--) page.Append(Pieces[dice.Next(Pieces.Length)]);
            IsAnswered(page.ToString());
        }
    }

    [Fact]
    public void Random_bytes_are_no_feed()
    {
        var dice = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[dice.Next(4_000)];
            dice.NextBytes(bytes);
            IsAnswered(Encoding.Latin1.GetString(bytes));
            IsAnswered("<rss><item>" + Encoding.UTF8.GetString(bytes) + "</item></rss>");
        }
    }

    [Fact]
    public void A_feed_cut_anywhere_can_be_read()
    {
        foreach (var feed in FeedKindsTests.Kinds.Select(k => (string)k[1]))
            for (var end = 0; end < feed.Length; end += 5) IsAnswered(feed[..end]);
    }

    [Theory]
    [InlineData("<a>", "</a>")]
    [InlineData("<a>", "")]
    [InlineData("<item>", "</item>")]
    [InlineData("<item>", "")]
    [InlineData("<rss>", "</rss>")]
    [InlineData("<description><p>", "</p></description>")]
    [InlineData("<![CDATA[<div>]]>", "")]
    [InlineData("&lt;div&gt;", "")]
    [InlineData("<x", "")]
    [InlineData("<!--", "")]
    [InlineData("<![CDATA[", "")]
    [InlineData("<x y='", "")]
    public void Ten_thousand_elements_in_each_other_can_be_read(string open, string close)
    {
        var inside = new StringBuilder().Insert(0, open, Deep).Append("text").Append(new StringBuilder().Insert(0, close, Deep)).ToString();
        OnASmallStack(() =>
        {
            IsAnswered(inside);
            IsAnswered($"<rss><channel><item><title>T</title><description>{inside}</description></item></channel></rss>");
            IsAnswered("{\"items\":[{\"title\":" + inside.Replace('<', '[').Replace('"', '\'') + "}]}");
            IsAnswered(string.Concat(Enumerable.Repeat("[{\"items\":", Deep)));
            IsAnswered(string.Concat(Enumerable.Repeat("{\"items\":[", Deep)));
        });
    }

    [Fact]
    public void What_stands_too_deep_keeps_its_text() =>
        One(Rss("<item><title>T</title><description>" + string.Concat(Enumerable.Repeat("<div>", 500)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 500)) + "</description></item>"))
            .Text().ShouldBe("Description: deep");

    [Theory]
    [InlineData("a")]
    [InlineData("<p>a</p>")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("&nbsp;")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("&lt;b&gt;")]
    [InlineData("Durée : 3 ans\n")]
    [InlineData(" ")]
    public void A_hundred_thousand_characters_in_a_line_can_be_read(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        IsAnswered(line);
        IsAnswered(Rss($"<item><title>{line}</title><link>{line}</link><description>{line}</description></item>"));
    }

    [Fact]
    public void Items_labels_and_characters_are_bounded()
    {
        var many = Read(Rss(string.Concat(Enumerable.Range(0, 6_000).Select(n => $"<item><title>{n}</title></item>"))));
        (many.Postings.Count, many.Rejected!.Reason).ShouldBe((5_000, RejectionReason.Malformed));
        var endless = Read(Rss("<item><title>T</title></item>" + new string('x', 7_000_000)));
        (endless.Postings.Count, endless.Rejected!.Reason).ShouldBe((1, RejectionReason.Malformed));
        var labels = string.Concat(Enumerable.Range(0, 2_000).Select(n => $"Lieu : {n}&lt;br&gt;"));
        One(Rss($"<item><title>T</title><description>{labels}</description></item>")).Fields.Count.ShouldBe(401);
        One(Rss($"<item><title>T</title><description>{string.Concat(Enumerable.Repeat("word ", 100_000))}</description></item>")).Sections[0].Html.Length.ShouldBeInRange(190_000, 210_000);
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<item><a>")]
    public void A_feed_of_more_elements_than_any_has_is_read_to_there_and_said_to_be_cut(string piece)
    {
        var read = Read(Rss("<item><title>T</title></item>" + string.Concat(Enumerable.Repeat(piece, 110_000)) + "<item><title>U</title></item>"));

        (read.Postings.Count, read.Rejected!.Reason).ShouldBe((1, RejectionReason.Malformed));
    }

    private static void IsAnswered(string page)
    {
        foreach (var read in new[] { Read(page), Read(page, Behind) })
            (read.Postings.Count > 0 || read.Wanted.Count > 0 || read.Rejected is not null).ShouldBeTrue(page.Length > 2_000 ? page[..2_000] : page);
    }

    // A web server's thread has 1.5 MB at most on some systems: recursion would show here.
    private static void OnASmallStack(Action read)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    read();
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        thrown.ShouldBeNull();
    }
}
