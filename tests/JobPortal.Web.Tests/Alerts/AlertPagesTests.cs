using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Alerts;

public sealed class AlertPagesTests
{
    [Fact]
    public async Task A_scanner_that_follows_every_link_changes_nothing()
    {
        await using var site = await AlertSite.StartAsync();
        var offer = await site.AddOfferAsync("Thèse en imagerie", new(2026, 12, 3));
        (await site.SubscribeAsync("ada@example.org", $"offer={offer.Id}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var confirm = await site.MailedPathAsync("/confirm/");
        await FollowAsync(site, [confirm]);

        await site.Http.PostAsync(confirm, null);
        (await site.OnlySubscriptionAsync()).State.ShouldBe(SubscriptionState.Confirmed);
        site.Time.Now = site.Time.Now.AddDays(2);
        await site.RunJobsAsync();
        var reminder = site.Sender.Taken[^1].Content;
        await FollowAsync(site, [confirm, AlertSite.PathIn(reminder.Text, "/unsubscribe/"), AlertSite.PathIn(reminder.Text, "/manage/")]);
    }

    [Fact]
    public async Task One_click_unsubscribing_needs_no_page_no_cookie_and_no_redirect()
    {
        await using var site = await AlertSite.StartAsync();
        var link = await LinkToConfirmedAsync(site, LinkPurpose.Unsubscribe);
        var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);

        var answer = await site.Http.PostAsync(link, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await site.OnlySubscriptionAsync()).State.ShouldBe(SubscriptionState.Ended);
        (await site.Http.PostAsync(link, body)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Http.GetStringAsync(link)).ShouldContain("C’est arrêté");
    }

    [Theory]
    [InlineData("/alerts/confirm/AQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAA", 404, "pas valable")]
    [InlineData("/alerts/unsubscribe/x", 404, "pas valable")]
    [InlineData("/alerts/manage/%3Cscript%3E", 404, "pas valable")]
    [InlineData("/en/alerts/manage/nothing", 404, "not valid")]
    [InlineData("/alerts/confirm/a%0d%0ab", 404, "pas valable")]
    public async Task A_forged_link_is_a_clean_page_for_reading_and_for_acting(string path, int code, string words)
    {
        await using var site = await AlertSite.StartAsync();
        await LinkToConfirmedAsync(site, LinkPurpose.Manage);
        var before = await site.StateAsync();
        foreach (var answer in new[] { await site.Http.GetAsync(path), await site.Http.PostAsync(path, null) })
        {
            ((int)answer.StatusCode).ShouldBe(code);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        }
        (await site.StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_link_for_one_thing_does_no_other()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await LinkToConfirmedAsync(site, LinkPurpose.Manage);
        var token = manage[(manage.LastIndexOf('/') + 1)..];
        var before = await site.StateAsync();
        ((int)(await site.Http.PostAsync($"/alerts/unsubscribe/{token}", null)).StatusCode).ShouldBe(404);
        ((int)(await site.Http.PostAsync($"/alerts/confirm/{token}", null)).StatusCode).ShouldBe(404);
        (await site.StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_confirmation_link_is_good_for_two_days()
    {
        await using var site = await AlertSite.StartAsync();
        await site.SubscribeAsync("ada@example.org", "search=q%3Dimagerie");
        var confirm = await site.MailedPathAsync("/confirm/");
        site.Time.Now = site.Time.Now.AddHours(49);
        var answer = await site.Http.PostAsync(confirm, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("a expiré");
        (await site.OnlySubscriptionAsync()).State.ShouldBe(SubscriptionState.Pending);
    }

    [Fact]
    public async Task Known_or_not_or_too_often_the_answer_is_the_same()
    {
        await using var site = await AlertSite.StartAsync();
        await LinkToConfirmedAsync(site, LinkPurpose.Manage);
        var answers = new List<string>();
        foreach (var email in new[] { "ada@example.org", "nobody@example.org", "ada@example.org", "ada@example.org", "ada@example.org" })
        {
            var answer = await site.SubscribeAsync(email, "search=q%3Dimagerie");
            answers.Add($"{(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync()}");
        }
        answers.Distinct().ShouldHaveSingleItem().ShouldBe("302 /alerts/check-mail ");
        (await site.Http.GetStringAsync("/alerts/check-mail")).ShouldContain("48 heures");
    }

    [Fact]
    public async Task A_robot_that_fills_the_trap_or_brings_no_token_gets_nothing_sent()
    {
        await using var site = await AlertSite.StartAsync();
        (await site.SubscribeAsync("ada@example.org", "search=q%3Dimagerie", website: "http://spam.example")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.SubscribeAsync("ada@example.org", "search=q%3Dimagerie", token: "made-up")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.StateAsync()).ShouldBe("\n0 mails");
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ada@example.org\r\nBcc: bob@example.org")]
    [InlineData("ada@example.org%0d%0aBcc:bob@example.org")]
    [InlineData("ada@example.org\nSubject:x")]
    [InlineData("ada@example.org\u2028Bcc:bob@example.org")]
    [InlineData("ada@example.org>,<bob@example.org")]
    [InlineData("=?utf-8?Q?ada=0D=0ABcc:bob?= @example.org")]
    [InlineData("\"ada\r\n\"@example.org")]
    [InlineData("")]
    public async Task A_wrong_address_is_said_and_kept_in_the_form(string email)
    {
        await using var site = await AlertSite.StartAsync();
        var answer = await site.SubscribeAsync(email, "search=q%3Dimagerie", prefix: "/en");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("name@example.org");
        (await site.StateAsync()).ShouldBe("\n0 mails");
    }

    [Fact]
    public async Task One_network_cannot_ask_without_end()
    {
        await using var site = await AlertSite.StartAsync();
        for (var i = 0; i < SubscribeThrottle.MaxRequests; i++)
            (await site.SubscribeAsync($"reader{i}@example.org", "search=q%3Dimagerie")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.SubscribeAsync("last@example.org", "search=q%3Dimagerie")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("2026-11-23", "est close")]
    [InlineData("2026-11-26", "trop proche")]
    [InlineData("2026-11-30", "28\u00a0novembre\u00a02026")]
    [InlineData("2026-12-20", "6\u00a0décembre\u00a02026, 13\u00a0décembre\u00a02026, 18\u00a0décembre\u00a02026")]
    [InlineData(null, "pas de date limite")]
    public async Task The_form_says_when_reminders_will_come(string? closesOn, string words)
    {
        await using var site = await AlertSite.StartAsync();
        var offer = await site.AddOfferAsync("Thèse", closesOn is null ? null : DateOnly.Parse(closesOn, System.Globalization.CultureInfo.InvariantCulture));
        WebUtility.HtmlDecode(await site.Http.GetStringAsync($"/alerts/subscribe?offer={offer.Id}")).ShouldContain(words);
    }

    [Theory]
    [InlineData("/alerts/subscribe")]
    [InlineData("/alerts/subscribe?offer=999")]
    [InlineData("/alerts/subscribe?offer=abc")]
    public async Task Nothing_to_watch_is_a_clean_page(string path)
    {
        await using var site = await AlertSite.StartAsync();
        var answer = await site.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Rien à suivre ici");
    }

    [Fact]
    public async Task Somebody_elses_number_ends_nothing()
    {
        await using var site = await AlertSite.StartAsync();
        var manage = await LinkToConfirmedAsync(site, LinkPurpose.Manage);
        await site.SubscribeAsync("bob@example.org", "search=q%3Drobotique");
        await site.Http.PostAsync(await site.MailedPathAsync("/confirm/"), null);
        var before = await site.StateAsync();
        await site.Http.PostAsync(manage, new FormUrlEncodedContent([new("id", "2")]));
        await site.Http.PostAsync(manage, new FormUrlEncodedContent([new("id", "x")]));
        (await site.StateAsync()).ShouldBe(before);
        await site.Http.PostAsync(manage, new FormUrlEncodedContent([new("id", "1")]));
        (await site.StateAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task The_key_in_an_address_stays_here()
    {
        await using var site = await AlertSite.StartAsync();
        var answer = await site.Http.GetAsync(await LinkToConfirmedAsync(site, LinkPurpose.Manage));
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("noindex");
    }

    [Fact]
    public async Task Saved_mails_are_shown_in_development_only()
    {
        await using var site = await AlertSite.StartAsync();
        (await site.Http.GetAsync("/admin/mail")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Http.GetAsync("/admin/mail/x?handler=html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> LinkToConfirmedAsync(AlertSite site, LinkPurpose purpose)
    {
        await site.SubscribeAsync("ada@example.org", "search=q%3Dimagerie");
        await site.Http.PostAsync(await site.MailedPathAsync("/confirm/"), null);
        var token = await site.Site.Services.GetRequiredService<AlertLinks>().WriteAsync(purpose, 1, CancellationToken.None);
        return AlertPaths.Of(purpose, token);
    }

    private static async Task FollowAsync(AlertSite site, string[] links)
    {
        var before = await site.StateAsync();
        foreach (var link in links)
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Get })
            {
                var answer = await site.Http.SendAsync(new HttpRequestMessage(method, link));
                if (method != HttpMethod.Options) answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{method} {link}");
            }
        (await site.StateAsync()).ShouldBe(before);
    }
}
