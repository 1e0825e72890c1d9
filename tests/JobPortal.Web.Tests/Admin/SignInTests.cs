using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Web.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Admin;

public sealed class SignInTests
{
    [Theory]
    [InlineData("/admin", "/admin/sign-in")]
    [InlineData("/en/admin", "/en/admin/sign-in")]
    [InlineData("/admin/sign-out", "/admin/sign-in")]
    public async Task Without_signing_in_every_page_leads_to_the_door(string path, string door)
    {
        await using var site = await AdminSite.StartAsync();
        var answer = await site.GetAsync(path);
        (answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, door));
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task A_mailed_link_signs_in_once_and_only_by_its_button()
    {
        await using var site = await AdminSite.StartAsync();
        await site.AskAsync(AdminSite.Operator);
        var link = await site.MailedLinkAsync();
        // A program that scans mails opens it, twice.
        (await site.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var entered = await site.PostAsync(link, link);
        entered.Headers.Location?.OriginalString.ShouldBe("/admin");
        var page = await site.GetAsync("/admin");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.CacheControl?.NoStore.ShouldBe(true);

        site.ForgetCookies();
        (await site.PostAsync(link, "/admin/sign-in")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_never_sent_in_clear()
    {
        await using var site = await AdminSite.StartAsync();
        await site.SignInAsync();
        site.OperatorCookieHeader.ShouldNotBeNull();
        site.OperatorCookieHeader.ShouldContain("httponly", Case.Insensitive);
        site.OperatorCookieHeader.ShouldContain("secure", Case.Insensitive);
        site.OperatorCookieHeader.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task A_link_is_good_for_fifteen_minutes()
    {
        await using var site = await AdminSite.StartAsync();
        await site.AskAsync(AdminSite.Operator);
        var link = await site.MailedLinkAsync();
        site.Time.Now += TimeSpan.FromMinutes(16);
        (await site.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.PostAsync(link, "/admin/sign-in")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        await using var site = await AdminSite.StartAsync();
        var known = await (await site.AskAsync(AdminSite.Operator)).Content.ReadAsStringAsync();
        var unknown = await site.AskAsync("somebody@example.org");
        unknown.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await unknown.Content.ReadAsStringAsync()).ShouldBe(known);
        await using var context = site.Site.Database.NewContext();
        (await context.QueuedMails.Select(m => m.Email).ToListAsync()).ShouldBe([AdminSite.Operator]);
    }

    [Fact]
    public async Task One_operator_is_not_flooded()
    {
        await using var site = await AdminSite.StartAsync();
        for (var i = 0; i < SignInRequests.MaxMailsPerHour + 2; i++) await site.AskAsync(AdminSite.Operator);
        await using var context = site.Site.Database.NewContext();
        (await context.QueuedMails.CountAsync()).ShouldBe(SignInRequests.MaxMailsPerHour);
    }

    [Fact]
    public async Task A_removed_operator_is_out_at_the_next_click()
    {
        await using var site = await AdminSite.StartAsync();
        await site.SignInAsync();
        EmailAddress.TryParse(AdminSite.Operator, out var email).ShouldBeTrue();
        await site.Site.Services.GetRequiredService<OperatorAccounts>().RemoveAsync(email!, AuditTrail.CommandLine, CancellationToken.None);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Twelve_hours_without_a_click_end_the_visit()
    {
        await using var site = await AdminSite.StartAsync();
        await site.SignInAsync();
        site.Time.Now += TimeSpan.FromHours(7);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Time.Now += TimeSpan.FromHours(7);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Time.Now += TimeSpan.FromHours(13);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_out_needs_a_post_and_what_operators_post_is_written_down()
    {
        await using var site = await AdminSite.StartAsync();
        await site.SignInAsync();
        (await site.GetAsync("/admin/sign-out")).Headers.Location?.OriginalString.ShouldBe("/admin");
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.PostAsync("/admin/sign-out", "/admin", ("why", "tea"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var notes = await site.Site.Services.GetRequiredService<AuditTrail>().NewestAsync(10, CancellationToken.None);
        notes.Select(n => (n.Who, n.What, n.Detail)).ShouldBe(
        [
            (AdminSite.Operator, "/admin/sign-out", "why=tea"),
            (AdminSite.Operator, "signed in", null),
            (AuditTrail.CommandLine, "operator added", AdminSite.Operator),
        ]);
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.NotFound)]
    [InlineData("Development", HttpStatusCode.OK)]
    public async Task The_mails_are_shown_in_Development_only(string environment, HttpStatusCode code)
    {
        await using var site = await AdminSite.StartAsync(environment);
        (await site.GetAsync("/admin/mail")).StatusCode.ShouldBe(code);
    }
}
