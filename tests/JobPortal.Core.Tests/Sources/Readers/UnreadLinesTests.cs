using JobPortal.Core.Normalization;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;
using JobPortal.Core.Tests.Sources.Readers.JsonLd;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>What a lab wrote under a label that nobody knows, or under none, stays with the offer.</summary>
public class UnreadLinesTests
{
    [Theory]
    [InlineData("<table><tr><th>Location:</th><td>Tours</td></tr><tr><th>Funding for:</th><td>UK students</td></tr><tr><th>Salary:</th><td>2300 €</td></tr></table>")]
    [InlineData("<table><tr><td>Funding for</td><td>UK students</td></tr><tr><td>Location</td><td>Tours</td></tr><tr><td>Salary</td><td>2300 €</td></tr></table>")]
    [InlineData("<dl><dt>Location</dt><dd>Tours</dd><dt>Salary</dt><dd>2300 €</dd><dt>Funding for</dt><dd>UK students</dd></dl>")]
    [InlineData("<p><b>Location:</b> Tours</p><p><b>Funding for:</b> UK students</p><p><b>Salary:</b> 2300 €</p>")]
    [InlineData("<p><strong>Location</strong> : Tours<br><strong>Funding for</strong> : UK students<br><strong>Salary</strong> : 2300 €</p>")]
    [InlineData("<ul><li><span class=l>Location:</span> Tours</li><li><span class=l>Funding for:</span> UK students</li><li><span class=l>Salary:</span> 2300 €</li></ul>")]
    public void A_row_under_a_label_that_nobody_knows_is_kept_as_published(string rows)
    {
        var posting = Read($"<main><h1>PhD in graphs</h1>{rows}<h2>Missions</h2><p>Read.</p></main>");
        Others(posting).ShouldBe(["Funding for: UK students"]);
        posting[RawFieldName.JobLocation]!.Value.ShouldBe("Tours");
        posting[RawFieldName.BaseSalary]!.Value.ShouldBe("2300 €");
    }

    [Fact]
    public void Prose_under_no_heading_is_a_section_in_its_place()
    {
        var prose = string.Concat(Enumerable.Repeat("We look for somebody who likes graphs. ", 4));
        var posting = Read($"<main><h1>PhD in graphs</h1><p>Location: Tours</p><p>Salary: 2300 €</p><div><p>{prose}</p><ul><li>One</li></ul></div><h2>Missions</h2><p>Read.</p></main>");
        posting.Sections.Select(s => s.Heading).ShouldBe(["", "Missions"]);
        posting.Sections[0].Html.ShouldBe($"<p>{prose.Trim()}</p><ul><li>One</li></ul>");
        posting.Sections[1].Html.ShouldBe("<p>Read.</p>");
    }

    [Theory]
    [InlineData("<p>Share</p><p>Print</p>")]
    [InlineData("<nav><a href=/a>A long way through the site, and one more page of it, and the next page</a></nav><p><a href=/b>Back to the list of all the offers that the network has published since its beginning, and to the one before this one</a></p>")]
    [InlineData("<p><button>Save this offer to the list of the offers that you want to look at later, when you are signed in to your account here</button></p>")]
    public void Buttons_links_and_short_pieces_are_the_sites(string pieces)
    {
        var posting = Read($"<main><h1>PhD in graphs</h1>{pieces}<p>Location: Tours</p>{pieces}<p>Salary: 2300 €</p>{pieces}<h2>Missions</h2><p>Read.</p></main>");
        Others(posting).ShouldBeEmpty();
        posting.Sections.Select(s => s.Heading).ShouldBe(["Missions"]);
    }

    [Fact]
    public void What_the_source_says_to_ignore_is_not_kept_as_something_else()
    {
        var source = JsonLdPage.Source with { Labels = JsonLdPage.Source.Labels with { Ignored = ["Share this"] } };
        var posting = LabelledText.Of(source, JsonLdPage.Url, "<main><h1>PhD</h1><table><tr><th>Location</th><td>Tours</td></tr><tr><th>Share this</th><td>by mail</td></tr><tr><th>Salary</th><td>2300 €</td></tr></table></main>");
        posting.Fields.Where(f => f.Name == RawFieldName.Other).ShouldBeEmpty();
    }

    [Fact]
    public void The_names_of_those_to_ask_stay_when_their_addresses_go()
    {
        var posting = Read("<main><h1>PhD in graphs</h1><p>Location: Tours</p><p>Supervisor: Jeanne Exemple (jeanne.exemple@lab.example)</p><p>Salary: 2300 €</p></main>");
        var offer = new PostingNormalizer().Normalize(posting, new NormalizationContext(JsonLdPage.Source, new DateOnly(2026, 11, 22)));
        offer.Evidence.Single(e => e.Field == "contact").Raw.ShouldBe("Jeanne Exemple ([e-mail])");
        offer.Contacts.ShouldBe(["jeanne.exemple@lab.example"]);
    }

    private static IEnumerable<string> Others(RawPosting posting) => posting.Fields.Where(f => f.Name == RawFieldName.Other).Select(f => f.Value);

    private static RawPosting Read(string html) =>
        new LabelledTextReader().Read(JsonLdPage.Source, new FetchedPage(JsonLdPage.Url, PageRole.Detail, html, null)).Postings.ShouldHaveSingleItem();
}
