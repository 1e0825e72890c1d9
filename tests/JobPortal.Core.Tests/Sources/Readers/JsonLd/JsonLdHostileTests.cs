using System.Text;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers.Structured;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>
/// No block makes the reader throw, overflow a small stack or look through a page again and again: with a quadratic rule the pages of
/// millions of characters here would take hours.
/// </summary>
public class JsonLdHostileTests
{
    private const string Whole = """
        //<![CDATA[
        [{"@context":"https://schema.org","@graph":[{"@type":["JobPosting"],title:'Étude "A" des graphes',"description":"&lt;p&gt;Un \"b\" \u00e9 \$ &amp;#xa;
        c&lt;/p&gt;",/* x */"hiringOrganization":{"@id":"#o"},"jobLocation":[{"address":{"postalCode":37200,"addressLocality":"Tours"}}],
        "baseSalary":{"value":{"minValue":1,"maxValue":2e3}},"validThrough":1782770400000},{"@id":"#o","name":"L"},],}]; //]]>
        """;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "'", ":", ",", "\\", "\n", "\t", "//", "/*", "*/", "<!--", "-->", "<![CDATA[", "]]>", "null", "1e999", "-", "=>", ";", "&quot;", "&amp;", "“", "”",
        "\"@type\":\"JobPosting\"", "\"title\":\"T\"", "\"description\":\"", "\"hiringOrganization\":{", "\"jobLocation\":[", "\"address\":", "\"baseSalary\":{\"value\":", "\"@id\":\"#a\"",
        "{\"@id\":\"#a\"}", "\\u", "\\ud800", "\uD800", "\u0000", "\uFEFF", "<br>", "&lt;p&gt;", "http://[", "\"@value\":", "\"@list\":[", "\"url\":\"//\"", "\"url\":\"/jobs/7\"", "99999999999999999999",
    ];

    [Fact]
    public void Garbage_gives_a_rejection_or_postings()
    {
        var dice = new Random(20261122);
        for (var i = 0; i < 3_000; i++)
        {
            var script = new StringBuilder(i % 2 == 0 ? "{\"@type\":\"JobPosting\"," : "");
            for (var n = dice.Next(40); n >= 0; n--) script.Append(Pieces[dice.Next(Pieces.Length)]);
            ShouldBeRead(JsonLdPage.With(script.ToString()));
        }
    }

    [Fact]
    public void Random_characters_can_be_read()
    {
        var dice = new Random(20261123);
        for (var i = 0; i < 500; i++)
        {
            var characters = new char[dice.Next(400)];
            for (var c = 0; c < characters.Length; c++) characters[c] = (char)dice.Next(i % 2 == 0 ? 256 : 65_536);
            ShouldBeRead(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"description\":\"" + new string(characters)));
        }
    }

    [Fact]
    public void A_page_cut_anywhere_can_be_read()
    {
        var page = JsonLdPage.With(Whole);
        JsonLdPage.Posting(page)[RawFieldName.Title]!.Value.ShouldBe("Étude \"A\" des graphes");
        for (var end = 0; end < page.Length; end++) ShouldBeRead(page[..end]);
        var bytes = Encoding.UTF8.GetBytes(page);
        for (var end = 0; end < bytes.Length; end += 97) ShouldBeRead(Encoding.UTF8.GetString(bytes, 0, end));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("[", "")]
    [InlineData("{\"@graph\":", "}")]
    [InlineData("{\"a\":", "")]
    [InlineData("{\"a\":[", "")]
    [InlineData("{a:'", "")]
    [InlineData("{\"@type\":\"JobPosting\",\"title\":\"T\",\"jobLocation\":{\"address\":", "")]
    [InlineData("{&quot;a&quot;:", "")]
    [InlineData("{\\\"a\\\":", "")]
    public void Ten_thousand_values_in_each_other_can_be_read(string open, string close)
    {
        var script = new StringBuilder().Insert(0, open, 10_000).Append('1').Append(new StringBuilder().Insert(0, close, 10_000)).ToString();
        OnASmallStack(() => ShouldBeRead(JsonLdPage.With(script)));
        OnASmallStack(() => ShouldBeRead(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"x\":" + script)));
    }

    [Theory]
    [InlineData("lorem ipsum ")]
    [InlineData("\"")]
    [InlineData("\" , ")]
    [InlineData("\", \"a")]
    [InlineData("\n")]
    [InlineData("\" //")]
    [InlineData("/*")]
    [InlineData("<a")]
    [InlineData("<p>")]
    [InlineData("\\\\")]
    [InlineData("&amp;")]
    [InlineData("&amp;lt;p&amp;gt;")]
    [InlineData("\\u0026amp;")]
    [InlineData("Duration: 3 years\\n")]
    [InlineData("- ")]
    [InlineData("**")]
    public void A_line_of_millions_of_characters_can_be_read(string piece)
    {
        var line = new StringBuilder().Insert(0, piece, JsonLadder.MaxLength / piece.Length - 100).ToString();
        ShouldBeRead(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"description\":\"" + line + "\"}"));
        ShouldBeRead(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"x\":\"\\$\",\"description\":\"" + line));
        ShouldBeRead(JsonLdPage.With("{" + line));
    }

    [Fact]
    public void A_line_of_thirty_million_characters_can_be_read() =>
        ShouldBeRead(JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"T\",\"description\":\"" + new string('x', 30_000_000) + "\"}"));

    /// <summary>60 items, each with 50 references to the next: 50^60 values for who follows them all.</summary>
    [Fact]
    public void References_that_multiply_or_lead_in_circles_end()
    {
        var items = string.Join(',', Enumerable.Range(0, 60).Select(i => "{\"@id\":\"" + i + "\",\"name\":[" + string.Join(',', Enumerable.Repeat("{\"@id\":\"" + (i + 1) + "\"}", 50)) + "]}"));
        ShouldBeRead(JsonLdPage.With("[" + items + ",{\"@type\":\"JobPosting\",\"title\":{\"@id\":\"0\"},\"jobLocation\":{\"@id\":\"0\"},\"baseSalary\":{\"@id\":\"0\"},\"description\":\"x\"}]"));
        JsonLdPage.Posting(JsonLdPage.With("""[{"@id":"a","name":{"@id":"b"}},{"@id":"b","name":{"@id":"a"}},{"@type":"JobPosting","title":"T","hiringOrganization":{"@id":"a"},"jobLocation":{"@id":"b"},"description":"x"}]"""))
            .Fields.ShouldHaveSingleItem();
        OnASmallStack(() => ShouldBeRead(JsonLdPage.With("[" + string.Join(',', Enumerable.Range(0, 15_000).Select(i => "{\"@id\":\"" + i + "\",\"name\":{\"@id\":\"" + (i + 1) + "\"}}"))
            + ",{\"@type\":\"JobPosting\",\"title\":\"T\",\"hiringOrganization\":{\"@id\":\"0\"},\"description\":\"x\"}]")));
    }

    [Fact]
    public void A_hundred_thousand_postings_and_blocks_can_be_read()
    {
        var posting = "{\"@type\":\"JobPosting\",\"title\":\"T\",\"description\":\"x\"},";
        ShouldBeRead(JsonLdPage.With("[" + new StringBuilder().Insert(0, posting, 60_000) + "]"), PageRole.List);
        var numbered = string.Join(',', Enumerable.Range(0, 20_000).Select(i => "{\"@type\":\"JobPosting\",\"title\":\"T" + i + "\",\"description\":\"x\",\"datePosted\":\"2026-05-04\"}"));
        ShouldBeRead(JsonLdPage.With("[" + numbered + "]"), PageRole.List);
        ShouldBeRead(new StringBuilder().Insert(0, "<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"T\"}</script>", 50_000).ToString());
    }

    private static void ShouldBeRead(string html, PageRole role = PageRole.Detail)
    {
        var result = JsonLdPage.Read(html, role);
        (result.Postings.Count > 0 || result.Wanted.Count > 0 || result.Rejected is not null).ShouldBeTrue();
        result.Postings.ShouldAllBe(p => !string.IsNullOrWhiteSpace(p.Identity) && p[RawFieldName.Title] != null);
    }

    // A web server's thread has 1.5 MB at most on some systems: recursion would show here.
    private static void OnASmallStack(Action read)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(read), 256 * 1024);
        thread.Start();
        thread.Join();
        thrown.ShouldBeNull();
    }
}
