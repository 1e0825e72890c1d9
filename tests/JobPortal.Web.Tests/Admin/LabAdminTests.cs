using System.Net;
using JobPortal.Core.Offers;
using JobPortal.Web.Admin;
using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Admin;

public class LabAdminTests
{
    private const string Lifat = "/admin/labs/lifat-tours";

    [Fact]
    public async Task After_a_merge_the_site_shows_one_lab_at_once_and_the_old_address_leads_there_until_it_is_undone()
    {
        await using var admin = await StartAsync();
        (await admin.PostAsync(Lifat + "?handler=Merge", Lifat, ("into", "icube-strasbourg"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var old = await admin.GetAsync("/labs/lifat-tours");
        (old.StatusCode, old.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.MovedPermanently, "/labs/icube-strasbourg"));
        (await TextAsync(admin, "/labs")).ShouldContain(">1 laboratoire</h2>");
        (await TextAsync(admin, "/labs/icube-strasbourg")).ShouldContain("apprentissage profond");
        // Both of ICube, and one of the two of LIFAT.
        (await TextAsync(admin, "/?lab=icube-strasbourg")).ShouldContain("3 offres ouvertes");
        (await admin.GetAsync("/?lab=lifat-tours")).Headers.Location!.ToString().ShouldBe("/?lab=icube-strasbourg");
        (await TextAsync(admin, "/admin/labs")).ShouldContain("fusionné dans");

        (await admin.PostAsync("/admin/labs?handler=Undo", "/admin/labs", ("change", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TextAsync(admin, "/labs")).ShouldContain(">2 laboratoires</h2>");
        (await TextAsync(admin, "/admin/labs")).ShouldContain("Annulé le");
        await using var context = admin.Site.Database.NewContext();
        (await context.AuditEntries.Where(e => e.What.StartsWith("/admin/labs")).Select(e => e.Who).ToListAsync()).ShouldBe([AdminSite.Operator, AdminSite.Operator]);
    }

    [Fact]
    public async Task A_spelling_is_split_off_under_a_new_name_and_a_lab_renamed()
    {
        await using var admin = await StartAsync();
        await admin.PostAsync(Lifat + "?handler=Split", Lifat, ("spelling", "LIFAT / RFAI, Université de Tours, France"), ("name", "Équipe à part"));
        (await TextAsync(admin, "/labs/equipe-a-part")).ShouldContain("apprentissage profond");
        await admin.PostAsync(Lifat + "?handler=Rename", Lifat, ("name", "Laboratoire rebaptisé"), ("acronym", ""), ("city", "Blois"));
        (await TextAsync(admin, "/labs/lifat-tours")).ShouldContain("<h1>Laboratoire rebaptisé</h1>");
    }

    [Theory]
    [InlineData("Merge", "into", "nowhere at all")]
    [InlineData("Merge", "into", "lifat-tours")]
    [InlineData("Split", "spelling", "nobody wrote this")]
    [InlineData("Rename", "name", " ")]
    public async Task A_form_that_makes_no_sense_is_shown_again_with_the_reason(string handler, string field, string value)
    {
        await using var admin = await StartAsync();
        var answer = await admin.PostAsync($"{Lifat}?handler={handler}", Lifat, (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task Nobody_but_an_operator_comes_in()
    {
        await using var admin = await StartAsync();
        admin.ForgetCookies();
        foreach (var path in new[] { "/admin/labs", Lifat, "/en/admin/labs" })
            (await admin.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
    }

    [ChromiumFact]
    public async Task Axe_finds_nothing_on_the_operators_pages()
    {
        await using var admin = await StartAsync("Development");
        await admin.PostAsync(Lifat + "?handler=Rename", Lifat, ("name", "Laboratoire rebaptisé"));
        await admin.Site.Services.GetRequiredService<MistakeReports>().AddAsync(1, MistakeKind.Deadline, "C’était hier.", CancellationToken.None);
        List<string> found = [];
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            await using var context = await Chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
            await context.AddCookiesAsync(admin.Cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = admin.Site.Url }));
            var page = await context.NewPageAsync();
            foreach (var path in new[] { "/admin/labs", "/en/admin/labs?q=l", Lifat, "/admin/reports", "/en/admin/reports" })
            {
                (await page.GotoAsync(admin.Site.Url + path))!.Url.ShouldEndWith(path);
                found.AddRange((await Axe.CheckAsync(page)).Select(v => $"{width} {path}: {v}"));
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{width} {path}: scrolls sideways");
            }
        }
        found.ShouldBeEmpty();
    }

    private static async Task<AdminSite> StartAsync(string environment = "Production")
    {
        var admin = await AdminSite.StartAsync(environment);
        // The offers' own day: theirs moves with the calendar, and which of them are open would with it.
        admin.Time.Now = new(SampleOffers.Today, new TimeOnly(12, 0), TimeSpan.Zero);
        var offers = SampleOffers.Make();
        // As harvests store them: the lab follows from what was published.
        foreach (var offer in offers.Where(o => o is { Organization: not null, Text.Content.Organization.Key: null }))
            offer.Text!.Content = offer.Text.Content with { Organization = new() { Raw = offer.Organization!.Name, Name = offer.Organization.Name, Key = offer.Organization.Key } };
        await admin.Site.AddAsync(offers);
        await admin.SignInAsync();
        return admin;
    }

    private static async Task<string> TextAsync(AdminSite admin, string path)
    {
        var answer = await admin.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
