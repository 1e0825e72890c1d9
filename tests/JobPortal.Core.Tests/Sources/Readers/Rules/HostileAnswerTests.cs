using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>No page, answer or file makes a reader by rules throw, hang or fill the memory, whatever it holds and wherever it was cut.</summary>
public class HostileAnswerTests
{
    private const int Deep = 10_000;

    private static readonly SourceDefinition[] Sources =
    [
        YamlSource.Of("""
            title: A board
            home: https://board.example.org/
            reader: selectors
            start: [{ list: /jobs }]
            selectors:
              list:
                item: "li, div, tr:nth-child(2n+1), job"
                exclude: [".filled", "span:empty"]
                id: { attribute: id }
                fields: { title: "b, a", jobLocation: { select: "i", all: true } }
                sections: { select: p, title: Text }
                paging: { form: { select: form, set: { page: "{page}" } }, last: b }
              detail:
                remove: [".share", "x y z"]
                labelled: true
                fields: { title: "h1, div div div b, li:nth-last-child(2) ~ li + li > b", applicationContact: { select: "p", regex: "(a+)+$|(?<value>.*@.*)" }, jobDuration: { select: "body", regex: "([0-9]+ mois)" } }
                pairs: ["dl, table, div", { row: tr, term: th, value: td }]
                sections: [{ heading: "h2, h3, b" }, { select: "ul:has(li)", heading: "b", content: li }, { select: "blockquote", title: Quote }]
                attachments: "p, a:not([href^=x])"
            """),
        YamlSource.Of("title: G\npreset: greenhouse\naccount: x"),
        YamlSource.Of("title: P\npreset: personio\naccount: x\napi: { labelled: true }"),
        YamlSource.Of("""
            title: N
            home: https://board.example.org/
            reader: jsonApi
            start: [{ list: /jobs }]
            api: { embedded: "script#s", items: "a[*].b", fields: { title: "c.d[*]", datePosted: d, jobLocation: "$.x" }, sections: [{ each: "e[*]", heading: f, text: g }], attachments: [h],
                   paging: { page: "&page={page}", last: "p[0]", total: q }, detail: { address: "/d?id={i}", item: j } }
            """),
        YamlSource.Of("title: T\nhome: https://board.example.org/\nreader: table\nstart: [{ list: /t.csv }]"),
    ];

    private static readonly string[] Pieces =
    [
        "<li id=1>", "<div>", "</div>", "<b>", "</b>", "<p>", "<a href='http://['>", "<a href=/x>", "</a>", "<form method=post>", "<input name=a value=b>", "<select name=s>", "<option>", "<dl>", "<dt>",
        "Durée", "<dd>", "36 mois", "<table>", "<tr>", "<th>", "<td>", "<h1>T</h1>", "<h2>Contexte</h2>", "<ul>", "<blockquote>", "<script id=s>", "</script>", "<template>", "<frameset>", "<!--", "&#0;",
        "\u0000", "\uD800", "\"\\ud800\"", "{", "}", "[", "]", ":", ",", "\"a\"", "\"b\"", "\"c\": {\"d\": [1, null, \"x\"]}", "\"jobs\": [", "{\"title\": \"A\", \"id\": 1}", "{\"\\ud800\": \"\\udfff\"}", "1e999", "-0",
        "true", "null", "//", "/*", "\\", "\"", "titre;labo\n", ";", "\n", "\r", "\t", "=1+1", "A;B", "<workzag-jobs>", "<position>", "<name>A</name>", "</position>", "</workzag-jobs>", "<![CDATA[", "]]>", "&e;",
        "<!DOCTYPE a [<!ENTITY e \"eeee\"><!ENTITY f \"&e;&e;\">]>", "\uFEFF", "sep=;\n",
    ];

    [Fact]
    public void Garbage_gives_something_and_no_exception()
    {
        var dice = new Random(20261122);
        var read = 0;
        for (var i = 0; i < 600; i++)
        {
            var text = new StringBuilder();
            for (var n = dice.Next(50); n >= 0; n--) text.Append(Pieces[dice.Next(Pieces.Length)]);
            read += ReadEverywhere(text.ToString());
        }

        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[dice.Next(400)];
            dice.NextBytes(bytes);
            read += ReadEverywhere(Encoding.Latin1.GetString(bytes));
        }

        read.ShouldBe(800 * Sources.Length * 3);
    }

    [Fact]
    public void An_answer_cut_anywhere_can_be_read()
    {
        string[] wholes =
        [
            "<ul><li id=1><b>A</b><i>Tours</i><p>x</p></li></ul><form method=post action=/x><input name=a><select name=s><option>1</select></form><h1>T</h1><dl><dt>Durée</dt><dd>3 ans</dd></dl><h2>Sujet</h2><p>x</p>",
            "{\"jobs\": [{\"id\": 1, \"title\": \"A\", \"content\": \"&lt;p&gt;x\", \"metadata\": [{\"name\": \"Salary\", \"value\": {\"unit\": \"EUR\", \"amount\": \"1\"}}]}]}",
            "<workzag-jobs><position><id>1</id><name>A</name><jobDescriptions><jobDescription><name>x</name><value><![CDATA[<p>y]]></value></jobDescription></jobDescriptions></position></workzag-jobs>",
            "titre;labo;missions\n\"A;\"\"x\"\"\";B;\"c\nd\"\n",
        ];
        foreach (var whole in wholes)
            for (var end = 0; end <= whole.Length; end += 3) ReadEverywhere(whole[..end]).ShouldBe(Sources.Length * 3);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<ul><li>", "")]
    [InlineData("<dl><dd>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<blockquote>", "</blockquote>")]
    [InlineData("<job>", "</job>")]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"jobs\":[", "]}")]
    [InlineData("<workzag-jobs>", "</workzag-jobs>")]
    [InlineData("\"", "\"")]
    public void Ten_thousand_in_each_other_can_be_read(string open, string close)
    {
        var text = new StringBuilder().Insert(0, open, Deep).Append("<h1>T</h1>1").Append(new StringBuilder().Insert(0, close, Deep)).ToString();
        OnASmallStack(text).ShouldBe(Sources.Length * 3);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void JSON_that_nests_too_deep_is_told(string open)
    {
        var text = new StringBuilder().Insert(0, open, Deep).ToString();
        var rejected = YamlSource.Read(Sources[1], "/x", PageRole.List, text).Rejected!;
        (rejected.Reason, rejected.Detail.Contains("depth")).ShouldBe((RejectionReason.Malformed, true));
    }

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('<')]
    [InlineData('"')]
    [InlineData('[')]
    [InlineData('\n')]
    [InlineData(';')]
    public void A_line_of_fifty_megabytes_is_told(char character)
    {
        var text = new string(character, 50_000_000);
        foreach (var source in Sources) YamlSource.Read(source, "/x", PageRole.List, text).Rejected!.Reason.ShouldBe(RejectionReason.Malformed);
    }

    // What takes the square or the power of a page's size to look through, in a page of a size that is read.
    [Theory]
    [InlineData("<li>", 60_000)]
    [InlineData("<div><b>", 900)]
    [InlineData("<p><b>Durée</b> 3 ans", 8_000)]
    [InlineData("<a href=/x>x</a>", 20_000)]
    [InlineData("<tr><th>Durée<td>x", 10_000)]
    [InlineData("\"A;\n", 100_000)]
    [InlineData("titre;labo\n\"A\"x", 100_000)]
    [InlineData("[{\"a\":1},", 100_000)]
    [InlineData("<script ", 100_000)]
    [InlineData("<a b", 100_000)]
    public void A_page_that_repeats_itself_can_be_read(string piece, int times) =>
        ReadEverywhere("<h1>T</h1>" + new StringBuilder().Insert(0, piece, times)).ShouldBe(Sources.Length * 3);

    // A web server's thread has 1.5 MB at most on some systems: recursion would show here.
    private static int OnASmallStack(string text)
    {
        var read = 0;
        var thread = new Thread(() => read = ReadEverywhere(text), 512 * 1024);
        thread.Start();
        thread.Join();
        return read;
    }

    private static int ReadEverywhere(string text)
    {
        var read = 0;
        foreach (var source in Sources)
            foreach (var role in Enum.GetValues<PageRole>())
            {
                var result = YamlSource.Read(source, "/x", role, text);
                (result.Postings.Count > 0 || result.Wanted.Count > 0 || result.Notes.Count > 0 || result.Rejected is not null).ShouldBeTrue(text.Length < 500 ? text : "");
                read++;
            }

        return read;
    }
}
