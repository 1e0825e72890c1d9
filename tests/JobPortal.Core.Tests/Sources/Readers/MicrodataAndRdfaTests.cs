using JobPortal.Core.Tests.Sources.Readers.JsonLd;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>The same invented offer as microdata and as RDFa, with nested items in every shape.</summary>
public class MicrodataAndRdfaTests
{
    private const string Offer = """
        <div itemscope itemtype="https://schema.org/JobPosting">
        <h1 itemprop="title">Graph study</h1>
        <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Example Lab</b> <i itemprop="parentOrganization" itemscope><u itemprop="name">Example University</u></i></span>
        <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="streetAddress">2 rue Exemple</span>, <span itemprop="postalCode">37200</span> <span itemprop="addressLocality">Tours</span> <meta itemprop="addressCountry" content="FR"></span></span>
        <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address">Orléans</span></span>
        <span itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount"><meta itemprop="currency" content="EUR"><span itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue"><span itemprop="minValue">2100</span> to <span itemprop="maxValue">2500</span> <span itemprop="unitText">MONTH</span></span></span>
        <span itemprop="identifier" itemscope itemtype="https://schema.org/PropertyValue"><meta itemprop="name" content="Example Lab"><span itemprop="value">R-12</span></span>
        <span itemprop="experienceRequirements" itemscope><span itemprop="monthsOfExperience">24</span></span>
        <meta itemprop="validThrough" content="2026-06-30"><meta itemprop="jobDuration" content="P3Y"><meta itemprop="totalJobOpenings" content="2">
        <div itemprop="description"><p>Read graphs.</p></div><div itemprop="incentiveCompensation">A bonus.</div>
        </div>
        """;

    private const string Expected = """
        title=Graph study
        hiringOrganization=Example Lab
        parentOrganization=Example University
        jobLocation=2 rue Exemple, 37200 Tours, France
        jobLocation=Orléans
        baseSalary=2100 EUR - 2500 EUR / MONTH
        identifier=R-12
        experienceRequirements=24 months
        applicationDeadline=2026-06-30
        jobDuration=P3Y
        totalJobOpenings=2
        #Description <p>Read graphs.</p>
        #Incentives <p>A bonus.</p>
        """;

    [Fact]
    public void Microdata_gives_what_the_same_JsonLd_would() => Sorted(Offer).ShouldBe(Sorted(Expected.Split('\n')));

    [Theory]
    [InlineData("vocab=\"https://schema.org/\" typeof=\"", "")]
    [InlineData("prefix=\"schema: http://schema.org/\" typeof=\"schema:", "schema:")]
    [InlineData("typeof=\"http://schema.org/", "http://schema.org/")]
    public void Rdfa_gives_the_same(string root, string prefix)
    {
        var rdfa = Offer.Replace("itemscope itemtype=\"https://schema.org/JobPosting\"", $"{root}JobPosting\"").Replace("itemscope itemtype=\"https://schema.org/", $"typeof=\"{prefix}")
            .Replace(" itemscope>", " typeof=\"Thing\">").Replace("itemprop=\"", $"property=\"{prefix}");
        Sorted(rdfa + "<meta property=\"og:title\" content=\"Board\">").ShouldBe(Sorted(Expected.Split('\n')));
        Sorted(rdfa.Replace("</div>\n</div>", "</div><meta property=\"og:title\" content=\"Not it\"></div>")).ShouldBe(Sorted(Expected.Split('\n')));
    }

    [Theory]
    [InlineData("<span itemprop='baseSalary'>2500</span><meta itemprop='salaryCurrency' content='GBP'>", "baseSalary=2500 GBP")]
    [InlineData("<span itemprop='hiringOrganization' itemscope>Plain Lab</span>", "hiringOrganization=Plain Lab")]
    [InlineData("<span itemprop='jobLocation' itemscope><span itemprop='name'>Tours</span></span>", "jobLocation=Tours")]
    [InlineData("<span itemprop='estimatedSalary' itemscope><span itemprop='minValue'>2000</span><span itemprop='currency'>EUR</span></span>", "baseSalary=minimum 2000 EUR")]
    public void Shapes_that_say_little_are_read_too(string markup, string expected) =>
        Sorted($"<div itemscope itemtype='http://schema.org/JobPosting'><h1 itemprop='name'>A</h1>{markup}</div>").ShouldBe(Sorted(["title=A", expected]));

    private static string[] Sorted(string html) => Sorted(Read(html));

    private static string[] Sorted(string[] lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string[] Read(string body) => JsonLdPage.Told(JsonLdPage.Posting($"<html><body><main>{body}</main></body></html>")).Split('\n');
}
