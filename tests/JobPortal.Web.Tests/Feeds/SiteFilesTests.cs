using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using JobPortal.Web.Tests.Search;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>What search engines and browsers read of the site, and the page that tells people of it all.</summary>
public sealed partial class SiteFilesTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_sitemap_leads_to_every_open_offer_in_both_languages_and_to_no_other()
    {
        var index = XDocument.Parse(await site.Portal.Http.GetStringAsync("/sitemap.xml")).Root!;
        index.Name.ShouldBe(Sitemap + "sitemapindex");
        List<string> all = [];
        foreach (var part in index.Elements())
        {
            var urls = XDocument.Parse(await site.Portal.Http.GetStringAsync(part.Element(Sitemap + "loc")!.Value)).Root!.Elements().ToList();
            urls.Count.ShouldBeInRange(1, 50_000);
            urls.ShouldAllBe(u => u.Elements(Xhtml + "link").Count() == 3);
            all.AddRange(urls.Select(u => u.Element(Sitemap + "loc")!.Value));
        }
        all.Count.ShouldBe(all.Distinct().Count());
        all.Where(u => u.Contains("/offers/", StringComparison.Ordinal)).Count().ShouldBe(2 * 24);
        foreach (var path in new[] { "/", "/en", SampleSite.FullPath, "/en" + SampleSite.FullPath, "/labs/lifat-tours", "/en/feeds" }) all.ShouldContain(site.Portal.Url + path);
        foreach (var closed in new[] { SampleSite.Closed, SampleSite.Withdrawn, SampleSite.Gone }) all.ShouldNotContain(u => u.Contains($"/offers/{closed}-", StringComparison.Ordinal));
        foreach (var part in index.Elements()) part.Element(Sitemap + "lastmod")!.Value.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$");
    }

    [Theory]
    [InlineData("/sitemaps/offers-1.xml")]
    [InlineData("/sitemaps/offers-x.xml")]
    [InlineData("/sitemaps/nothing.xml")]
    public async Task A_part_that_is_none_is_not_found(string path)
    {
        using var answer = await site.Portal.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Robots_and_browsers_find_their_files()
    {
        (await site.Portal.Http.GetStringAsync("/robots.txt")).ShouldContain($"Sitemap: {site.Portal.Url}/sitemap.xml\n");
        var search = XDocument.Parse(await site.Portal.Http.GetStringAsync("/en/opensearch.xml")).Root!;
        search.Descendants().Where(e => e.Name.LocalName == "Url").Select(e => e.Attribute("template")!.Value)
            .ShouldBe([$"{site.Portal.Url}/en?q={{searchTerms}}", $"{site.Portal.Url}/en/feed.atom?q={{searchTerms}}"]);
    }

    [Fact]
    public async Task A_page_has_a_card_and_names_what_programs_read_of_it()
    {
        var search = await TextAsync("/en?kind=phd&sort=newest");
        search.ShouldContain("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/en/feed.atom?kind=phd\"");
        search.ShouldContain("<link rel=\"alternate\" type=\"text/calendar\" href=\"/en/calendar.ics?kind=phd\"");
        search.ShouldContain("rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"/en/opensearch.xml\"");
        search.ShouldContain($"href=\"webcal{site.Portal.Url[4..]}/en/calendar.ics?kind=phd\"");
        search.ShouldContain("href=\"/en/feeds?kind=phd\"");
        var offer = await TextAsync(SampleSite.FullPath);
        offer.ShouldContain("<meta property=\"og:title\" content=\"Thèse : apprentissage profond");
        offer.ShouldContain($"<meta property=\"og:url\" content=\"{site.Portal.Url}{SampleSite.FullPath}\"");
        offer.ShouldContain($"href=\"{SampleSite.FullPath}.ics\"");
        using var card = await site.Portal.Http.GetAsync(Card.Match(offer).Groups[1].Value);
        card.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task Structured_data_has_what_search_engines_require_and_nobodys_address()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(SearchOffers.Offer("Thèse", "Écrire à prenom.nom@labo.fr.", change: o =>
        {
            o.ClosesOn = SampleOffers.Today.AddDays(9);
            o.Text!.Content = o.Text.Content with { Organization = new() { Raw = "Labo", Name = "Labo" }, Places = [new() { Raw = "Brest", Commune = "Brest", Country = "FR" }] };
        }));
        await portal.AddAsync(SearchOffers.Offer("Sans lieu", change: o => o.ClosesOn = SampleOffers.Today.AddDays(9)));
        var html = await portal.Http.GetStringAsync("/offers/1-offre");
        var data = JsonDocument.Parse(StructuredData.Match(html).Groups[1].Value).RootElement;
        foreach (var required in new[] { "title", "description", "datePosted", "hiringOrganization", "jobLocation", "validThrough", "employmentType", "identifier" })
            data.TryGetProperty(required, out _).ShouldBeTrue(required);
        data.GetProperty("description").GetString().ShouldNotBe(data.GetProperty("title").GetString());
        data.GetProperty("description").GetString()!.ShouldContain("[e-mail]");
        data.GetProperty("jobLocation")[0].GetProperty("address").GetProperty("addressCountry").GetString().ShouldBe("FR");
        (await portal.Http.GetStringAsync("/offers/2-offre")).ShouldNotContain("ld+json");
    }

    [Fact]
    public async Task Only_a_labs_small_page_may_be_framed()
    {
        using var embed = await site.Portal.Http.GetAsync("/en/labs/lifat-tours/embed");
        var policy = embed.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors *");
        policy.ShouldNotContain("script-src");
        var html = WebUtility.HtmlDecode(await embed.Content.ReadAsStringAsync());
        html.ShouldContain($"href=\"/en{SampleSite.FullPath}\"");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("cryptographie");
        foreach (var path in new[] { "/", "/labs/lifat-tours", "/labs/nowhere/embed", "/feeds" })
        {
            using var other = await site.Portal.Http.GetAsync(path);
            other.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'", customMessage: path);
        }
    }

    [Fact]
    public async Task One_page_lists_the_addresses_and_says_what_it_did_not_understand()
    {
        var html = await TextAsync("/en/feeds?kind=phd&colour=red&q=manuscrits");
        foreach (var path in new[] { "/en/calendar.ics", "/en/feed.atom", "/en/feed.json", "/en/offers.csv" }) html.ShouldContain($"{site.Portal.Url}{path}?q=manuscrits&kind=phd");
        foreach (var path in new[] { "/api/v1/offers?q=manuscrits&kind=phd", "/openapi/v1.json", "/sitemap.xml" }) html.ShouldContain(site.Portal.Url + path);
        html.ShouldContain("the parameter “colour” does not exist");
        (await TextAsync("/about")).ShouldContain("href=\"/feeds\"");
    }

    private async Task<string> TextAsync(string path) => WebUtility.HtmlDecode(await site.Portal.Http.GetStringAsync(path));

    // <meta property="og:image" content="http://…/card.png">
    [GeneratedRegex("og:image\" content=\"([^\"]+)\"")]
    private static partial Regex Card { get; }

    // <script type="application/ld+json">{…}</script>
    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex StructuredData { get; }
}
