using JobPortal.Core.Tests.Sources.Readers.JsonLd;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>Microdata and RDFa as pages really carry them, expectations written before the reader saw them.</summary>
public class MicrodataWildTests
{
    [Theory]
    [InlineData("days in attributes", "<time itemprop='datePosted' datetime='2026-05-04'>hier</time><time itemprop='validThrough' datetime='2026-06-30T23:59:59+02:00'>fin juin</time>", "datePosted=2026-05-04|applicationDeadline=2026-06-30T23:59:59+02:00")]
    [InlineData("French days", "<span itemprop='datePosted'>lundi 4 mai 2026</span>", "datePosted=lundi 4 mai 2026")]
    [InlineData("a type by its address", "<link itemprop='employmentType' href='https://schema.org/FULL_TIME'>", "employmentType=FULL_TIME")]
    [InlineData("a lab in a link", "<a itemprop='hiringOrganization' itemscope itemtype='https://schema.org/Organization' href='/lab'><span itemprop='name'>Example Lab</span></a>", "hiringOrganization=Example Lab")]
    [InlineData("a lab in meta", "<div itemprop='hiringOrganization' itemscope itemtype='http://schema.org/Organization'><meta itemprop='name' content='Example Lab'><img itemprop='logo' src='/l.png' alt='x'></div>", "hiringOrganization=Example Lab")]
    [InlineData("a place of several lines", "<div itemprop='jobLocation' itemscope itemtype='http://schema.org/Place'><div itemprop='address' itemscope itemtype='http://schema.org/PostalAddress'><meta itemprop='streetAddress' content='2 rue Exemple'><meta itemprop='postalCode' content='37200'><meta itemprop='addressLocality' content='Tours'><meta itemprop='addressCountry' content='FR'></div></div>", "jobLocation=2 rue Exemple, 37200 Tours, France")]
    [InlineData("an address without a place", "<div itemprop='jobLocation' itemscope itemtype='http://schema.org/PostalAddress'><span itemprop='addressLocality'>Tours</span></div>", "jobLocation=Tours")]
    [InlineData("pay in data elements", "<div itemprop='baseSalary' itemscope itemtype='http://schema.org/MonetaryAmount'><data itemprop='currency' value='EUR'>€</data><div itemprop='value' itemscope itemtype='http://schema.org/QuantitativeValue'><data itemprop='value' value='2300'>2 300</data><meta itemprop='unitText' content='MONTH'></div></div>", "baseSalary=2300 EUR / MONTH")]
    [InlineData("two names on one element", "<span itemprop='hiringOrganization employer'>Example Lab</span>", "hiringOrganization=Example Lab")]
    public void A_property_is_read_from_the_attribute_that_holds_it(string how, string markup, string expected) =>
        Lines($"<div itemscope itemtype='http://schema.org/JobPosting'><h1 itemprop='title'>A</h1><div itemprop='description'><p>Read.</p></div>{markup}</div>")
            .ShouldBe(Sorted(["title=A", "#Description <p>Read.</p>", .. expected.Split('|')]), how);

    [Fact]
    public void A_property_that_stands_elsewhere_belongs_to_the_item_that_names_it() =>
        Lines("<div itemscope itemtype='http://schema.org/JobPosting' itemref='aside'><h1 itemprop='title'>A</h1><div itemprop='description'><p>Read.</p></div></div><section id='aside'><span itemprop='hiringOrganization'>Example Lab</span></section>")
            .ShouldBe(Sorted(["title=A", "hiringOrganization=Example Lab", "#Description <p>Read.</p>"]));

    [Fact]
    public void A_list_of_types_and_a_related_offer_do_not_disturb() =>
        Lines("<div itemscope itemtype='http://schema.org/Thing http://schema.org/JobPosting'><h1 itemprop='title'>A</h1><span itemprop='hiringOrganization'>Example Lab</span><div itemprop='description'><p>Read.</p></div></div>"
            + "<nav><div itemscope itemtype='http://schema.org/BreadcrumbList'><span itemprop='name'>Jobs</span></div></nav>")
            .ShouldBe(Sorted(["title=A", "hiringOrganization=Example Lab", "#Description <p>Read.</p>"]));

    [Fact]
    public void Rdfa_with_content_and_resource_is_read() =>
        Lines("<div vocab='http://schema.org/' typeof='JobPosting'><h1 property='title'>A</h1><meta property='datePosted' content='2026-05-04'><div property='hiringOrganization' typeof='Organization' resource='#lab'><span property='name'>Example Lab</span></div><div property='description'><p>Read.</p></div></div>")
            .ShouldBe(Sorted(["title=A", "datePosted=2026-05-04", "hiringOrganization=Example Lab", "#Description <p>Read.</p>"]));

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string[] Lines(string body) => Sorted(JsonLdPage.Told(JsonLdPage.Posting($"<html><body><main>{body}</main></body></html>")).Split('\n'));
}
