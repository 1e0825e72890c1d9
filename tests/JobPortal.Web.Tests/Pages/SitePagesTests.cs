using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JobPortal.Web.Tests.Pages;

public sealed partial class SitePagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/?q=%00&page=-1&kind=%00")]
    [InlineData("/?q=%")]
    [InlineData("/?q=%ff%fe&lab=%ed%a0%80")]
    [InlineData("/?page=99999999999999999999&minMonths=abc")]
    [InlineData("/?page=2&page=3&q=a&q=b&status=open&status=closed")]
    [InlineData("/?kind=phd&kind[]=x&kind.y=z&=&&&")]
    [InlineData("/?handler=../../etc")]
    [InlineData("/?q='%20or%201=1--&region='%3Bdrop%20table%20offers")]
    [InlineData("/en?q=%22%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task A_bad_query_string_gives_a_clean_page(string path)
    {
        using var answer = await site.Portal.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("id=\"results\"");
        html.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task A_huge_query_string_gives_a_page_that_says_what_was_ignored()
    {
        var html = await TextAsync("/?q=" + new string('x', 20_000));
        html.ShouldContain("trop long");
    }

    [Fact]
    public async Task What_was_not_understood_is_said()
    {
        (await TextAsync("/?kind=emperor")).ShouldContain("«\u00a0emperor\u00a0» n’est pas une valeur de «\u00a0kind\u00a0»");
        (await TextAsync("/en?colour=red")).ShouldContain("the parameter “colour” does not exist");
    }

    [Theory]
    [InlineData("/offers/1", 301)]
    [InlineData("/offers/1-wrong", 301)]
    [InlineData("/en/offers/1-wrong", 301)]
    [InlineData(SampleSite.FullPath, 200)]
    [InlineData("/en" + SampleSite.FullPath, 200)]
    [InlineData("/offers/999999", 404)]
    [InlineData("/offers/99999999999999-x", 404)]
    [InlineData("/offers/-1", 404)]
    [InlineData("/offers/x", 404)]
    [InlineData("/offers/7-offre", 410)]
    [InlineData("/offers/6-offre", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/en/nowhere", 404)]
    [InlineData("/error/500", 500)]
    [InlineData("/error", 404)]
    [InlineData("/about", 200)]
    [InlineData("/en/about", 200)]
    [InlineData("/en", 200)]
    public async Task An_address_answers_with_its_status_and_a_page_in_its_language(string path, int status)
    {
        using var answer = await site.Portal.Http.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 301) answer.Headers.Location!.ToString().ShouldBe((path.StartsWith("/en", StringComparison.Ordinal) ? "/en" : "") + SampleSite.FullPath);
        else (await answer.Content.ReadAsStringAsync()).ShouldContain(path.StartsWith("/en", StringComparison.Ordinal) ? "<html lang=\"en\">" : "<html lang=\"fr\">");
    }

    [Fact]
    public async Task An_address_of_a_person_is_in_no_page_until_it_is_asked_for()
    {
        foreach (var path in new[] { "/", "/?q=terme", "/en", SampleSite.FullPath, "/en" + SampleSite.FullPath, SampleSite.FullPath + "/published" })
        {
            var html = await TextAsync(path);
            html.ShouldNotContain("camille.exemple");
            html.ShouldNotContain("mailto:");
        }
    }

    [Fact]
    public async Task Asking_for_the_contact_needs_the_form_that_the_page_gave()
    {
        using var answer = await site.Portal.Http.PostAsync(SampleSite.FullPath + "?handler=contact", new FormUrlEncodedContent([]));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("camille.exemple");
    }

    [Fact]
    public async Task An_open_offer_carries_its_structured_data_and_a_closed_or_withdrawn_one_does_not()
    {
        var data = JsonDocument.Parse(StructuredData.Match(await site.Portal.Http.GetStringAsync(SampleSite.FullPath)).Groups[1].Value).RootElement;
        data.GetProperty("@type").GetString().ShouldBe("JobPosting");
        data.GetProperty("validThrough").GetString().ShouldStartWith($"{SampleOffers.Today.AddDays(12):yyyy-MM-dd}T23:59:59+0");
        data.GetProperty("jobLocation")[0].GetProperty("address").GetProperty("addressLocality").GetString().ShouldBe("Tours");
        data.GetProperty("baseSalary").GetProperty("value").GetProperty("unitText").GetString().ShouldBe("MONTH");
        foreach (var path in new[] { $"/offers/{SampleSite.Closed}-offre", $"/offers/{SampleSite.Withdrawn}-offre" })
            (await TextAsync(path)).ShouldNotContain("ld+json");
    }

    [Fact]
    public async Task An_offer_page_says_both_deadlines_and_what_was_published()
    {
        var html = await TextAsync(SampleSite.FullPath);
        html.ShouldContain("Deux dates limites");
        html.ShouldContain("36 mois (+12)");
        html.ShouldContain("Tel que publié");
        html.ShouldContain("Vue pour la première fois le");
        (await TextAsync($"/offers/{SampleSite.Closed}-offre")).ShouldContain("Cette offre est close depuis");
        (await TextAsync($"/offers/{SampleSite.Withdrawn}-offre")).ShouldContain("La source a retiré cette offre");
    }

    [Fact]
    public async Task Each_page_names_itself_and_its_other_language()
    {
        var html = await TextAsync("/en?sort=newest&kind=phd&page=1");
        html.ShouldContain($"<link rel=\"canonical\" href=\"{site.Portal.Url}/en?kind=phd&sort=newest\"");
        html.ShouldContain($"hreflang=\"fr\" href=\"{site.Portal.Url}/?kind=phd&sort=newest\"");
        html.ShouldContain("href=\"/?sort=newest&kind=phd&page=1\" hreflang=\"fr\"");
    }

    [Fact]
    public async Task Pages_link_to_their_neighbours()
    {
        (await TextAsync("/")).ShouldContain("<link rel=\"next\" href=\"/?page=2\"");
        (await TextAsync("/?page=2")).ShouldContain("<link rel=\"prev\" href=\"/\"");
        (await TextAsync("/?page=7")).ShouldContain("Cette page de résultats n’existe pas");
    }

    [Fact]
    public async Task A_typed_lab_leads_to_the_address_with_its_slug()
    {
        using var answer = await site.Portal.Http.GetAsync("/en?q=&lab=&lab=Lifat");
        answer.Headers.Location!.ToString().ShouldBe("/en?lab=lifat-tours");
        (await TextAsync("/labs/suggest?q=ICU")).ShouldContain("icube-strasbourg");
        (await TextAsync("/?lab=zzz")).ShouldContain("Aucun labo trouvé pour «\u00a0zzz\u00a0»");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/css/site.css")]
    [InlineData("/labs/suggest?q=a")]
    public async Task Every_answer_has_its_security_headers_and_no_cookie(string path)
    {
        using var answer = await site.Portal.Http.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_style_sheets_of_npm_and_ours_are_named_by_their_content_and_kept_for_ever()
    {
        var sheets = StyleSheet.Matches(await TextAsync("/")).Select(m => m.Groups[1].Value).ToArray();
        sheets.Length.ShouldBe(2);
        sheets[0].ShouldMatch(@"/base/modern-normalize\.\w+\.css");
        sheets[1].ShouldMatch(@"/css/site\.\w+\.css");
        foreach (var sheet in sheets)
        {
            using var answer = await site.Portal.Http.GetAsync(sheet);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, sheet);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    /// <summary>The page with entities decoded, so that a test can write what a reader sees.</summary>
    private async Task<string> TextAsync(string path) => WebUtility.HtmlDecode(await site.Portal.Http.GetStringAsync(path));

    // <script type="application/ld+json">{…}</script>
    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex StructuredData { get; }

    // <link rel="stylesheet" href="/css/site.abc.css">
    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet { get; }
}
