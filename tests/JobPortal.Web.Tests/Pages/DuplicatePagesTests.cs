using System.Net;
using JobPortal.Web.Data;
using JobPortal.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static JobPortal.Web.Tests.Data.DuneOffers;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Pages;

public sealed class DuplicatePagesTests
{
    [Fact]
    public async Task A_thesis_in_two_languages_is_one_page_with_a_switch_and_all_its_places()
    {
        await using var site = await AdminSite.StartAsync();
        await StoreAsync(site, "board", Dunes(1, c => c with { ApplicationDeadline = new(2027, 4, 20), Places = [new() { Raw = "Anglet", Commune = "Anglet", Country = "FR" }] }));
        await StoreAsync(site, "other", With(Dunes(7, c => InEnglish(c) with { ApplicationDeadline = new(2027, 4, 5) }), "https://other.example/jobs/7"));
        await StoreAsync(site, "board", Dunes(2, c => c with { PublicationDeadline = new(2028, 5, 2), ApplicationDeadline = null }), days: 365);

        var path = "/offers/1-these-erosion-des-dunes-par-releves-repetes-de-drones";
        var french = await TextAsync(site, path);
        french.ShouldContain("prend une autre bouchée");
        french.ShouldContain($"href=\"{path}?text=en\"");
        french.ShouldContain("https://board.example/offers/1");
        french.ShouldContain("https://other.example/jobs/7");
        french.ShouldContain("Les annonces ne donnent pas la même date limite");
        french.ShouldContain("Aussi publiée en");
        french.ShouldContain("application/ld+json");

        var english = await TextAsync(site, path + "?text=en");
        english.ShouldContain("takes a different bite");
        english.ShouldNotContain("<h2>Sujet</h2>");
        english.ShouldContain($"rel=\"canonical\" href=\"http://portal.example{path}\"");
        english.ShouldNotContain("application/ld+json", Case.Sensitive, "what is marked up must be what the canonical page shows");
        (await site.GetAsync("/offers/1?text=en")).Headers.Location?.OriginalString.ShouldBe(path + "?text=en");
        (await TextAsync(site, path + "?text=de")).ShouldContain("prend une autre bouchée");
    }

    [Fact]
    public async Task An_operator_splits_merges_and_takes_back_and_old_addresses_follow()
    {
        await using var site = await AdminSite.StartAsync();
        await StoreAsync(site, "board", Dunes(1));
        await StoreAsync(site, "other", Dunes(7));
        (await site.GetAsync("/admin/duplicates")).Headers.Location?.OriginalString.ShouldBe("/admin/sign-in");
        await site.SignInAsync();
        var page = await TextAsync(site, "/admin/duplicates");
        page.ShouldContain("the same title +4");

        await PostAsync(site, "Split", ("posting", "2"));
        (await OffersAsync(site)).Length.ShouldBe(2);
        var offers = await OffersAsync(site);
        await PostAsync(site, "Merge", ("from", $"http://portal.example/offers/{offers[0]}-x"), ("into", $"{offers[1]}"));
        (await OffersAsync(site)).ShouldBe([offers[1]]);
        var moved = await site.GetAsync($"/en/offers/{offers[0]}-x");
        (moved.StatusCode, moved.Headers.Location?.OriginalString).ShouldBe(
            (HttpStatusCode.MovedPermanently, $"/en/offers/{offers[1]}-these-erosion-des-dunes-par-releves-repetes-de-drones"));

        page = await TextAsync(site, "/en/admin/duplicates");
        page.ShouldContain("One offer:");
        page.ShouldContain(AdminSite.Operator);
        await PostAsync(site, "Undo", ("decision", "2"));
        (await OffersAsync(site)).ShouldBe(offers);
        (await TextAsync(site, "/en/admin")).ShouldContain("/admin/duplicates");
        (await PostAsync(site, "Merge", ("from", "none"), ("into", "1"))).ShouldContain("answer=Unknown");
    }

    private static async Task<string> PostAsync(AdminSite site, string handler, params (string, string)[] fields)
    {
        var answer = await site.PostAsync($"/admin/duplicates?handler={handler}", "/admin/duplicates", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, handler);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> TextAsync(AdminSite site, string path)
    {
        var answer = await site.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<int[]> OffersAsync(AdminSite site)
    {
        await using var db = await site.Site.Services.GetRequiredService<IDbContextFactory<JobPortalDbContext>>().CreateDbContextAsync();
        return await db.Offers.OrderBy(o => o.Id).Select(o => o.Id).ToArrayAsync();
    }

    private static HarvestedPosting With(HarvestedPosting posting, string url) => posting with { Raw = posting.Raw with { Url = url } };

    private static Task<UpsertCounts> StoreAsync(AdminSite site, string source, HarvestedPosting posting, int days = 0) =>
        site.Site.Services.GetRequiredService<OfferStore>().UpsertAsync(source, [posting], Monday.AddDays(days), CancellationToken.None);
}
