using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>One invented offer in every kind of broken JSON-LD that sites are known to publish.</summary>
public class JsonLdRepairTests
{
    private const string Place = "\"jobLocation\":{\"@type\":\"Place\",\"address\":{\"@type\":\"PostalAddress\",\"postalCode\":\"37200\",\"addressLocality\":\"Tours\"}}";
    private const string Rest = "\"datePosted\":\"2026-05-04\",\"validThrough\":\"2026-06-30\",\"hiringOrganization\":{\"@type\":\"Organization\",\"name\":\"Example Lab\"}," + Place;
    private const string Whole = "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Graph study\",\"description\":\"<p>Read graphs.</p>\"," + Rest + "}";

    private const string Expected = """
        title=Graph study
        hiringOrganization=Example Lab
        applicationDeadline=2026-06-30
        datePosted=2026-05-04
        jobLocation=37200 Tours
        #Description <p>Read graphs.</p>
        """;

    public static TheoryData<string, string> Broken() => new()
    {
        { "valid", Whole },
        { "byte order mark", "\uFEFF" + Whole },
        { "semicolon at the end", Whole + ";" },
        { "twice in one block", Whole + Whole },
        { "twice with a comma", Whole + ",\n" + Whole },
        { "assigned to a variable", "var jobPosting = " + Whole + ";" },
        { "CDATA", "<![CDATA[" + Whole + "]]>" },
        { "CDATA in line comments", "//<![CDATA[\n" + Whole + "\n//]]>" },
        { "CDATA in line comments on one line", "//<![CDATA[ " + Whole + " //]]>" },
        { "CDATA in block comments", "/* <![CDATA[ */" + Whole + "/* ]]> */" },
        { "both guards", "<!--//--><![CDATA[//><!--\n" + Whole + "\n//--><!]]>" },
        { "HTML comment", "<!-- " + Whole + " -->" },
        { "line comment before", "// the offer\n" + Whole },
        { "line comments inside", Whole.Replace(",\"datePosted\"", ", // when\n\"datePosted\"") },
        { "block comments inside", Whole.Replace(",\"datePosted\"", "/* when */,\"datePosted\"") },
        { "comment at the end of a value that must be repaired too", Whole.Replace(",\"datePosted\"", ", // it's \"when\"\n\"datePosted\"").Replace("\"validThrough\"", "\"x\":\"\\$\",\"validThrough\"") },
        { "comma before brackets", Whole.Replace("}}}", "},},}") },
        { "several commas", Whole.Replace(",\"datePosted\"", ",,,\"datePosted\"") },
        { "comma at the start", Whole.Replace("{\"@context\"", "{,\"@context\"") },
        { "no comma, next line", Whole.Replace(",\"datePosted\"", "\n\"datePosted\"") },
        { "no comma, same line", Whole.Replace(",\"datePosted\"", " \"datePosted\"") },
        { "no comma after an object", Whole.Replace("},\"jobLocation\"", "}\n\"jobLocation\"") },
        { "no comma at all", Whole.Replace("\",\"", "\"\n\"").Replace("},", "}\n") },
        { "raw line breaks in a string", Whole.Replace("<p>Read graphs.</p>", "<p>Read\ngraphs.</p>").Replace("Graph study", "Graph\r\n study") },
        { "raw tab and control characters", Whole.Replace("Graph study", "Graph\tstudy").Replace("Example Lab", "Example\u0001 Lab") },
        { "escaped dollar", Whole.Replace("Graph study", "Graph study\",\"x\":\"\\$5") },
        { "escaped apostrophe", Whole.Replace("Graph study", "Graph study\",\"x\":\"l\\'offre") },
        { "single quotes", Whole.Replace('"', '\'') },
        { "single quotes around apostrophes", Whole.Replace('"', '\'').Replace("'datePosted'", "'x':'l'offre d'un lab','datePosted'") },
        { "keys without quotes", Whole.Replace("\"title\"", "title").Replace("\"datePosted\"", "datePosted").Replace("\"postalCode\"", "postalCode") },
        { "single quotes and keys without", Whole.Replace("\"@context\"", "'@context'").Replace("\"@type\"", "'@type'").Replace("\"title\":\"Graph study\"", "title:'Graph study'") },
        { "values without quotes", Whole.Replace("\"2026-05-04\"", "2026-05-04").Replace("\"37200\"", "37200") },
        { "undefined and NaN", Whole.Replace("\"datePosted\"", "\"x\":undefined,\"y\":NaN,\"datePosted\"") },
        { "Python's words", Whole.Replace("\"datePosted\"", "'directApply':None,\"datePosted\"") },
        { "equals sign", Whole.Replace("\"title\":", "\"title\"=") },
        { "arrow", Whole.Replace("\"title\":", "\"title\" => ") },
        { "a missing value", Whole.Replace("\"datePosted\"", "\"x\":,\"datePosted\"") },
        { "typographic quotes", Whole.Replace("\"title\":\"Graph study\"", "“title”: “Graph study”").Replace("\"datePosted\":\"2026-05-04\"", "”datePosted”:”2026-05-04″") },
        { "line break tags of an editor", Whole.Replace(",\"", ",<br />\n\"").Replace("{\"@context\"", "<p>{\"@context\"") + "</p>" },
        { "no-break spaces", Whole.Replace(",\"", ",\u00A0\"").Replace("\":\"", "\"\u00A0: \"") },
        { "entities around", System.Net.WebUtility.HtmlEncode(Whole) },
        { "numeric entities around", Whole.Replace("&", "&amp;").Replace("\"", "&#34;").Replace("<", "&lt;") },
        { "entities twice around", System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlEncode(Whole)) },
        { "entities around, and a comma too many", System.Net.WebUtility.HtmlEncode(Whole.Replace("}}}", "}},}")) },
        { "entities around what must be repaired", System.Net.WebUtility.HtmlEncode(Whole.Replace(",\"datePosted\"", "\n\"datePosted\"")) },
        { "escaped for a string", Whole.Replace("\"", "\\\"") },
        { "a string that holds JSON", System.Text.Json.JsonSerializer.Serialize(Whole) },
        { "a missing bracket at the end", Whole[..^1] },
        { "missing brackets at the end", Whole[..^3] },
        { "a missing bracket inside an array", "[" + Whole[..^1] + "]" },
        { "a bracket too many", Whole + "}" },
        { "cut in a value", Whole[..^1] + ",\"url\":\"https://board.exam" },
        { "cut in a key", Whole[..^1] + ",\"ur" },
        { "cut after a colon", Whole[..^1] + ",\"url\":" },
        { "cut after an escape", Whole[..^1] + ",\"url\":\"a\\" },
        { "a forgotten quote before the next line", Whole.Replace("Graph study\",\"description\"", "Graph study,\n  \"description\"") },
        { "a lone half of a surrogate pair", Whole.Replace("\"datePosted\"", "\"x\":\"\\ud83d\",\"datePosted\"") },
        { "text before", "Offer: " + Whole },
        { "nested 200 deep beside", Whole.Replace("\"datePosted\"", "\"x\":" + new string('[', 200) + new string(']', 200) + ",\"datePosted\"") },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_broken_is_read_as_it_was_meant(string how, string script) => Told(JsonLdPage.With(script)).ShouldBe(Expected, how);

    [Theory]
    [InlineData("She said \"no\" to \"maybe\", \"never\" and so on.", "<p>She said &quot;no&quot; to &quot;maybe&quot;, &quot;never&quot; and so on.</p>")]
    [InlineData("A <a href=\"https://board.example/x\" class=\"b\">link</a>.", "<p>A <a href=\"https://board.example/x\" class=\"b\">link</a>.</p>")]
    [InlineData("The \"best\"", "<p>The &quot;best&quot;</p>")]
    [InlineData("\"Best\" lab", "<p>&quot;Best&quot; lab</p>")]
    [InlineData("See {\"a\"} and [\"b\"] there", "<p>See {&quot;a&quot;} and [&quot;b&quot;] there</p>")]
    [InlineData("Note \"title\": a word", "<p>Note &quot;title&quot;: a word</p>")]
    [InlineData("Formula $\\alpha + \\sigma$", "<p>Formula $\\alpha + \\sigma$</p>")]
    [InlineData("C:\\Users\\me", "<p>C:\\Users\\me</p>")]
    public void Quotes_and_backslashes_that_nobody_escaped_stay_in_the_text(string written, string html) =>
        Told(JsonLdPage.With(Whole.Replace("<p>Read graphs.</p>", written))).ShouldBe(Expected.Replace("<p>Read graphs.</p>", html));

    [Theory]
    [InlineData("application/ld+json; charset=utf-8")]
    [InlineData("Application/LD+JSON")]
    [InlineData(" application/ld+json ")]
    [InlineData("application/json+ld")]
    [InlineData("text/ld+json")]
    public void The_type_of_the_script_may_be_written_otherwise(string type) => Told(JsonLdPage.With(Whole, type)).ShouldBe(Expected);

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"@type\":\"JobPosting\",\"title\":\"Half")]
    [InlineData("{{{{]]]]")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@type\":\"WebSite\",\"name\":\"Board\"}")]
    public void A_broken_or_other_block_leaves_the_next_one_whole(string other)
    {
        var block = $"<script type=\"application/ld+json\">{other}</script>";
        Told(block + JsonLdPage.With(Whole)).ShouldBe(Expected);
        Told(JsonLdPage.With(Whole).Replace("</body>", block + "</body>")).ShouldBe(Expected);
    }

    [Fact]
    public void Of_cut_json_only_whole_properties_are_read()
    {
        for (var end = Whole.IndexOf("\"datePosted\"", StringComparison.Ordinal); end < Whole.Length; end++)
        {
            var posting = JsonLdPage.Posting(JsonLdPage.With(Whole[..end]));
            posting.Fields.Select(f => $"{f.Name}={f.Value}").Except(Expected.Split('\n').Append("jobLocation=37200")).ShouldBeEmpty(Whole[..end]);
            posting[RawFieldName.Title]!.Value.ShouldBe("Graph study");
        }
    }

    private static string Told(string html) => JsonLdPage.Told(JsonLdPage.Posting(html));
}
