using System.Net;

namespace JobPortal.Web.Tests.Pages;

public sealed class LabPagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/labs", "2 laboratoires")]
    [InlineData("/en/labs", "2 labs")]
    [InlineData("/labs?letter=L", "1 laboratoire")]
    [InlineData("/labs?letter=l&q=tours", "1 laboratoire")]
    [InlineData("/labs?q=strasb", "1 laboratoire")]
    [InlineData("/labs?letter=Z", "0 laboratoire")]
    [InlineData("/labs?letter=%00&page=-3&q=%00", "2 laboratoires")]
    [InlineData("/labs?page=99999999999", "2 laboratoires")]
    [InlineData("/labs?page=900", "0 laboratoire")]
    public async Task Labs_are_listed_by_letter_and_found_by_words(string path, string count)
    {
        var html = await GetAsync(path);
        html.ShouldContain($">{count}</h2>");
    }

    [Fact]
    public async Task A_lab_stands_with_its_open_and_past_offers() =>
        (await GetAsync("/labs?letter=L")).ShouldContain("Tours · 1 offre ouverte · 1 offre passée");

    [Fact]
    public async Task A_labs_page_shows_open_offers_first_then_past_ones_and_links_to_them_all()
    {
        var html = await GetAsync("/labs/lifat-tours");
        html.IndexOf("apprentissage profond", StringComparison.Ordinal).ShouldBeInRange(1, html.IndexOf("Thèse en cryptographie", StringComparison.Ordinal));
        html.ShouldContain("1 offre ouverte");
        html.ShouldContain("/?lab=lifat-tours&status=any");
        html.ShouldNotContain(SampleOffers.Address);
    }

    [Theory]
    [InlineData("/labs/nowhere")]
    [InlineData("/labs/lifat-tours?page=9")]
    [InlineData("/en/labs/'%25;")]
    public async Task An_unknown_lab_is_not_found(string path) =>
        (await site.Portal.Http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_offer_and_the_filter_lead_to_the_labs_page()
    {
        (await GetAsync(SampleSite.FullPath)).ShouldContain("href=\"/labs/lifat-tours\"");
        (await GetAsync("/en?lab=lifat-tours")).ShouldContain("href=\"/en/labs/lifat-tours\"");
    }

    private async Task<string> GetAsync(string path)
    {
        var answer = await site.Portal.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
