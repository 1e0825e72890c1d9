using System.Text.RegularExpressions;
using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Data;
using JobPortal.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>The whole site with a clock that a test sets and the mails that it would have sent.</summary>
internal sealed partial class AlertSite : IAsyncDisposable
{
    private AlertSite(PortalSite site, TestTime time, RecordingSender sender) => (Site, Time, Sender) = (site, time, sender);

    public PortalSite Site { get; }
    public TestTime Time { get; }
    public RecordingSender Sender { get; }
    public HttpClient Http => Site.Http;

    public static async Task<AlertSite> StartAsync()
    {
        // A Tuesday, 9:00 in Paris.
        var time = new TestTime(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var sender = new RecordingSender();
        var site = await PortalSite.StartAsync(["JobPortal:PublicUrl=http://portal.example"], services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IEmailSender>(sender);
        });
        return new AlertSite(site, time, sender);
    }

    public async Task<Offer> AddOfferAsync(string title, DateOnly? closesOn)
    {
        var offer = new Offer
        {
            Slug = "offre",
            Title = title,
            ClosesOn = closesOn,
            FirstSeen = Time.Now,
            LastVerified = Time.Now,
            Text = new OfferText { Content = new OfferContent { Title = title } },
        };
        await Site.AddAsync(offer);
        return offer;
    }

    public async Task RunJobsAsync()
    {
        await Site.Services.GetRequiredService<ReminderRound>().RunAsync(CancellationToken.None);
        await Site.Services.GetRequiredService<DigestRound>().RunAsync(CancellationToken.None);
        await Site.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
    }

    /// <summary>Sends what is queued and gives the page of this site that the newest mail links to.</summary>
    public async Task<string> MailedPathAsync(string page)
    {
        await Site.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
        return PathIn(Sender.Taken[^1].Content.Text, page);
    }

    public static string PathIn(string mail, string page) =>
        Links.Matches(mail).Select(m => m.Groups[1].Value).First(path => path.Contains(page, StringComparison.Ordinal));

    public async Task<HttpResponseMessage> SubscribeAsync(string email, string watch, string prefix = "", string? website = null, string? token = null)
    {
        var page = await Http.GetStringAsync($"{prefix}/alerts/subscribe?{watch}");
        var pair = watch.Split('=', 2);
        return await Http.PostAsync($"{prefix}/alerts/subscribe", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [pair[0] == "offer" ? "Offer" : "Search"] = Uri.UnescapeDataString(pair[1]),
            ["Email"] = email,
            ["Website"] = website ?? "",
            ["Token"] = token ?? Token.Match(page).Groups[1].Value,
        }));
    }

    /// <summary>Everything that a link could change.</summary>
    public async Task<string> StateAsync()
    {
        await using JobPortalDbContext context = Site.Database.NewContext();
        var rows = await context.Subscriptions.OrderBy(s => s.Id).ToListAsync();
        var mails = await context.QueuedMails.CountAsync();
        return string.Join('\n', rows.Select(s => $"{s.Id} {s.State} {s.ConfirmedAt:O} {s.EndedAt:O}")) + $"\n{mails} mails";
    }

    public async Task<Subscription> OnlySubscriptionAsync()
    {
        await using var context = Site.Database.NewContext();
        return await context.Subscriptions.SingleAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    // "http://portal.example/alerts/confirm/AQ…"
    [GeneratedRegex(@"http://portal\.example(/\S+)")]
    private static partial Regex Links { get; }

    // <input type="hidden" name="Token" value="9EamYo9MvvoXeBTMBp3a0w">
    [GeneratedRegex("name=\"Token\" value=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
