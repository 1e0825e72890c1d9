using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts;
using JobPortal.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>The whole program against a server that speaks SMTP; what arrives is read back by a MIME library that did not write it.</summary>
public sealed class MailOverSmtpTests
{
    [Fact]
    public async Task Mails_arrive_as_a_list_server_wants_them_and_one_post_unsubscribes()
    {
        await using var server = new ScriptedSmtpServer();
        var time = new TestTime(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using var site = await PortalSite.StartAsync(
            ["JobPortal:PublicUrl=https://jobs.example.org", "Mail:Smtp:Host=localhost", $"Mail:Smtp:Port={server.Port}", "Mail:Smtp:Security=None", "Mail:Smtp:From=alerts@jobs.example.org"],
            services => services.AddSingleton<TimeProvider>(time));
        await AskAsync(site);
        var confirm = await NextAsync(site, server);
        (confirm.Headers["List-Unsubscribe"], confirm.Headers["Auto-Submitted"]).ShouldBe((null, "auto-generated"));
        await site.Http.PostAsync(PathIn(confirm.TextBody!, "/confirm/"), null);
        time.Now = time.Now.AddHours(1);
        await site.AddAsync(Offer("Thèse\r\nBcc: spy@example.org en imagerie", time.Now));
        time.Now = time.Now.AddDays(1);
        await site.Services.GetRequiredService<DigestRound>().RunAsync(CancellationToken.None);

        var mail = await NextAsync(site, server);

        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ada@example.org");
        mail.Bcc.ShouldBeEmpty();
        mail.Headers["List-Id"].ShouldBe("<alerts.jobs.example.org>");
        mail.MessageId!.ShouldEndWith("@jobs.example.org");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        mail.Subject!.ShouldContain("1 nouvelle offre");
        mail.TextBody!.ShouldContain("dans le titre");
        mail.HtmlBody!.ShouldContain("dans le titre");
        var oneClick = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>'));
        oneClick.GetLeftPart(UriPartial.Authority).ShouldBe("https://jobs.example.org");
        var answer = await site.Http.PostAsync(oneClick.PathAndQuery, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var context = site.Database.NewContext();
        (await context.Subscriptions.SingleAsync()).State.ShouldBe(SubscriptionState.Ended);
    }

    private static async Task AskAsync(PortalSite site)
    {
        var token = await site.Services.GetRequiredService<AlertLinks>().FormTokenAsync(CancellationToken.None);
        var form = new Dictionary<string, string> { ["Search"] = "q=imagerie", ["Email"] = "ada@example.org", ["Token"] = token };
        (await site.Http.PostAsync("/alerts/subscribe", new FormUrlEncodedContent(form))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<MimeMessage> NextAsync(PortalSite site, ScriptedSmtpServer server)
    {
        var before = server.Messages.Count;
        await site.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
        server.Messages.Count.ShouldBe(before + 1);
        using var bytes = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(server.Messages[^1].Replace("\r\n..", "\r\n.", StringComparison.Ordinal)));
        return await MimeMessage.LoadAsync(bytes);
    }

    private static string PathIn(string mail, string page) =>
        new Uri(mail.Split((char[])['\n', ' '], StringSplitOptions.TrimEntries).First(w => w.StartsWith("https://", StringComparison.Ordinal) && w.Contains(page, StringComparison.Ordinal))).PathAndQuery;

    private static Offer Offer(string title, DateTimeOffset seen) => new()
    {
        Slug = "offre",
        Title = title,
        FirstSeen = seen,
        LastVerified = seen,
        Text = new OfferText { Content = new OfferContent { Title = title } },
    };
}
