using System.Net;
using System.Text.RegularExpressions;
using JobPortal.Core.Offers;
using JobPortal.Web.Admin;
using JobPortal.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Pages;

public sealed partial class ReportTests
{
    private const string Path = SampleSite.FullPath + "/report";

    [Fact]
    public async Task A_report_reaches_the_operators_without_a_cookie_and_goes_when_it_is_dealt_with()
    {
        await using var admin = await StartAsync();
        var answer = await SendAsync(admin, ("Kind", "Deadline"), ("Text", " Elle est passée <b>hier</b>. "));
        answer.Headers.Location!.OriginalString.ShouldBe(Path + "?done=true");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await admin.Site.Http.GetStringAsync(Path + "?done=true")).ShouldContain("Merci");

        await admin.SignInAsync();
        var page = await (await admin.GetAsync("/admin/reports")).Content.ReadAsStringAsync();
        page.ShouldContain("Elle est passée &lt;b&gt;hier&lt;/b&gt;.");
        page.ShouldContain("1 signalement à traiter");
        (await admin.PostAsync("/admin/reports", "/admin/reports", ("report", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var context = admin.Site.Database.NewContext();
        (await context.MistakeReports.CountAsync()).ShouldBe(0);
        (await context.AuditEntries.CountAsync(e => e.What.Contains("reports"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Deadline", "Late", "robot", true, 302)]
    [InlineData("Deadline", "Late", "", false, 422)]
    [InlineData("Emperor", "Late", "", true, 422)]
    [InlineData("99", "Late", "", true, 422)]
    [InlineData("", "Late", "", true, 422)]
    [InlineData("Other", " ", "", true, 422)]
    public async Task What_a_robot_fills_in_or_a_form_that_is_not_ours_or_makes_no_sense_is_not_kept(string kind, string text, string website, bool ours, int status)
    {
        await using var admin = await StartAsync();
        var answer = ours
            ? await SendAsync(admin, ("Kind", kind), ("Text", text), ("Website", website))
            : await PostAsync(admin, ("Kind", kind), ("Text", text), ("Token", "forged"));
        ((int)answer.StatusCode).ShouldBe(status);
        await using var context = admin.Site.Database.NewContext();
        (await context.MistakeReports.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_offer_takes_only_so_many_reports_and_a_long_one_is_cut()
    {
        await using var admin = await StartAsync();
        var reports = admin.Site.Services.GetRequiredService<MistakeReports>();
        for (var i = 0; i < MistakeReports.MaxOfOneOffer + 3; i++)
            await reports.AddAsync(1, MistakeKind.Other, new string('x', MistakeReport.MaxText - 1) + "😀", CancellationToken.None);
        (await reports.CountAsync(CancellationToken.None)).ShouldBe(MistakeReports.MaxOfOneOffer);
        (await reports.OldestAsync(1, CancellationToken.None))[0].Text.ShouldEndWith("x\uFFFD");
    }

    [Fact]
    public async Task An_offer_that_is_not_there_has_no_form()
    {
        await using var admin = await StartAsync();
        (await admin.GetAsync("/offers/999/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetAsync("/offers/x/report")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<AdminSite> StartAsync()
    {
        var admin = await AdminSite.StartAsync();
        await admin.Site.AddAsync(SampleOffers.Make()[0]);
        return admin;
    }

    private static async Task<HttpResponseMessage> SendAsync(AdminSite admin, params (string Name, string Value)[] fields) =>
        await PostAsync(admin, [.. fields, ("Token", Token.Match(await admin.Site.Http.GetStringAsync(Path)).Groups[1].Value)]);

    private static Task<HttpResponseMessage> PostAsync(AdminSite admin, params (string Name, string Value)[] fields) =>
        admin.Site.Http.PostAsync(Path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    // <input type="hidden" name="Token" value="…">
    [GeneratedRegex("name=\"Token\" value=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
