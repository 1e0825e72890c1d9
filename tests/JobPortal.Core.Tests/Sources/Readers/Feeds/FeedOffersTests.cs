using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using static JobPortal.Core.Tests.Sources.Readers.Feeds.FeedSamples;

namespace JobPortal.Core.Tests.Sources.Readers.Feeds;

/// <summary>From the feed to the offer that people see.</summary>
public class FeedOffersTests
{
    private static readonly PostingNormalizer Normalizer = new();

    [Theory]
    [InlineData("<ads:Deadline>2026/10/01 11:59PM EST</ads:Deadline>", "2026-10-01", "America/New_York")]
    [InlineData("<ads:Deadline>2026/10/01 11:59PM</ads:Deadline><ads:EndDate>2026/12/31</ads:EndDate>", "2026-10-01", "Europe/Paris")]
    [InlineData("<ads:EndDate>2026/12/31</ads:EndDate>", "2026-12-31", "Europe/Paris")]
    [InlineData("<g:expiration_date>2026-10-01T22:30:00Z</g:expiration_date>", "2026-10-02", "Europe/Paris")]
    [InlineData("<closingdate>1 October 2026 (AoE)</closingdate>", "2026-10-01", "Etc/GMT+12")]
    [InlineData("<description>Applications are open until further notice.</description>", null, "Europe/Paris")]
    public void An_offer_closes_on_the_day_that_its_feed_says(string elements, string? day, string zone)
    {
        var offer = Normalize(One(Rss($"<item><title>PhD position</title><pubDate>Fri, 31 Jul 26 23:24:34 +0200</pubDate><link>/1</link>{elements}</item>")));
        offer.PublishedOn.ShouldBe(new DateOnly(2026, 7, 31));
        offer.ClosesOn?.ToString("yyyy-MM-dd", null).ShouldBe(day);
        offer.TimeZone.ShouldBe(zone);
    }

    [Fact]
    public void An_item_alone_becomes_an_offer()
    {
        var offer = Normalize(One(Rss("""
            <item><title>Offre de th&amp;egrave;se : graphes</title><guid isPermaLink="false">42</guid><pubDate>Fri, 31 Jul 26 23:24:34 +0200</pubDate>
            <description>&lt;p&gt;Laboratoire : LIRIS, Lyon&lt;br/&gt;Durée : 36 mois&lt;br/&gt;Contact : marie.essai@lab.example&lt;/p&gt;&lt;h3&gt;Sujet&lt;/h3&gt;&lt;p&gt;Des graphes et des rivières, &lt;script&gt;alert(1)&lt;/script&gt;pour de vrai.&lt;/p&gt;</description></item>
            """)));
        offer.Title.ShouldBe("Offre de thèse : graphes");
        offer.Kind.ShouldBe(PositionKind.Phd);
        offer.Duration.MinMonths.ShouldBe(36);
        offer.Contacts.ShouldBe(["marie.essai@lab.example"]);
        offer.Sections.Select(s => s.Heading).ShouldBe(["Description", "Sujet"]);
        offer.Sections.ShouldAllBe(s => !s.Html.Contains("script") && !s.Html.Contains("marie.essai"));
    }

    private static OfferContent Normalize(RawPosting posting) => Normalizer.Normalize(posting, new NormalizationContext(Alone, new DateOnly(2026, 8, 1)));
}
