using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>One invented offer in markup of many manners: each of its fields is read in all of them.</summary>
public class UnseenMarkupTests
{
    private static readonly SourceDefinition Source = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri("https://board.example/"),
        BaseUrl = new Uri("https://board.example/"),
        Reader = "labelledText",
    };

    [Theory]
    [InlineData("<dl><dt>Laboratoire<dd><ul><li>LIFAT, Tours</ul><dt>Durée<dd>36 mois<dt>Contact<dd>a@b.example<dt>Date limite de candidature<dd>31/03/2027</dl>")]
    [InlineData("<table><tr><th rowspan=2>Poste<th>Laboratoire<td>LIFAT, Tours<tr><th>Durée<td>36 mois<tr><th colspan=2>Contact<td>a@b.example<tr><th colspan=2>Date limite de candidature<td>31/03/2027</table>")]
    [InlineData("<div><strong>Laboratoire</strong><br>LIFAT, Tours<br><strong>Durée</strong><br>36 mois<br><strong>Contact</strong><br>a@b.example<br><strong>Date limite de candidature</strong><br>31/03/2027</div>")]
    [InlineData("<div class=grid><div class=row role=row><div role=rowheader aria-label=Laboratoire>Laboratoire</div><div role=cell>LIFAT, Tours</div></div><div class=row><div>Durée</div><div>36 mois</div></div><div class=row><div>Contact</div><div>a@b.example</div></div><div class=row><div>Date limite de candidature</div><div>31/03/2027</div></div></div>")]
    [InlineData("<p><b>Laboratoire&nbsp;:</b> LIFAT, Tours<br><b>Durée&nbsp;:</b> 36 mois<br><b>Contact&nbsp;:</b> a@b.example<br><b>Date limite de candidature&nbsp;:</b> 31/03/2027</p>")]
    [InlineData("<ul><li><b>Laboratoire</b> : LIFAT, Tours</li><li><b>Durée</b> : 36 mois</li><li><b>Contact</b> : a@b.example</li><li><b>Date limite de candidature</b> : 31/03/2027</li></ul>")]
    [InlineData("<table><tr><td>LABORATOIRE<td>LIFAT, Tours<tr><td>DURÉE<td>36 mois<tr><td>CONTACT<td>a@b.example<tr><td>DATE LIMITE DE CANDIDATURE<td>31/03/2027</table>")]
    [InlineData("<p>Laboratoire&#8239;: LIFAT, Tours</p><p>Durée&#8239;: 36 mois</p><p>Contact&#8239;: a@b.example</p><p>Date limite de candidature&#8239;: 31/03/2027</p>")]
    [InlineData("<table><tr><td><p>Laboratory:</p><td><p>LIFAT, Tours</p><tr><td>Duration:<td>36 mois<tr><td>Contact:<td>a@b.example<tr><td>Application deadline:<td>31/03/2027</table>")]
    public void Labels_and_values_are_read_in_any_markup(string facts)
    {
        var page = $"<html><head><title>Thèse en télédétection | Board</title></head><body><nav><a href=/>Accueil</a></nav><main><h1>Thèse en télédétection</h1>{facts}<h2>Sujet</h2><p>On étudiera les forêts vues du ciel.</p></main></body></html>";
        var read = new LabelledTextReader().Read(Source, new FetchedPage(new Uri("https://board.example/offres/1"), PageRole.Detail, page, "text/html"));

        read.Rejected.ShouldBeNull();
        var posting = read.Postings.ShouldHaveSingleItem();
        (posting[RawFieldName.Title]?.Value, posting[RawFieldName.HiringOrganization]?.Value, posting[RawFieldName.JobDuration]?.Value, posting[RawFieldName.Contact]?.Value, posting[RawFieldName.ApplicationDeadline]?.Value)
            .ShouldBe(("Thèse en télédétection", "LIFAT, Tours", "36 mois", "a@b.example", "31/03/2027"));
        posting.Sections.Select(s => s.Heading).ShouldBe(["Sujet"]);
    }

    [Theory]
    [InlineData("\"description\":\"<p>On étudiera les forêts.</p>\"")]
    [InlineData("\"description\":\"&lt;p&gt;On étudiera les forêts.&lt;/p&gt;\"")]
    [InlineData("\"description\":\"&amp;lt;p&amp;gt;On étudiera les forêts.&amp;lt;/p&amp;gt;\"")]
    public void A_graph_beside_microdata_gives_one_offer(string description)
    {
        var page = "<html><head><title>Thèse en télédétection</title><script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Board\"},{\"@type\":\"JobPosting\",\"title\":\"Thèse en télédétection\","
            + "\"validThrough\":\"2027-03-31T23:59:00+02:00\",\"baseSalary\":\"2300 EUR brut par mois\",\"hiringOrganization\":{\"@type\":\"Organization\",\"name\":\"LIFAT\"},\"employmentType\":[\"FULL_TIME\",\"TEMPORARY\"],"
            + "\"jobLocation\":[{\"@type\":\"Place\",\"address\":{\"addressLocality\":\"Tours\"}},{\"@type\":\"Place\",\"address\":{\"addressLocality\":\"Blois\"}}]," + description + "}]}</script></head>"
            + "<body><main itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop=title>Thèse en télédétection</h1><span itemprop=hiringOrganization>LIFAT</span></main></body></html>";
        var read = new JobPostingReader().Read(Source with { Reader = "jobPosting" }, new FetchedPage(new Uri("https://board.example/offres/1"), PageRole.Detail, page, "text/html"));

        var posting = read.Postings.ShouldHaveSingleItem();
        posting.Fields.Where(f => f.Name == RawFieldName.JobLocation).Select(f => f.Value).ShouldBe(["Tours", "Blois"]);
        (posting[RawFieldName.Title]?.Value, posting[RawFieldName.HiringOrganization]?.Value, posting[RawFieldName.ApplicationDeadline]?.Value, posting[RawFieldName.BaseSalary]?.Value)
            .ShouldBe(("Thèse en télédétection", "LIFAT", "2027-03-31T23:59:00+02:00", "2300 EUR brut par mois"));
        posting.Fields.Where(f => f.Name == RawFieldName.EmploymentType).Select(f => f.Value).ShouldBe(["FULL_TIME, TEMPORARY"]);
        posting.Sections.Select(s => PageText.Of(s.Html).Text.Trim()).ShouldBe(["On étudiera les forêts."]);
    }
}
