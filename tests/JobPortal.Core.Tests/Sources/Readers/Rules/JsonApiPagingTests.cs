using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>More answers than one: pages of a list, and one for each offer.</summary>
public class JsonApiPagingTests
{
    [Theory]
    [InlineData("paging: { page: '&page={page}', first: 0 }", "/jobs /jobs?page=1 /jobs?page=2 /jobs?page=3")]
    [InlineData("paging: { page: '/jobs?skip={offset}&take={size}', size: 2 }", "/jobs /jobs?skip=2&take=2 /jobs?skip=4&take=2 /jobs?skip=6&take=2")]
    [InlineData("paging: { page: '&page={page}', first: 0, total: total }", "/jobs /jobs?page=1 /jobs?page=2")]
    [InlineData("paging: { page: '&page={page}', last: meta.pages }", "/jobs /jobs?page=2 /jobs?page=3")]
    [InlineData("paging: { page: '&page={page}', more: meta.more }", "/jobs /jobs?page=2 /jobs?page=3")]
    [InlineData("paging: { page: '&after={cursor}', cursor: meta.cursor }", "/jobs /jobs?after=c%201 /jobs?after=c%202")]
    [InlineData("paging: { next: meta.next }", "/jobs /jobs?n=1 /jobs?n=2")]
    public void Pages_follow_by_number_offset_cursor_or_link(string paging, string expected)
    {
        var page = 0;
        var (postings, asked, told) = YamlSource.Harvest(JsonApiReaderTests.Source($"items: jobs\nfields: {{ title: t }}\n{paging}"), _ => page switch
        {
            < 3 => $$"""{"total": 6, "meta": {"pages": 3, "more": {{(page < 2 ? "true" : "false")}}, "cursor": {{(page < 2 ? $"\"c {page + 1}\"" : "null")}}, "next": {{(page < 2 ? $"\"https://api.example.org/jobs?n={page + 1}\"" : "null")}}}, "jobs": [{"t": "A{{page}}"}, {"t": "B{{page++}}"}]}""",
            _ => """{"total": 6, "meta": {}, "jobs": []}""",
        });
        (string.Join(' ', asked), postings.Count).ShouldBe((expected, 6));
        told.ShouldBeEmpty();
    }

    [Fact]
    public void A_body_is_sent_with_its_numbers_and_cursor()
    {
        var source = JsonApiReaderTests.Source("""
            items: jobs
            fields: { title: t }
            body: { query: "data \"x\"", page: "{page}", from: "{offset}", size: 2, after: "{cursor}", open: true, tags: [a, null] }
            paging: { cursor: next, size: 2 }
            """);
        var (postings, asked, _) = YamlSource.Harvest(source, r => r.Content!.Text.Contains("\"page\":1,")
            ? """{"next": "c\"1", "jobs": [{"t": "A"}, {"t": "B"}]}""" : """{"next": null, "jobs": [{"t": "C"}]}""");
        asked.ShouldBe([
            """/jobs {"query":"data \"x\"","page":1,"from":0,"size":2,"after":null,"open":true,"tags":["a",null]}""",
            """/jobs {"query":"data \"x\"","page":2,"from":2,"size":2,"after":"c\u00221","open":true,"tags":["a",null]}""",
        ]);
        postings.Count.ShouldBe(3);
        source.Api!.Body.ShouldNotBeNull();
        SourceReaders.Of(source).StartPages(source).Single().Content!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public void A_second_answer_is_asked_for_each_offer_and_the_list_fills_what_it_leaves_out()
    {
        var source = JsonApiReaderTests.Source("""
            items: jobs
            id: id
            exclude: { taken: "true" }
            fields: { title: name, hiringOrganization: lab }
            detail: { address: "/job?id={id}", item: data, fields: { title: [titre, name] }, sections: [{ title: Sujet, text: texte }] }
            """);
        var (postings, asked, told) = YamlSource.Harvest(source, r => r.Url.AbsolutePath == "/jobs"
            ? """{"jobs": [{"id": "a b", "name": "A", "lab": "LIFAT"}, {"id": 2, "name": "B"}, {"name": "no id"}]}"""
            : r.Url.Query.EndsWith("=2", StringComparison.Ordinal) ? """{"data": {"id": 2, "titre": "Bé", "taken": true}}""" : """{"data": {"id": "a b", "titre": "Thèse A", "texte": "t"}}""");
        asked.ShouldBe(["/jobs", "/job?id=a%20b", "/job?id=2"]);
        postings.Select(YamlSource.Snapshot).ShouldBe([
            $"{postings[0].Identity} <https://api.example.org/jobs>\ntitle: no id",
            "a b <https://api.example.org/job?id=a%20b>\ntitle: Thèse A\nhiringOrganization: LIFAT\n# Sujet: <p>t</p>",
        ]);
        told.ShouldBe(["NoLongerAvailable: The answer says that the offer is taken."]);
    }

    [Fact]
    public void Another_reader_reads_the_pages_for_people()
    {
        var source = JsonApiReaderTests.Source("items: jobs\nurl: '/p/{id}'\nfields: { title: t, jobDuration: d }", "detailReader: jobPosting");
        var read = YamlSource.Read(source, "/jobs", PageRole.List, """{"jobs": [{"id": 7, "t": "A", "d": "36 mois"}]}""");
        read.Postings.ShouldBeEmpty();
        (read.Wanted.Single().Url.AbsolutePath, read.Wanted[0].Known.Count).ShouldBe(("/p/7", 2));
    }
}
