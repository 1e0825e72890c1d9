using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

public class JsonApiReaderTests
{
    internal static SourceDefinition Source(string api, string more = "") => YamlSource.Of($"""
        title: An API
        home: https://api.example.org/
        reader: jsonApi
        {more}
        start: [{"{ list: /jobs }"}]
        api:
        {string.Join('\n', api.ReplaceLineEndings("\n").Split('\n').Select(l => "  " + l))}
        """);

    [Theory]
    [InlineData("title: name", """{"name": "A"}""", "A")]
    [InlineData("title: [nom, name]", """{"nom": " ", "name": "A"}""", "A")]
    [InlineData("title: [nom, name]", """{"nom": null, "name": 12.50}""", "12.50")]
    [InlineData("title: NAME", """{"Name": "A"}""", "A")]
    [InlineData("title: a.b.c", """{"a": {"b": {"c": "A"}}}""", "A")]
    [InlineData("title: 'a.\"b.c\"'", """{"a": {"b.c": "A"}}""", "A")]
    [InlineData("title: a[1]", """{"a": ["x", "A"]}""", "A")]
    [InlineData("title: a[-1].n", """{"a": [{"n": "x"}, {"n": "A"}]}""", "A")]
    [InlineData("title: a[*].n", """{"a": [{"n": "A"}, {}, {"n": "B"}]}""", "A, B")]
    [InlineData("title: a", """{"a": ["A", "B"]}""", "A, B")]
    [InlineData("title: 'm[name=Contract type].value'", """{"m": [{"name": "x", "value": "no"}, {"name": "contract TYPE", "value": "A"}]}""", "A")]
    [InlineData("title: s[*].t", """{"s": {"one": {"t": "A"}, "two": {"t": "B"}}}""", "A, B")]
    [InlineData("title: { path: a, all: ' / ' }", """{"a": ["A", "B"]}""", "A / B")]
    [InlineData("title: '{city}, {country}'", """{"city": "Tours", "country": "France"}""", "Tours, France")]
    [InlineData("title: '{city}, {country}'", """{"country": "France"}""", "France")]
    [InlineData("title: '{a} - {b} {c}'", """{"a": "1", "c": "EUR"}""", "1 EUR")]
    [InlineData("title: ['{city}, {country}', other]", """{"other": "A"}""", "A")]
    [InlineData("title: { value: PhD }", """{"x": 1}""", "PhD")]
    [InlineData("title: { path: a, default: PhD }", """{"x": 1}""", "PhD")]
    [InlineData("title: { path: a, regex: '([0-9]+) months' }", """{"a": "for 36 months"}""", "36")]
    [InlineData("title: { path: a, regex: 'x', default: none }", """{"a": "for 36 months"}""", "none")]
    [InlineData("title: a", """{"a": {"id": 3, "label": "A"}}""", "A")]
    [InlineData("title: a", """{"a": {"x": "A", "y": 2, "z": null, "@type": "T"}}""", "A, 2")]
    [InlineData("title: a", """{"a": true}""", "true")]
    [InlineData("title: a", """{"a": "R&amp;D <b>team</b>\n of two"}""", "R&D team of two")]
    [InlineData("title: a", """{"a": {"@type": "Place", "address": {"postalCode": "37200", "addressLocality": "Tours", "addressCountry": {"name": "France"}}}}""", "37200 Tours, France")]
    [InlineData("title: a", """{"a": {"currency": "EUR", "value": {"minValue": 2000, "maxValue": 2300, "unitText": "MONTH"}}}""", "2000 - 2300 EUR MONTH")]
    [InlineData("title: $.company", """{"a": 1}""", "ACME")]
    public void A_value_is_found_by_its_path(string rule, string item, string expected) =>
        YamlSource.Read(Source($"items: jobs\nfields:\n  {rule}"), "/jobs", PageRole.List, $$"""{"company": "ACME", "jobs": [{{item}}]}""")
            .Postings.Single()["title"]!.Value.ShouldBe(expected);

    [Theory]
    [InlineData("1795351800", "2026-11-22T12:50:00Z")]
    [InlineData("1795351800000", "2026-11-22T12:50:00Z")]
    [InlineData("\"1795351800\"", "2026-11-22T12:50:00Z")]
    [InlineData("\"2026-11-22\"", "2026-11-22")]
    [InlineData("20261122", "20261122")]
    [InlineData("1795351800.25", "2026-11-22T12:50:00Z")]
    [InlineData("\"/Date(1795351800000+0100)/\"", "2026-11-22T12:50:00Z")]
    [InlineData("3", "3")]
    public void A_clocks_number_becomes_a_date_where_a_date_is_meant(string json, string expected)
    {
        var posting = YamlSource.Read(Source("fields: { title: t, datePosted: d, identifier: d }"), "/jobs", PageRole.List, $$"""[{"t": "A", "d": {{json}}}]""").Postings.Single();
        posting["datePosted"]!.Value.ShouldBe(expected);
        posting["identifier"]!.Value.ShouldBe(json.Trim('"'));
    }

    [Theory]
    [InlineData("<p>a</p>", "<p>a</p>")]
    [InlineData("&lt;p&gt;a &amp;amp; b&lt;/p&gt;", "<p>a &amp; b</p>")]
    [InlineData("&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;", "<p>a</p>")]
    [InlineData("one\ntwo\n\nthree < four", "<p>one<br>two</p><p>three &lt; four</p>")]
    [InlineData("R&D for all", "<p>R&amp;D for all</p>")]
    public void A_section_is_HTML_however_it_was_written(string text, string html) =>
        YamlSource.Read(Source("fields: { title: t }\nsections: [{ title: About, text: x }]"), "/jobs", PageRole.List,
            System.Text.Json.JsonSerializer.Serialize(new[] { new { t = "A", x = text } })).Postings.Single().Sections.ShouldBe([new RawSection("About", html)]);

    [Fact]
    public void Sections_and_files_may_be_many()
    {
        var source = Source("""
            id: id
            url: /jobs/{id}
            fields: { title: t }
            sections: [{ each: "parts[*]", heading: name, text: [html, text] }, { title: More, heading: h, text: more }]
            attachments: [pdf, { each: "files[*]", url: href, name: label }]
            """);
        YamlSource.Snapshot(YamlSource.Read(source, "/jobs", PageRole.List, """
            {"id": "x 1", "t": "A", "parts": [{"name": "Tasks:", "html": "<ul><li>a</li></ul>"}, {"name": "Empty"}, {"name": "Skills", "text": "b"}], "more": "c",
             "pdf": "/f/a.pdf", "files": [{"href": "b.pdf", "label": "Subject"}, {"label": "none"}]}
            """).Postings.Single()).ShouldBe("""
            x 1 <https://api.example.org/jobs/x%201>
            title: A
            # Tasks: <ul><li>a</li></ul>
            # Skills: <p>b</p>
            # More: <p>c</p>
            @ a.pdf <https://api.example.org/f/a.pdf>
            @ b.pdf <https://api.example.org/b.pdf>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_taken_is_left_out_and_what_has_no_title_is_told()
    {
        var read = YamlSource.Read(Source("items: jobs\nfields: { title: t }\nexclude: { taken: oui, status: [closed, draft] }"), "/jobs", PageRole.List,
            """{"jobs": [{"t": "A", "taken": "OUI"}, {"t": "B", "taken": "non"}, {"t": "C", "status": "draft"}, {"x": "D"}, 5, null]}""");
        read.Postings.Select(p => p["title"]!.Value).ShouldBe(["B"]);
        read.Notes.ShouldBe(["Offer 4 of the answer has no title."]);
    }

    [Theory]
    [InlineData(""")]}'""" + "\n[{\"t\": \"A\"}]")]
    [InlineData("for(;;);[{\"t\": \"A\"},]")]
    [InlineData("\uFEFF // note\n [{\"t\": \"A\" /* x */}]")]
    [InlineData("[{\"t\": \"A\", \"x\": \"raw\nline\tbreak \\\" quote\"}]")]
    [InlineData("<!doctype html><html><body><script id=state>window.STATE = [{\"t\": \"A\"}];</script></body></html>")]
    public void JSON_is_read_as_sites_write_it(string text) =>
        YamlSource.Read(Source("embedded: script#state\nfields: { title: t }"), "/jobs", PageRole.List, text).Postings.Single()["title"]!.Value.ShouldBe("A");

    [Theory]
    [InlineData("{\"jobs\": []}", RejectionReason.EmptyList)]
    [InlineData("{\"error\": \"x\"}", RejectionReason.EmptyList)]
    [InlineData("[{\"t\": ", RejectionReason.Malformed)]
    [InlineData("", RejectionReason.Malformed)]
    [InlineData("Service unavailable", RejectionReason.Malformed)]
    [InlineData("<html><body><form><input type=password></form>Log in</body></html>", RejectionReason.LoginWall)]
    [InlineData("<!doctype html><title>Just a moment...</title><body>x</body>", RejectionReason.Challenge)]
    [InlineData("<!doctype html><p>Hello</p>", RejectionReason.Malformed)]
    [InlineData("<a><b></a>", RejectionReason.Malformed)]
    public void What_is_no_answer_is_told(string text, RejectionReason reason) =>
        YamlSource.Read(Source("items: jobs\nfields: { title: t }"), "/jobs", PageRole.List, text).Rejected!.Reason.ShouldBe(reason);

    [Fact]
    public void One_text_is_cut_at_its_headings_and_labels_fill_the_rest_when_asked()
    {
        var posting = YamlSource.Read(Source("fields: { title: t }\nlabelled: true\nsections: [{ title: Description, text: x }]"), "/jobs", PageRole.List,
            """[{"t": "A", "x": "<p>Durée : 36 mois<br>Lieu : Tours</p><h3>Contexte</h3><p>a</p><h3>Missions</h3><p>b</p>"}]""").Postings.Single();
        (posting["jobDuration"]!.Value, posting["jobLocation"]!.Value).ShouldBe(("36 mois", "Tours"));
        posting.Sections.Select(s => s.Heading).ShouldBe(["Description", "Contexte", "Missions"]);
    }

    [Fact]
    public void XML_is_read_by_the_same_paths()
    {
        var read = YamlSource.Read(Source("items: jobs.job[*]\nid: '@id'\nfields: { title: name, jobLocation: 'office[*]' }\nsections: [{ each: 'd.s[*]', heading: n, text: v }]"), "/jobs", PageRole.List, """
            <?xml version="1.0"?><!DOCTYPE jobs [<!ENTITY e SYSTEM "file:///etc/passwd">]><j:jobs xmlns:j="x"><job id="1"><name>A &amp;&nbsp;B</name><office>Tours</office><office>Blois</office>
            <d><s><n>Tasks</n><v><![CDATA[<ul><li>a</li></ul>]]></v></s></d></job><job id="2"><name>C</name><office/></job></j:jobs>
            """);
        read.Postings.Select(YamlSource.Snapshot).ShouldBe([
            "1 <https://api.example.org/jobs>\ntitle: A & B\njobLocation: Tours\njobLocation: Blois\n# Tasks: <ul><li>a</li></ul>", "2 <https://api.example.org/jobs>\ntitle: C"]);
    }
}
