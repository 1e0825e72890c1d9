using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>Pages with several job postings, and pages that say the same in several ways.</summary>
public class JsonLdChoiceTests
{
    private const string Own = """{"@type":"JobPosting","title":"Graph study","url":"https://board.example/jobs/7","description":"<p>Own</p>","hiringOrganization":"L"}""";
    private const string Other = """{"@type":"JobPosting","title":"Tree study","url":"https://board.example/jobs/8","description":"<p>Other</p>","hiringOrganization":"M","jobDuration":"P1Y","industry":"x","skills":"y"}""";

    [Theory]
    [InlineData($"[{Other},{Own}]", "")]
    [InlineData($$"""{"@graph":[{"@type":"ItemList","itemListElement":[{{Other}}]},{{Own}}]}""", "")]
    [InlineData($"[{Own},{Other}]", "<h1>Some other title</h1>")]
    public void The_posting_with_the_address_of_the_page_is_the_one(string json, string body) => TitleOf(json, body).ShouldBe("Graph study");

    [Theory]
    [InlineData("<h1>Graph study</h1>")]
    [InlineData("<h1>Graph study (PhD)</h1>")]
    [InlineData("<title>Graph study | Board</title>")]
    [InlineData("<link rel=canonical href='https://www.board.example/jobs/graph/'>")]
    [InlineData("<meta property='og:url' content='/jobs/graph'>")]
    public void Else_the_one_with_its_canonical_address_or_its_title(string markup)
    {
        var json = $"[{Other},{Own.Replace("/jobs/7", "/jobs/graph")}]";
        var html = $"<html><head>{(markup[1] == 'h' ? "" : markup)}<script type='application/ld+json'>{json}</script></head><body>{(markup[1] == 'h' ? markup : "")}</body></html>";
        JsonLdPage.Posting(html)[RawFieldName.Title]!.Value.ShouldBe("Graph study");
    }

    [Fact]
    public void Postings_that_only_lead_to_other_pages_are_no_offer_of_this_one() =>
        JsonLdPage.Read(JsonLdPage.With($"[{Other},{Other.Replace("/jobs/8", "/jobs/9").Replace("Tree", "Bush")}]")).Rejected!.Reason.ShouldBe(RejectionReason.NotAnOffer);

    [Fact]
    public void A_related_posting_does_not_hide_an_offer_that_stands_in_labels_or_microdata()
    {
        const string labels = "<p>Employer: Own Lab</p><p>Duration: 36 months</p><p>Salary: 2500 €</p><p>Location: Tours</p>";
        var html = $"<html><head><script type='application/ld+json'>{Other}</script></head><body><h1>Graph study</h1>{labels}</body></html>";
        JsonLdPage.Posting(html)[RawFieldName.HiringOrganization]!.Value.ShouldBe("Own Lab");
    }

    [Fact]
    public void A_page_with_several_offers_of_its_own_gives_each_an_identity()
    {
        const string json = """[{"@type":"JobPosting","@id":"#a","title":"A","description":"<p>1</p>"},{"@type":"JobPosting","identifier":"R 2","title":"B","description":"<p>2</p>"},{"@type":"JobPosting","title":"Étude C","description":"<p>3</p>"}]""";
        var postings = JsonLdPage.Read(JsonLdPage.With(json)).Postings;
        postings.Select(p => p.Identity).ShouldBe(["/jobs/7#a", "/jobs/7#R-2", "/jobs/7#etude-c"]);
        postings.Select(p => p.Url).ShouldBe(["https://board.example/jobs/7#a", "https://board.example/jobs/7#R-2", "https://board.example/jobs/7#etude-c"]);
        postings.Select(p => p.Sections[0].Html).ShouldBe(["<p>1</p>", "<p>2</p>", "<p>3</p>"]);
    }

    [Fact]
    public void Two_blocks_about_one_offer_complete_each_other()
    {
        const string one = """{"@type":"JobPosting","title":"A","description":"<p>1</p>","hiringOrganization":"L","datePosted":"2026-05-04"}""";
        const string two = """{"@type":"JobPosting","title":"A","validThrough":"2026-06-30","hiringOrganization":"Another spelling"}""";
        JsonLdPage.Told(JsonLdPage.Posting(JsonLdPage.With($"[{two},{one}]"))).ShouldBe(
            "title=A\nhiringOrganization=L\napplicationDeadline=2026-06-30\ndatePosted=2026-05-04\n#Description <p>1</p>");
    }

    [Fact]
    public void JsonLd_comes_before_microdata_and_labelled_lines_fill_what_is_missing()
    {
        const string html = """
            <html><head><script type="application/ld+json">{"@type":"JobPosting","title":"A","hiringOrganization":"L"}</script></head><body>
            <div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Not A</h1><span itemprop="datePosted">2026-05-04</span>
            <p>Duration: 36 months</p><p>Employer: not L</p><h3>Missions</h3><p>Read.</p></div></body></html>
            """;
        JsonLdPage.Told(JsonLdPage.Posting(html)).ShouldBe("title=A\nhiringOrganization=L\ndatePosted=2026-05-04\njobDuration=36 months\n#Missions <p>Read.</p>");
    }

    [Fact]
    public void A_description_in_one_piece_gives_way_to_the_same_text_under_the_pages_own_headings()
    {
        const string missions = "The candidate will read a very large number of graphs and describe each of them with care and patience, in words.";
        const string profile = "A doctorate in mathematics or in computer science is asked for, and a taste for long walks along paths and cycles.";
        const string context = "The lab has studied graphs for a hundred years, and nobody there has ever lost a vertex, as far as anybody knows.";
        var html = JsonLdPage.With("{\"@type\":\"JobPosting\",\"title\":\"A\",\"hiringOrganization\":\"L\",\"description\":\"Context " + context + " Missions " + missions + " Profile " + profile + "\"}")
            .Replace("<div>", $"<main><h1>A</h1><h2>Context</h2><p>{context}</p><h2>Missions</h2><p>{missions}</p><h2>Profile</h2><p>{profile}</p><h2>Share</h2><p>x</p></main><div>");
        JsonLdPage.Posting(html).Sections.Select(s => s.Heading).ShouldBe(["Context", "Missions", "Profile"]);
    }

    [Fact]
    public void A_list_leads_to_the_offers_that_it_names_and_gives_those_that_have_no_page()
    {
        const string json = """
            {"@type":"ItemList","itemListElement":[
            {"@type":"ListItem","url":"https://board.example/jobs/1"},
            {"@type":"ListItem","item":"/jobs/2"},
            {"@type":"ListItem","item":{"@type":"JobPosting","title":"C","url":"/jobs/3","datePosted":"2026-05-04","hiringOrganization":"L"}},
            {"@type":"ListItem","item":{"@type":"JobPosting","title":"D","description":"<p>4</p>","datePosted":"2026-05-04"}},
            {"@type":"ListItem","item":{"@type":"JobPosting","title":"E"}},
            {"@type":"ListItem","url":"https://other.example/jobs/6"}]}
            """;
        var result = JsonLdPage.Read(JsonLdPage.With(json).Replace("<div>", "<div><a href='/jobs/9'>Nine</a>"), PageRole.List);
        result.Rejected.ShouldBeNull();
        result.Wanted.Select(w => w.Url.AbsolutePath).ShouldBe(["/jobs/3", "/jobs/1", "/jobs/2", "/jobs/9"], ignoreOrder: true);
        result.Wanted.Single(w => w.Url.AbsolutePath == "/jobs/3").Known.Select(f => f.Value).ShouldBe(["C", "L", "2026-05-04"]);
        result.Postings.ShouldHaveSingleItem().Identity.ShouldBe("/jobs/7#d");
    }

    [Theory]
    [InlineData("<h1>Graph study</h1><p>This position is no longer available.</p>", RejectionReason.NoLongerAvailable)]
    [InlineData("<form><input type=password></form>", RejectionReason.LoginWall)]
    [InlineData("<h1>Just a moment...</h1><p>Verify you are human</p>", RejectionReason.Challenge)]
    [InlineData("<h1>News</h1><p>We moved.</p>", RejectionReason.NotAnOffer)]
    public void A_detail_page_without_a_posting_is_named(string body, RejectionReason reason) =>
        JsonLdPage.Read($"<html><body>{body}</body></html>").Rejected!.Reason.ShouldBe(reason);

    private static string TitleOf(string json, string body) => JsonLdPage.Posting(JsonLdPage.With(json).Replace("<div>", body + "<div>"))[RawFieldName.Title]!.Value;
}
