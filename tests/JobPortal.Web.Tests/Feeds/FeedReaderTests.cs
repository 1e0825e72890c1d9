using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using JobPortal.Web.Tests.Search;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>Feeds as .NET's own reader of Atom reads them, and as jsonfeed.org describes them.</summary>
public sealed class FeedReaderTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_feed_lists_what_its_search_shows_the_newest_first()
    {
        var feed = await AtomAsync(site.Portal, "/feed.atom?status=any&sort=closing");
        feed.Items.Count().ShouldBe(26);
        var full = feed.Items.First();
        full.Id.ShouldBe("tag:jobportal,2026:offers/1");
        full.Title.Text.ShouldBe("Thèse : apprentissage profond pour les manuscrits anciens");
        full.Links.Single(l => l.RelationshipType == "alternate").Uri.ToString().ShouldBe(site.Portal.Url + SampleSite.FullPath);
        full.Authors.Single().Name.ShouldStartWith("LIFAT");
        full.Categories.Select(c => c.Name).ShouldContain("Thèse");
        ((TextSyndicationContent)full.Content).Text.ShouldContain("<li>numériser</li>");
        feed.Language.ShouldBe("fr");
        (await AtomAsync(site.Portal, "/en/labs/lifat-tours/feed.atom?kind=phd")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pages_of_a_feed_are_followed_to_the_end_while_offers_come_and_go()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(Enumerable.Range(0, 120).Select(i => Offer($"Offre {i}", i)));
        List<string> seen = [];
        string? next = "/feed.atom?kind=phd";
        for (var page = 0; next is not null; page++)
        {
            var feed = await AtomAsync(portal, next);
            seen.AddRange(feed.Items.Select(i => i.Title.Text));
            feed.Links.Single(l => l.RelationshipType == "first").Uri.ToString().ShouldBe(portal.Url + "/feed.atom?kind=phd");
            next = feed.Links.SingleOrDefault(l => l.RelationshipType == "next")?.Uri.ToString();
            page.ShouldBeLessThan(5);
            // Newer ones come before what was read, and one that was read goes.
            await portal.AddAsync(Enumerable.Range(0, 30).Select(i => Offer($"Neuve {page} {i}", 1_000 + i)));
        }
        seen.ShouldBe(Enumerable.Range(0, 120).Reverse().Select(i => $"Offre {i}"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(100, 2)]
    [InlineData(120, 3)]
    public async Task Pages_are_walked_back_from_the_last_to_the_first(int offers, int pages)
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(Enumerable.Range(0, offers).Select(i => Offer($"Offre {i}", i)));
        var feed = await AtomAsync(portal, "/feed.atom?kind=phd");
        Link(feed, "previous").ShouldBeNull();
        List<string> seen = [];
        string? at = Link(feed, "last");
        for (var page = 0; at is not null; page++)
        {
            feed = await AtomAsync(portal, at);
            (Link(feed, "next") is null).ShouldBe(page == 0);
            seen.InsertRange(0, feed.Items.Select(i => i.Title.Text));
            at = Link(feed, "previous");
            page.ShouldBeLessThan(pages);
        }
        seen.ShouldBe(Enumerable.Range(0, offers).Reverse().Select(i => $"Offre {i}"));
        feed.Links.Single(l => l.RelationshipType == "self").Uri.ShouldBe(feed.Links.Single(l => l.RelationshipType == "first").Uri);
    }

    [Fact]
    public async Task Going_back_misses_nothing_that_came_meanwhile()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(Enumerable.Range(0, 60).Select(i => Offer($"Offre {i}", i)));
        var second = Link(await AtomAsync(portal, "/feed.atom"), "next")!;
        await portal.AddAsync(Enumerable.Range(0, 3).Select(i => Offer($"Neuve {i}", 1_000 + i)));
        var back = await AtomAsync(portal, Link(await AtomAsync(portal, second), "previous")!);
        back.Items.Select(i => i.Title.Text).ShouldBe(Enumerable.Range(10, 50).Reverse().Select(i => $"Offre {i}"));
        (await AtomAsync(portal, Link(back, "previous")!)).Items.First().Title.Text.ShouldBe("Neuve 2");
    }

    [Fact]
    public async Task A_json_feed_says_the_same()
    {
        var feed = JsonDocument.Parse(await site.Portal.Http.GetStringAsync("/feed.json?q=manuscrits")).RootElement;
        feed.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        feed.GetProperty("feed_url").GetString().ShouldBe(site.Portal.Url + "/feed.json?q=manuscrits");
        feed.GetProperty("home_page_url").GetString().ShouldBe(site.Portal.Url + "/?q=manuscrits");
        feed.TryGetProperty("next_url", out _).ShouldBeFalse();
        var item = feed.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("id").GetString().ShouldBe("tag:jobportal,2026:offers/1");
        item.GetProperty("date_published").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        item.GetProperty("language").GetString().ShouldBe("fr");
    }

    [Fact]
    public async Task A_title_that_XML_cannot_hold_costs_its_character_and_not_the_feed()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(SearchOffers.Offer("Thèse \u0001 <b>&amp; ]]> \uFFFE 👩‍🔬", change: o => o.ClosesOn = SampleOffers.Today.AddDays(30)));
        (await AtomAsync(portal, "/feed.atom")).Items.Single().Title.Text.ShouldBe("Thèse  <b>&amp; ]]>  👩‍🔬");
    }

    [Fact]
    public async Task A_table_has_a_row_for_each_offer_and_no_formula()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(SearchOffers.Offer("=HYPERLINK(\"http://x\")", change: o => o.ClosesOn = SampleOffers.Today.AddDays(3)), SearchOffers.Offer("Thèse, \"vision\"", change: o => o.ClosesOn = SampleOffers.Today.AddDays(4)));
        using var answer = await portal.Http.GetAsync("/offers.csv?kind=phd");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        var rows = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        rows.Length.ShouldBe(4);
        rows[0].ShouldStartWith("id,title,kind,lab,");
        rows[1].ShouldStartWith("1,\"'=HYPERLINK(\"\"http://x\"\")\",phd,");
        rows[2].ShouldStartWith("2,\"Thèse, \"\"vision\"\"\",phd,");
        rows[3].ShouldBe("");
    }

    private static Core.Offers.Offer Offer(string title, int minutes) => SearchOffers.Offer(title, change: o =>
        (o.FirstSeen, o.ClosesOn) = (new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes), SampleOffers.Today.AddDays(30)));

    private static string? Link(SyndicationFeed feed, string relation) => feed.Links.SingleOrDefault(l => l.RelationshipType == relation)?.Uri.ToString();

    private static async Task<SyndicationFeed> AtomAsync(PortalSite portal, string path)
    {
        using var answer = await portal.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
        return SyndicationFeed.Load(xml);
    }
}
