using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

public class FeedFieldsTests
{
    [Theory]
    [InlineData("<job_listing:company xmlns:job_listing='https://board.example'>Lab X</job_listing:company>", RawFieldName.HiringOrganization, "Lab X")]
    [InlineData("<job_listing:location>Lyon</job_listing:location>", RawFieldName.JobLocation, "Lyon")]
    [InlineData("<job_listing:job_type>Full Time</job_listing:job_type>", RawFieldName.EmploymentType, "Full Time")]
    [InlineData("<job_listing:salary>2 300 €</job_listing:salary>", RawFieldName.BaseSalary, "2 300 €")]
    [InlineData("<g:employer>Lab X</g:employer>", RawFieldName.HiringOrganization, "Lab X")]
    [InlineData("<g:expiration_date>2026-10-01</g:expiration_date>", RawFieldName.PublicationDeadline, "2026-10-01")]
    [InlineData("<ads:Univ>University of Lost Hills</ads:Univ><ads:Dept>Mathematics</ads:Dept>", RawFieldName.HiringOrganization, "University of Lost Hills")]
    [InlineData("<ads:City>Lost Hills</ads:City><ads:Country>United States</ads:Country>", RawFieldName.JobLocation, "Lost Hills, United States")]
    [InlineData("<ads:Deadline>2026/10/01 11:59PM EST</ads:Deadline>", RawFieldName.ApplicationDeadline, "2026/10/01 11:59PM EST")]
    [InlineData("<ads:EndDate>2026/12/31</ads:EndDate>", RawFieldName.PublicationDeadline, "2026/12/31")]
    [InlineData("<dc:date>2026-07-31T23:24:34+02:00</dc:date>", RawFieldName.DatePosted, "2026-07-31T23:24:34+02:00")]
    [InlineData("<city>Lyon</city><postalcode>69007</postalcode><state>Rhône</state><country>FR</country>", RawFieldName.JobLocation, "69007 Lyon, Rhône, FR")]
    [InlineData("<location><city>Lyon</city><country>FR</country></location>", RawFieldName.JobLocation, "Lyon, FR")]
    [InlineData("<category>Informatique</category><category>CDD Doctorant/Contrat doctoral</category>", RawFieldName.EmploymentType, "CDD Doctorant/Contrat doctoral")]
    [InlineData("<category term='full-time' label='Temps plein'/>", RawFieldName.EmploymentType, "Temps plein")]
    [InlineData("<referencenumber>AB-12</referencenumber>", RawFieldName.Identifier, "AB-12")]
    [InlineData("<startDate>1er octobre 2026</startDate>", RawFieldName.JobStartDate, "1er octobre 2026")]
    [InlineData("<description>Lab: LIX&lt;br&gt;Duration: 36 months&lt;br&gt;Deadline: 1 October 2026</description>", RawFieldName.JobDuration, "36 months")]
    [InlineData("<description><![CDATA[<p>Laboratoire : LIX<br/>Durée : 36 mois<br/>Lieu : Palaiseau</p>]]></description>", RawFieldName.JobLocation, "Palaiseau")]
    [InlineData("<description>Laboratoire : LIX\nDurée : 36 mois\nLieu : Palaiseau</description>", RawFieldName.HiringOrganization, "LIX")]
    [InlineData("<description><![CDATA[<table><tr><th>Lab</th><td>LIX</td></tr><tr><th>Duration</th><td>3 years</td></tr></table>]]></description>", RawFieldName.JobDuration, "3 years")]
    [InlineData("<content:encoded><![CDATA[<p>Long text about the offer, longer than its summary.</p>]]></content:encoded><description>Lab: LIX&lt;br&gt;Duration: 36 months</description>", RawFieldName.JobDuration, "36 months")]
    public void A_field_is_found_by_its_local_name_or_its_label(string elements, string field, string value) =>
        One(Rss($"<item><title>T</title><link>/1</link>{elements}</item>")).Of(field).ShouldBe(value);

    [Theory]
    [InlineData("<category>Informatique</category>", RawFieldName.EmploymentType)]
    [InlineData("<dc:creator>admin</dc:creator>", RawFieldName.HiringOrganization)]
    [InlineData("<author>webmaster@board.example</author>", RawFieldName.Contact)]
    [InlineData("<itunes:duration>36</itunes:duration>", RawFieldName.JobDuration)]
    [InlineData("<media:location>Lyon</media:location>", RawFieldName.JobLocation)]
    [InlineData("<georss:point>45.7 4.8</georss:point>", RawFieldName.JobLocation)]
    [InlineData("<source url='https://other.example/'>Other</source>", RawFieldName.HiringOrganization)]
    [InlineData("<pubDate> </pubDate>", RawFieldName.DatePosted)]
    public void What_does_not_say_it_is_no_field(string elements, string field) =>
        One(Rss($"<item><title>T</title><link>/1</link>{elements}</item>")).Of(field).ShouldBeNull();

    [Fact]
    public void What_a_source_calls_a_field_comes_before_what_all_do()
    {
        var source = Alone with
        {
            Feed = new(new Dictionary<string, IReadOnlyList<string>>
            {
                [RawFieldName.HiringOrganization] = ["dc:creator"],
                [RawFieldName.ApplicationDeadline] = ["Cloture"],
                [RawFieldName.NetworkLink] = ["action"],
            }, null),
        };
        var posting = One(Rss("<item><title>T</title><link>/1</link><company>Agency</company><deadline>1/1/2026</deadline><dc:creator>University X via EURAXESS France</dc:creator><b:cloture>1/10/2026</b:cloture><action>DOING</action></item>"), source);
        posting.Fields.Select(f => (f.Name, f.Value)).ShouldBe([
            (RawFieldName.Title, "T"), (RawFieldName.HiringOrganization, "University X"), (RawFieldName.ApplicationDeadline, "1/10/2026"), (RawFieldName.NetworkLink, "DOING")]);
    }

    [Fact]
    public void A_source_may_say_what_an_item_is() =>
        One("<dump><row><title>T</title><link>/1</link></row></dump>", Alone with { Feed = FeedRules.None with { Item = "row" } }).Of(RawFieldName.Title).ShouldBe("T");

    [Fact]
    public void A_value_as_long_as_the_source_allows_may_be_cut() =>
        One(Rss("<item><title>T</title><link>/1</link><company>Sorbonne</company></item>"), Alone with { MaxLengths = new Dictionary<string, int> { [RawFieldName.HiringOrganization] = 8 } })
            [RawFieldName.HiringOrganization]!.MayBeCut.ShouldBeTrue();

    [Fact]
    public void Headings_make_sections_and_nothing_of_the_text_is_lost()
    {
        var posting = One(Rss("<item><title>Thèse</title><link>/1</link><description><![CDATA[<p>Avant tout.</p><p>Durée : 36 mois</p><h3>Sujet</h3><p>Graphes.</p><p>Contact : marie@lab.example</p><p>Encore du texte.</p><h3>Profil du candidat</h3><ul><li>M2</li></ul>]]></description></item>"));
        posting.Text().ShouldBe("Description: Avant tout. Durée : 36 mois | Sujet: Graphes. Contact : marie@lab.example Encore du texte. | Profil du candidat: M2");
        posting.Of(RawFieldName.JobDuration).ShouldBe("36 mois");
    }

    [Fact]
    public void A_title_is_not_taken_apart() =>
        One(Rss("<item><title>PhD position at University X - Lyon, France</title><link>/1</link></item>")).Fields.ShouldHaveSingleItem().Value.ShouldBe("PhD position at University X - Lyon, France");

    [Fact]
    public void Extensions_of_JSON_feeds_are_read()
    {
        var posting = One("""{"items":[{"id":"a","url":"/1","title":"T","content_text":"Line one\nLine two <b>","_jobs":{"company":"Lab X","location":["Lyon","Brest"],"deadline":"2026-10-01"},"attachments":[{"url":"/f.pdf","mime_type":"application/pdf","title":"The offer"}]}]}""");
        posting.Fields.Select(f => f.Value).ShouldBe(["T", "Lab X", "2026-10-01", "Lyon", "Brest"]);
        posting.Attachments.ShouldBe([new RawAttachment("The offer", "https://board.example/f.pdf")]);
    }
}
