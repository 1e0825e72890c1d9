using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>One detail page that tells several offers whole: each is a posting with an identity of its own.</summary>
public class SeveralOffersTests
{
    private const string One = """{"@type":"JobPosting","title":"Graph study","identifier":"R-1","description":"<p>Graphs</p>","hiringOrganization":"L"}""";
    private const string Two = """{"@type":"JobPosting","title":"Tree study","description":"<p>Trees</p>","hiringOrganization":"L"}""";

    [Theory]
    [InlineData($"[{One},{Two}]")]
    [InlineData($"{One}</script><script type='application/ld+json'>{Two}")]
    [InlineData($$"""{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{{One}},{{Two}}]}""")]
    [InlineData($$"""{"@type":"ItemList","itemListElement":[{{One}},{{Two}}]}""")]
    [InlineData($$"""{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{{One}}},{"@type":"ListItem","position":2,"item":{{Two}}}]}""")]
    [InlineData($$"""{"@type":"CollectionPage","mainEntity":{"@type":"ItemList","itemListElement":[{{One}},{{Two}}] } }""")]
    public void In_every_shape_of_JsonLd(string json)
    {
        var postings = JsonLdPage.Read(JsonLdPage.With(json)).Postings;

        postings.Select(p => p.Identity).ShouldBe(["/jobs/7#R-1", "/jobs/7#tree-study"]);
        postings.Select(p => (p[RawFieldName.Title]!.Value, p.Sections.Single().Html)).ShouldBe([("Graph study", "<p>Graphs</p>"), ("Tree study", "<p>Trees</p>")]);
    }

    [Fact]
    public void Two_of_one_title_are_told_apart_by_their_places()
    {
        static string At(string place) => Two.Replace("\"title\"", $"\"jobLocation\":\"{place}\",\"title\"");
        JsonLdPage.Read(JsonLdPage.With($"[{At("Tours")},{At("Lyon")}]")).Postings.Select(p => p.Identity).ShouldBe(["/jobs/7#tree-study-tours", "/jobs/7#tree-study-lyon"]);
    }

    [Fact]
    public void Two_that_nothing_names_are_numbered()
    {
        static string Of(string id) => $$"""{"@type":"JobPosting","title":"?","jobLocation":"{{id}}","description":"<p>x</p>"}""";
        JsonLdPage.Read(JsonLdPage.With($"[{Of("!")},{Of("!!")}]")).Postings.Select(p => p.Identity).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("itemscope itemtype='https://schema.org/JobPosting'", "itemprop")]
    [InlineData("vocab='https://schema.org/' typeof='JobPosting'", "property")]
    public void In_microdata_and_RDFa(string scope, string property)
    {
        var html = $"<html><body><h1>Two positions</h1>{Item(scope, property, "Graph study", "Tours", "Graphs")}{Item(scope, property, "Tree study", "Lyon", "Trees")}</body></html>";
        var postings = JsonLdPage.Read(html).Postings;

        postings.Select(p => p.Identity).ShouldBe(["/jobs/7#graph-study", "/jobs/7#tree-study"]);
        postings.Select(p => p.Url).ShouldBe(["https://board.example/jobs/7#graph-study", "https://board.example/jobs/7#tree-study"]);
        postings.Select(p => (p[RawFieldName.JobLocation]!.Value, p[RawFieldName.JobDuration]!.Value)).ShouldBe([("Tours", "Graphs: 36 months"), ("Lyon", "Trees: 36 months")]);
        postings.Select(p => string.Concat(p.Sections.Select(s => s.Html))).ShouldAllBe(t => t.Contains("Graphs") != t.Contains("Trees"));
    }

    [Theory]
    [InlineData("<h1>Graph study</h1>", "")]
    [InlineData("<h1>Jobs</h1>", "<a itemprop='url' href='/jobs/8'>More</a>")]
    public void Related_ones_are_none_of_its_own(string heading, string link)
    {
        const string scope = "itemscope itemtype='https://schema.org/JobPosting'";
        var related = Item(scope, "itemprop", "Tree study", "Lyon", "Trees").Replace("</section>", link + "</section>");
        JsonLdPage.Posting($"<html><body>{heading}{Item(scope, "itemprop", "Graph study", "Tours", "Graphs")}{related}</body></html>")[RawFieldName.Title]!.Value.ShouldBe("Graph study");
    }

    [Fact]
    public void Teasers_without_a_link_are_none_of_its_own()
    {
        const string scope = "itemscope itemtype='https://schema.org/JobPosting'";
        var teaser = $"<section {scope}><h2 itemprop='title'>Tree study</h2><p itemprop='description'>Trees.</p><span itemprop='jobLocation'>Lyon</span></section>";
        JsonLdPage.Posting($"<html><body><h1>Jobs</h1>{Item(scope, "itemprop", "Graph study", "Tours", "Graphs")}{teaser}</body></html>")[RawFieldName.Title]!.Value.ShouldBe("Graph study");
    }

    private static string Item(string scope, string property, string title, string place, string about) => $"""
        <section {scope}><h2 {property}='title'>{title}</h2><span {property}='hiringOrganization'>L</span><span {property}='jobLocation'>{place}</span>
        <time {property}='datePosted' datetime='2026-05-04'>May</time><p>Duration: {about}: 36 months</p>
        <div {property}='description'><p>{about} are studied here with care by people who have done nothing else for many years, and who have time.</p></div></section>
        """;
}
