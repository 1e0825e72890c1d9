using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers;

public class ListAndSitemapTests
{
    private static readonly SourceDefinition Madics = SavedBoard.Shipped("madics");
    private static readonly SourceDefinition Cnrs = SavedBoard.Shipped("cnrs");

    [Theory]
    [InlineData("<loc>https://emploi.cnrs.fr/Offres/CDD/A/Default.aspx</loc>")]
    [InlineData("<loc>//emploi.cnrs.fr/Offres/CDD/A/Default.aspx</loc>")]
    [InlineData("<loc>emploi.cnrs.fr/Offres/CDD/A/Default.aspx</loc>")]
    [InlineData("<loc>/Offres/CDD/A/Default.aspx</loc>")]
    [InlineData("<loc>\n <![CDATA[http://www.emploi.cnrs.fr/Offres/CDD/A/Default.aspx]]>\n</loc>")]
    [InlineData("<loc>https://emploi.cnrs.fr/Offres/CDD/A/Default.aspx</loc><image:loc>https://emploi.cnrs.fr/Offres/x.png</image:loc>")]
    [InlineData("<!-- <loc>https://emploi.cnrs.fr/Offres/CDD/Old/</loc> --><loc>https://emploi.cnrs.fr/Offres/CDD/A/Default.aspx</loc>")]
    [InlineData("<loc>https://emploi.cnrs.fr/Offres/CDD/A/Default.aspx</loc><loc>https://other.example/Offres/B</loc><loc>https://emploi.cnrs.fr/Aide/</loc>")]
    public void A_location_is_read_however_it_is_written(string url)
    {
        var result = Sitemap($"<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><urlset>&x;<url>{url}</url></urlset>");
        result.Wanted.Single(w => w.Role == PageRole.Detail).Url.AbsolutePath.ShouldBe("/Offres/CDD/A/Default.aspx");
        result.Wanted.Count.ShouldBe(1);
        result.Rejected.ShouldBeNull();
    }

    [Theory]
    [InlineData("https://emploi.cnrs.fr/Offres/CDD/A/Default.aspx\nhttps://emploi.cnrs.fr/Aide/\r\nhttps://other.example/Offres/B\n")]
    [InlineData("\uFEFFhttps://emploi.cnrs.fr/Offres/CDD/A/Default.aspx")]
    public void A_sitemap_may_be_a_text_file(string text)
    {
        Sitemap(text).Wanted.ShouldHaveSingleItem().Url.AbsolutePath.ShouldBe("/Offres/CDD/A/Default.aspx");
        Sitemap("https://emploi.cnrs.fr/Aide/").Rejected!.Reason.ShouldBe(RejectionReason.EmptyList);
        Sitemap(text + "\nand a sentence").Rejected!.Reason.ShouldBe(RejectionReason.Malformed);
    }

    // With a rule that looks through the rest of the page for each of them these would take hours.
    [Theory]
    [InlineData("<!--")]
    [InlineData("<loc>")]
    [InlineData("<loc><![CDATA[<loc>")]
    [InlineData("<urlset ")]
    [InlineData("<loc>https://emploi.cnrs.fr/Offres/A</loc>")]
    public void A_sitemap_of_millions_of_pieces_can_be_read(string piece) =>
        Sitemap("<urlset>" + new System.Text.StringBuilder().Insert(0, piece, 10_000_000 / piece.Length)).Rejected!.Reason.ShouldBe(RejectionReason.Malformed);

    [Fact]
    public void An_index_leads_to_sitemaps() =>
        Sitemap("<sm:sitemapindex><sm:sitemap><sm:loc>/a.xml?x=1&amp;y=2</sm:loc></sm:sitemap></sm:sitemapindex>").Wanted
            .ShouldBe([new PageRequest(new Uri("https://emploi.cnrs.fr/a.xml?x=1&y=2"), PageRole.Sitemap)]);

    [Theory]
    [InlineData("<urlset><url><loc>/Offres/CDD/A/</loc></url><url><lo", RejectionReason.Malformed, 1)]
    [InlineData("<urlset></urlset>", RejectionReason.EmptyList, 0)]
    [InlineData("<urlset/>", RejectionReason.EmptyList, 0)]
    [InlineData("<html><body><form><input type=password></form>Connexion</body></html>", RejectionReason.LoginWall, 0)]
    [InlineData("<html><title>Just a moment...</title><body>x</body></html>", RejectionReason.Challenge, 0)]
    [InlineData("Service unavailable", RejectionReason.Malformed, 0)]
    [InlineData("", RejectionReason.Malformed, 0)]
    public void What_is_no_whole_sitemap_is_told(string text, RejectionReason reason, int wanted)
    {
        var result = Sitemap(text);
        result.Rejected!.Reason.ShouldBe(reason);
        result.Wanted.Count.ShouldBe(wanted);
    }

    [Fact]
    public void A_sitemap_longer_than_any_is_read_to_there_and_said_to_be_cut()
    {
        var result = Sitemap("<urlset><url><loc>/Offres/CDD/A/</loc></url>" + new string(' ', 12_000_000) + "<url><loc>/Offres/CDD/B/</loc></url></urlset>");
        (result.Wanted.Count, result.Rejected!.Reason).ShouldBe((1, RejectionReason.Malformed));
    }

    [Theory]
    [InlineData("<a rel=next href='/offres/?p=2'>…</a>")]
    [InlineData("<a class='page-numbers next' href='/offres/?p=2'><span>→</span></a>")]
    [InlineData("<p><a href='/offres/?p=2'>Suivant »</a></p>")]
    [InlineData("<nav><a href='https://madics.fr/offres/?p=2'>Page suivante</a></nav>")]
    [InlineData("<a href='/offres/?p=2'>»</a>")]
    [InlineData("<ul class=pagination><li><a href='/offres/?p=2'>2</a></li></ul>")]
    [InlineData("<a href='?p=2'><b>Next</b></a>")]
    public void A_link_to_the_next_page_is_found(string pager)
    {
        var result = List($"<main><a href='/event/a/'>A</a>{pager}</main><aside><a href='/event/symposium/'>S</a></aside>");
        result.Wanted.Select(w => (w.Url.PathAndQuery, w.Role)).ShouldBe([("/event/a/", PageRole.Detail), ("/offres/?p=2", PageRole.List)]);
    }

    [Theory]
    [InlineData("<h3>À venir</h3><ul><li><a href='/event/symposium/'>Symposium</a></li></ul>")]
    [InlineData("<div class='sidebar'><a href='/event/symposium/'>Symposium</a></div>")]
    [InlineData("<footer><a href='/event/symposium/'>Symposium</a></footer>")]
    public void What_is_announced_beside_the_list_is_no_offer(string beside) =>
        List($"<div><h1>Offres</h1><a href='http://www.madics.fr/event/a/'>A</a>{beside}</div>").Wanted.Select(w => w.Url.AbsolutePath).ShouldBe(["/event/a/"]);

    [Fact]
    public void A_list_without_offers_is_told() => List("<h1>Offres</h1><p>Aucune offre.</p>").Rejected!.Reason.ShouldBe(RejectionReason.EmptyList);

    [Theory]
    [InlineData("<h1>Symposium annuel</h1><p>Contact : x@example.org</p>", RejectionReason.NotAnOffer)]
    [InlineData("<h1>Contact</h1>", RejectionReason.NotAnOffer)]
    [InlineData("<h1>Offre</h1><p>Cette offre n’est plus disponible.</p>", RejectionReason.NoLongerAvailable)]
    [InlineData("<form><input type='password'></form>Connexion", RejectionReason.LoginWall)]
    [InlineData("<p>Checking your browser before accessing</p>", RejectionReason.Challenge)]
    [InlineData("", RejectionReason.Malformed)]
    public void A_page_that_is_no_offer_is_told(string body, RejectionReason reason) =>
        new LabelledTextReader().Read(Madics, new FetchedPage(new Uri("https://www.madics.fr/event/x/"), PageRole.Detail, body, null)).Rejected!.Reason.ShouldBe(reason);

    [Fact]
    public void An_offer_that_the_portal_says_is_gone_is_told() =>
        new JobPostingReader().Read(Cnrs, new FetchedPage(new Uri("https://emploi.cnrs.fr/Offres/CDD/X/Default.aspx"), PageRole.Detail,
            "<h1>Offre</h1><p>L&#8217;offre demandée n’est plus disponible.</p>", null)).Rejected!.Reason.ShouldBe(RejectionReason.NoLongerAvailable);

    private static ReadResult Sitemap(string text) =>
        new JobPostingReader().Read(Cnrs, new FetchedPage(new Uri("https://emploi.cnrs.fr/Sitemaps/x.ashx"), PageRole.Sitemap, text, null));

    private static ReadResult List(string body) =>
        new LabelledTextReader().Read(Madics, new FetchedPage(new Uri("https://www.madics.fr/offres/"), PageRole.List, $"<html><body>{body}</body></html>", null));
}
