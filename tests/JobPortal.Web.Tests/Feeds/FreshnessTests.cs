using System.Net;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using JobPortal.Web.Tests.Search;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>What all answers for programs have in common.</summary>
public sealed class FreshnessTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Paths =
    [
        "/calendar.ics", "/en/calendar.ics?kind=phd&alarm=7", "/labs/lifat-tours/calendar.ics", SampleSite.FullPath + ".ics", "/feed.atom", "/en/feed.atom?q=terme", "/labs/lifat-tours/feed.atom",
        "/feed.json", "/labs/lifat-tours/feed.json", "/offers.csv", "/en/offers.csv?status=any", "/labs/lifat-tours/offers.csv", "/api/v1/offers", "/api/v1/offers?status=any&limit=100", "/api/v1/offers/1",
        SampleSite.FullPath + ".json", "/en" + SampleSite.FullPath + ".json", "/openapi/v1.json", "/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/labs.xml", "/sitemaps/offers-0.xml",
        "/opensearch.xml", "/en/opensearch.xml", "/robots.txt",
    ];

    [Fact]
    public async Task Each_answer_has_a_tag_and_a_date_and_is_not_sent_again()
    {
        List<string> wrong = [];
        foreach (var path in Paths)
        {
            using var first = await site.Portal.Http.GetAsync(path);
            if (first.StatusCode != HttpStatusCode.OK || first.Headers.ETag is not { } tag || first.Content.Headers.LastModified is not { } modified)
            {
                wrong.Add($"{path}: {first.StatusCode}, {first.Headers.ETag}, {first.Content.Headers.LastModified}");
                continue;
            }
            if (modified > DateTimeOffset.UtcNow.AddMinutes(1)) wrong.Add($"{path}: of tomorrow");
            if (await StatusAsync(path, r => r.Headers.IfNoneMatch.Add(tag)) is not 304) wrong.Add(path + ": sent again by its tag");
            if (await StatusAsync(path, r => r.Headers.IfModifiedSince = modified) is not 304) wrong.Add(path + ": sent again by its date");
            if (await StatusAsync(path, r => r.Headers.IfModifiedSince = modified.AddSeconds(-1)) is not 200) wrong.Add(path + ": not sent though newer");
            if (await StatusAsync(path, r => (r.Headers.IfModifiedSince, _) = (modified, r.Headers.TryAddWithoutValidation("If-None-Match", "W/\"other\""))) is not 200) wrong.Add(path + ": the date won over the tag");
            using var head = await site.Portal.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            if (head.StatusCode != HttpStatusCode.OK || !Equals(head.Headers.ETag, tag) || (await head.Content.ReadAsByteArrayAsync()).Length > 0) wrong.Add(path + ": HEAD");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobodys_address_is_in_any_of_them()
    {
        foreach (var path in Paths.Concat(["/feeds", "/labs/lifat-tours/embed", "/labs/lifat-tours"]))
        {
            var text = await site.Portal.Http.GetStringAsync(path);
            text.ShouldNotContain("camille.exemple", customMessage: path);
            text.ShouldNotContain("mailto:", customMessage: path);
            text.ShouldNotContain("\"contacts\":", customMessage: path);
        }
    }

    [Fact]
    public async Task An_address_that_was_stored_in_a_text_is_taken_out_on_the_way()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(SearchOffers.Offer("Thèse : écrire à prenom.nom@labo.fr", "Écrire à prenom.nom@labo.fr ou prenom.nom [at] labo.fr", change: o =>
        {
            o.ClosesOn = SampleOffers.Today.AddDays(9);
            o.Text!.Content = o.Text.Content with { Organization = new() { Raw = "Labo, prenom.nom@labo.fr" }, Places = [new() { Raw = "chez prenom.nom@labo.fr" }], Contacts = ["prenom.nom@labo.fr"] };
        }));
        foreach (var path in new[] { "/calendar.ics", "/offers/1-offre.ics", "/feed.atom", "/feed.json", "/offers.csv", "/api/v1/offers", "/offers/1-offre.json" })
        {
            var text = (await portal.Http.GetStringAsync(path)).Replace("\r\n ", "", StringComparison.Ordinal);
            text.ShouldContain("[e-mail]", customMessage: path);
            text.ShouldNotContain("prenom.nom", customMessage: path);
        }
    }

    [Fact]
    public async Task A_list_is_newer_when_an_offer_left_it()
    {
        await using var portal = await PortalSite.StartAsync();
        await portal.AddAsync(Enumerable.Range(0, 3).Select(i => SearchOffers.Offer($"Thèse {i}", change: o => o.ClosesOn = SampleOffers.Today.AddDays(9))));
        foreach (var path in new[] { "/feed.atom", "/offers.csv", "/api/v1/offers" })
        {
            using var before = await portal.Http.GetAsync(path);
            await using var context = portal.Database.NewContext();
            await context.Offers.Where(o => o.WithdrawnAt == null).OrderBy(o => o.Id).Take(1).ExecuteUpdateAsync(o => o.SetProperty(x => x.WithdrawnAt, DateTimeOffset.UtcNow));
            using var after = await portal.Http.GetAsync(path);
            after.Headers.ETag.ShouldNotBe(before.Headers.ETag, path);
            after.Content.Headers.LastModified!.Value.ShouldBeGreaterThan(before.Content.Headers.LastModified!.Value, path);
        }
    }

    private async Task<int> StatusAsync(string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change(request);
        using var answer = await site.Portal.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
