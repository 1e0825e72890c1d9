using System.Globalization;
using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Admin;

/// <summary>
/// What no text has, in every field of every form that is posted: a NUL, which PostgreSQL refuses, and halves of characters, which no encoding has. All on one
/// site: a form whose texts pass its own checks counts against the limit of a network, and these stay below it.
/// </summary>
public sealed class OddFormsTests(OddFormsTests.SignedIn site) : IClassFixture<OddFormsTests.SignedIn>
{
    // A NUL alone, within a word, a half of a pair alone and before a word: as a program that writes bytes sends them.
    private static readonly string[] Odd = ["%00", "a%00b", "%ED%A0%80", "%ED%B0%80a"];

    private const string Choice = "Cadence=Weekly&Hour=8&Weekday=Friday&Boxes=true&News=true&Days=7";

    [Theory]
    [InlineData(302, "/offers/OFFER-x/report", "Kind=Other&Text=x&Website=&Token=TOKEN")]
    [InlineData(200, "/offers/OFFER-x?handler=contact", "Text=x")]
    [InlineData(302, "/alerts/subscribe", "Search=q%3Dx&Email=ada@example.org&Offer=&Language=English&Website=&Token=TOKEN&" + Choice)]
    [InlineData(404, "/alerts/unsubscribe/LINK", "List-Unsubscribe=One-Click")]
    [InlineData(404, "/alerts/confirm/LINK", "x=y")]
    [InlineData(200, "MANAGE?handler=change", "Id=1&Words=imagerie&Keep=kind%3Dphd&Address=&" + Choice)]
    [InlineData(200, "MANAGE?handler=change", "Id=1&Words=&Address=https://x/?q%3Dy&" + Choice)]
    [InlineData(200, "MANAGE?handler=pause", "id=1&until=2026-12-24")]
    [InlineData(200, "MANAGE?handler=resume", "id=1")]
    [InlineData(200, "MANAGE?handler=erase", "sure=false")]
    [InlineData(200, "MANAGE", "id=99")]
    [InlineData(200, "/admin/sign-in", "email=someone@example.org")]
    [InlineData(404, "/admin/sign-in/LINK", "x=y")]
    [InlineData(302, "/admin?handler=lift", "hash=00")]
    [InlineData(302, "/admin/sources/held?handler=switch", "enabled=true")]
    [InlineData(302, "/admin/sources/held?handler=apply", "run=9999")]
    [InlineData(302, "/admin/sources/held?handler=drop", "run=9999")]
    [InlineData(302, "/admin/labs?handler=undo", "change=9999")]
    [InlineData(302, "/admin/labs?handler=undoImport", "import=9999")]
    [InlineData(422, "/admin/labs/lifat-tours?handler=merge", "into=nowhere")]
    [InlineData(422, "/admin/labs/lifat-tours?handler=split", "spelling=x&into=&name=y")]
    [InlineData(422, "/admin/labs/lifat-tours?handler=split", "spelling=x&into=nowhere&name=")]
    [InlineData(302, "/admin/labs/lifat-tours?handler=rename", "name=LIFAT&acronym=LIFAT&city=Tours")]
    [InlineData(302, "/admin/duplicates?handler=split", "posting=9999")]
    [InlineData(302, "/admin/duplicates?handler=merge", "from=9998&into=9999")]
    [InlineData(302, "/admin/duplicates?handler=undo", "decision=9999")]
    [InlineData(302, "/admin/reports", "report=9999")]
    public async Task A_form_with_what_no_text_has_is_answered_cleanly(int status, string path, string form)
    {
        path = path.Replace("MANAGE", site.Manage, StringComparison.Ordinal).Replace("OFFER", site.Offer.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        form = form.Replace("TOKEN", site.Token, StringComparison.Ordinal);
        using var plain = await site.Site.PostRawAsync(path, form, "/admin");
        ((int)plain.StatusCode).ShouldBe(status, "as it is meant, it is taken: what is checked is not that nothing is there");
        var fields = form.Split('&').Select(f => f.Split('=', 2)).ToList();
        foreach (var odd in fields)
            foreach (var value in Odd)
            {
                var body = string.Join('&', fields.Select(f => $"{f[0]}={(f == odd ? value : f[1])}"));
                using var answer = await site.Site.PostRawAsync(path, body, "/admin");
                // ASP.NET's reader of such forms takes a NUL for a broken body: 400, before any page.
                if (value.Contains("%00", StringComparison.Ordinal)) answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{path} {odd[0]}={value}");
                else ((int)answer.StatusCode).ShouldBeOneOf([200, 302, 400, 404, 422], $"{path} {odd[0]}={value}");
                answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html", $"{path} {odd[0]}={value}");
            }
    }

    [Fact]
    public async Task What_is_left_of_a_text_is_kept()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Other"), "Kind" }, { new ByteArrayContent([.. "avant\0 après "u8, 0xED, 0xA0, 0x80, .. "fin"u8]), "Text" }, { new StringContent(site.Token), "Token" },
        };
        using var answer = await site.Site.Site.Http.PostAsync($"/offers/{site.Offer}-x/report", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var context = site.Site.Site.Database.NewContext();
        (await context.MistakeReports.SingleAsync(r => r.Text.StartsWith("avant"))).Text.ShouldMatch("^avant après \uFFFD+fin$");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=b&&&=&%=%zz&%00=1")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"Text\"\r\n\r\ncut")]
    [InlineData("multipart/form-data", "no boundary")]
    public async Task A_body_that_is_no_form_is_answered_cleanly(string type, string body)
    {
        foreach (var path in new[] { $"/offers/{site.Offer}-x/report", "/alerts/subscribe", site.Manage + "?handler=change" })
        {
            using var content = new StringContent(body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using var answer = await site.Site.Site.Http.PostAsync(path, content);
            ((int)answer.StatusCode).ShouldBe(400, path);
        }
    }

    /// <summary>A site with sources, offers, labs and an alert, its operator signed in.</summary>
    public sealed class SignedIn : IAsyncLifetime
    {
        private SampleHealth _sample = null!;

        internal AdminSite Site => _sample.Site;

        /// <summary>Of the forms that carry no cookie.</summary>
        public string Token { get; private set; } = "";

        public int Offer { get; private set; }

        /// <summary>Path of the owner's page of alert 1.</summary>
        public string Manage { get; private set; } = "";

        public async Task InitializeAsync()
        {
            _sample = await SampleHealth.StartAsync();
            await Site.SignInAsync();
            var offers = SampleOffers.Make();
            await Site.Site.AddAsync(offers);
            Offer = offers[0].Id;
            var criteria = StoredSearch.Write(new());
            await using var context = Site.Site.Database.NewContext();
            context.Subscriptions.Add(new Subscription { Email = "ada@example.org", Watched = Subscription.WatchKey(criteria), Criteria = criteria, State = SubscriptionState.Confirmed, ConfirmedAt = Site.Time.Now });
            await context.SaveChangesAsync();
            var links = Site.Site.Services.GetRequiredService<AlertLinks>();
            (Token, Manage) = (await links.FormTokenAsync(CancellationToken.None), AlertPaths.Of(LinkPurpose.Manage, await links.WriteAsync(LinkPurpose.Manage, 1, CancellationToken.None)));
        }

        public async Task DisposeAsync() => await _sample.DisposeAsync();
    }
}
