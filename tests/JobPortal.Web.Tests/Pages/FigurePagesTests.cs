using System.Net;
using JobPortal.Core.Reference;
using JobPortal.Web.Pages.Maps;

namespace JobPortal.Web.Tests.Pages;

/// <summary>The pages that count: closing soon, figures, regions.</summary>
public sealed class FigurePagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/closing", "Échéances des 60 prochains jours")]
    [InlineData("/en/closing?kind=phd", "Deadlines of the next 60 days")]
    [InlineData("/closing?kind=emperor&day=yesterday", "Échéances des 60 prochains jours")]
    [InlineData("/closing?day=0001-01-01", "Échéances des 60 prochains jours")]
    [InlineData("/closing?day=9999-12-31", "Échéances des 60 prochains jours")]
    [InlineData("/statistics", "Les offres en chiffres")]
    [InlineData("/en/statistics?kind=postdoc", "The offers in figures")]
    [InlineData("/statistics?kind=%00", "Les offres en chiffres")]
    [InlineData("/regions?q=%22&region=Atlantis", "Choisir une région")]
    [InlineData("/privacy", "Vie privée")]
    [InlineData("/en/accessibility", "WCAG 2.2")]
    [InlineData("/kept", "Offres gardées")]
    public async Task A_page_answers_with_its_title_whatever_its_query_says(string path, string title) =>
        (await TextAsync(path)).ShouldContain(title);

    [Fact]
    public async Task The_timeline_lists_an_offer_on_its_last_day_and_a_day_alone()
    {
        var day = SampleOffers.Today.AddDays(12);
        (await TextAsync("/closing")).ShouldContain($"<li id=\"{day:yyyy-MM-dd}\"");
        (await TextAsync($"/closing?day={day:yyyy-MM-dd}")).ShouldContain(SampleSite.FullPath);
        (await TextAsync($"/closing?day={day:yyyy-MM-dd}&kind=engineer")).ShouldContain("Aucune offre ne ferme ce jour-là");
    }

    [Fact]
    public async Task A_figure_has_its_table_and_its_file()
    {
        (await TextAsync("/statistics")).ShouldContain("<a href=\"/?region=Centre-Val+de+Loire\">Centre-Val de Loire</a>");
        using var answer = await site.Portal.Http.GetAsync("/en/statistics?figure=regions");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).ShouldBe("\uFEFFRegion,Offers\r\nCentre-Val de Loire,1\r\n");
        using var unknown = await site.Portal.Http.GetAsync("/statistics?figure=nothing");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_department_of_the_map_leads_to_the_search_with_it_and_a_chosen_one_to_the_search_without()
    {
        RegionMap.Departments.Select(d => d.Code).ShouldBe(FrenchDepartments.All.Select(d => d.Code).Where(c => c.Length == 2));
        (await TextAsync("/regions?kind=phd")).ShouldContain("class=\"level-4\" href=\"/?kind=phd&region=37\" tabindex=\"-1\" aria-label=\"Indre-et-Loire (37) : 1 offre\"");
        (await TextAsync("/regions?kind=phd&region=37")).ShouldContain("class=\"level-4\" href=\"/?kind=phd\" tabindex=\"-1\" aria-current=\"true\"");
        (await TextAsync("/?kind=phd&region=37")).ShouldContain("aria-label=\"Retirer le filtre Région Indre-et-Loire (37)\"");
    }

    [Theory]
    [InlineData("/regions", "<a href=\"/?region=Centre-Val+de+Loire\">Centre-Val de Loire</a> <span class=\"muted\">1 offre</span>")]
    [InlineData("/regions", "<a href=\"/?region=37\">Indre-et-Loire (37)</a> <span class=\"muted\">1 offre</span>")]
    [InlineData("/regions?region=Centre-Val+de+Loire", "<a href=\"/?region=37\">")]
    [InlineData("/regions?region=37,Bretagne", "<a href=\"/?region=Bretagne,Centre-Val+de+Loire\">")]
    [InlineData("/regions?region=2a", "<a href=\"/\" aria-current=\"true\">Corse-du-Sud (2A)</a> <span class=\"muted\">0 offre · choisie</span>")]
    public async Task The_list_holds_regions_with_their_departments_and_the_narrower_choice_stands_for_the_wider(string path, string link) =>
        (await TextAsync(path)).ShouldContain(link);

    [Fact]
    public async Task Links_have_boxes_with_their_numbers_and_a_typed_one_ticks_its_box()
    {
        (await TextAsync("/")).ShouldContain("<label for=\"link-doing\">DOING</label>\n    <span class=\"count\">1</span>");
        (await TextAsync("/?link=Doing")).ShouldContain("name=\"link\" value=\"DOING\" checked");
    }

    [Fact]
    public async Task An_empty_answer_says_what_one_filter_less_would_find()
    {
        var html = await TextAsync("/?kind=technician&region=Centre-Val+de+Loire");
        html.ShouldContain("href=\"/?region=Centre-Val+de+Loire\">Sans «\u00a0Type de poste\u00a0»</a> <span class=\"muted\">1 offre</span>");
    }

    private async Task<string> TextAsync(string path) => WebUtility.HtmlDecode(await site.Portal.Http.GetStringAsync(path));
}
