using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>What the subscribe form offers, counts and keeps.</summary>
public sealed class AlertChoiceTests
{
    [Fact]
    public async Task What_is_chosen_is_kept_and_said_before_it_is_confirmed()
    {
        await using var site = await AlertSite.StartAsync();
        (await PostAsync(site, ("Search", "q=imagerie&kind=phd"), ("Cadence", "Weekly"), ("Weekday", "Thursday"), ("Hour", "18"),
            ("Boxes", "true"), ("News", "true"), ("Days", "14"), ("Days", "2"), ("Language", "English"))).ShouldBe(HttpStatusCode.Redirect);

        var kept = await site.OnlySubscriptionAsync();
        (kept.Cadence, kept.SendWeekday, kept.SendHour, kept.WantsNew, kept.Language).ShouldBe((Cadence.Weekly, DayOfWeek.Thursday, 18, true, AlertLanguage.English));
        kept.RemindDays.ShouldBe([14, 2]);
        var page = WebUtility.HtmlDecode(await site.Http.GetStringAsync(await site.MailedPathAsync("/en/alerts/confirm/")));
        page.ShouldContain("every Thursday from 18:00 · about new offers · 14 and 2 days before the deadline");
    }

    [Theory]
    [InlineData("Search", "q=imagerie")]
    [InlineData("Offer", "1")]
    public async Task Nothing_chosen_is_said(string field, string value)
    {
        await using var site = await AlertSite.StartAsync();
        await site.AddOfferAsync("Thèse", new(2026, 12, 30));
        (await PostAsync(site, (field, value), ("Boxes", "true"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.StateAsync()).ShouldBe("\n0 mails");
    }

    [Theory]
    [InlineData("Cadence", "Hourly")]
    [InlineData("Hour", "late")]
    [InlineData("Days", "soon")]
    [InlineData("Language", "Klingon")]
    public async Task A_choice_that_nobody_offers_is_a_clean_page(string field, string value)
    {
        await using var site = await AlertSite.StartAsync();
        (await PostAsync(site, ("Search", "q=imagerie"), (field, value))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.StateAsync()).ShouldBe("\n0 mails");
    }

    [Fact]
    public async Task Before_subscribing_the_page_says_what_would_have_come()
    {
        await using var site = await AlertSite.StartAsync();
        var now = site.Time.Now;
        // Two on one day, one on another week's day, one too old, one that another search finds.
        await AddAsync(site, ("Thèse en imagerie", -10, null), ("Postdoc en imagerie", -10, null), ("Stage en imagerie", -3, now.AddDays(-2)), ("Vieille imagerie", -60, null), ("Robotique", -2, null));

        var page = Text(await site.Http.GetStringAsync("/alerts/subscribe?search=q%3Dimagerie"));

        page.ShouldContain("Ces 30 derniers jours, cette recherche aurait envoyé");
        page.ShouldContain("Dès qu’il y a du nouveau 2 messages, 3 offres");
        page.ShouldContain("Chaque jour 2 messages, 3 offres");
        // The one that closed before its Monday is not in the weekly mail.
        page.ShouldContain("Chaque semaine 1 message, 2 offres");
        Text(await site.Http.GetStringAsync("/en/alerts/subscribe?search=q%3Dchimie")).ShouldContain("No message. You would be the first to know");
    }

    [Fact]
    public async Task Past_offers_are_those_of_the_search_closed_ones_too()
    {
        await using var site = await AlertSite.StartAsync();
        await AddAsync(site, ("Thèse en imagerie", -10, site.Time.Now.AddDays(-5)), ("Imagerie d’hier", -200, site.Time.Now.AddDays(-1)), ("Vieille imagerie", -200, site.Time.Now.AddDays(-100)));
        var past = await site.Site.Services.GetRequiredService<PastOffers>().FindAsync(new SearchCriteria { Text = "imagerie" }, site.Time.Now, CancellationToken.None);
        past.Select(p => p.ClosesOn).ShouldBe([new DateOnly(2026, 11, 19), new(2026, 11, 23)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_search_an_empty_answer_and_a_lab_lead_to_the_form()
    {
        await using var site = await AlertSite.StartAsync();
        var offer = new Offer
        {
            Slug = "offre",
            Title = "Thèse en imagerie",
            FirstSeen = site.Time.Now,
            LastVerified = site.Time.Now,
            Organization = new Organization { Key = "lifat", Slug = "lifat-tours", Name = "Laboratoire d’informatique fondamentale", Acronym = "LIFAT" },
            Text = new OfferText { Content = new OfferContent { Title = "Thèse en imagerie" } },
        };
        await site.Site.AddAsync(offer);
        (await site.Http.GetStringAsync("/?q=imagerie")).ShouldContain("/alerts/subscribe?search=q%3Dimagerie\"");
        var empty = WebUtility.HtmlDecode(await site.Http.GetStringAsync("/?q=volcanologie"));
        empty.ShouldContain("dès qu’une offre correspond");
        empty.Split("/alerts/subscribe?").Length.ShouldBe(2, "once is enough");
        (await site.Http.GetStringAsync("/labs/lifat-tours")).ShouldContain("/alerts/subscribe?search=lab%3Dlifat-tours\"");
    }

    private static async Task<HttpStatusCode> PostAsync(AlertSite site, params (string Name, string Value)[] fields)
    {
        var token = await site.Site.Services.GetRequiredService<Web.Alerts.AlertLinks>().FormTokenAsync(CancellationToken.None);
        var form = fields.Append(("Email", "ada@example.org")).Append(("Token", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2));
        return (await site.Http.PostAsync("/alerts/subscribe", new FormUrlEncodedContent(form))).StatusCode;
    }

    private static async Task AddAsync(AlertSite site, params (string Title, int Days, DateTimeOffset? Closes)[] offers) =>
        await site.Site.AddAsync(offers.Select(o => new Offer
        {
            Slug = "offre",
            Title = o.Title,
            FirstSeen = site.Time.Now.AddDays(o.Days),
            LastVerified = site.Time.Now,
            ClosesOn = o.Closes is { } closes ? DateOnly.FromDateTime(closes.UtcDateTime) : null,
            Text = new OfferText { Content = new OfferContent { Title = o.Title } },
        }));

    private static string Text(string html) =>
        System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", " ")), @"\s+", " ");
}
