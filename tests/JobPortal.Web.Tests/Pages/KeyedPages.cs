using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Admin;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Data;
using JobPortal.Web.Tests.Admin;
using Microsoft.Extensions.DependencyInjection;
using static JobPortal.Web.Tests.Data.DuneOffers;
using static JobPortal.Web.Tests.Data.StoreFixture;

namespace JobPortal.Web.Tests.Pages;

/// <summary>A site whose operator is signed in, with something on each page that only a key or an operator opens.</summary>
public sealed class KeyedPages : IAsyncLifetime
{
    private SampleHealth _sample = null!;

    /// <summary>Of the operator's and the subscribers' pages, in French.</summary>
    public string[] Paths { get; private set; } = [];

    internal AdminSite Site => _sample.Site;

    public async Task InitializeAsync()
    {
        // Development, because saved mails are shown only there.
        _sample = await SampleHealth.StartAsync("Development");
        await Site.SignInAsync();
        await StoreAsync("board", Dunes(1));
        await StoreAsync("other", Dunes(7));
        await Site.Site.Services.GetRequiredService<MistakeReports>().AddAsync(1, MistakeKind.Deadline, "C’était hier.", CancellationToken.None);
        var mail = await SavedMailAsync();
        var subscriptions = await SubscribedAsync();
        Paths =
        [
            "/admin", "/admin/sources/held", "/admin/sources/partial", "/admin/sources/running", "/admin/duplicates", "/admin/labs", await LabAsync(), "/admin/reports",
            "/admin/mail", mail, "/admin/sign-in", await LinkAsync(), "/alerts/check-mail", "/alerts/subscribe?offer=1",
            await KeyAsync(LinkPurpose.Confirm, subscriptions[0]), await KeyAsync(LinkPurpose.Manage, subscriptions[1]), await KeyAsync(LinkPurpose.Unsubscribe, subscriptions[1]),
        ];
    }

    public async Task DisposeAsync() => await _sample.DisposeAsync();

    private Task<UpsertCounts> StoreAsync(string source, HarvestedPosting posting) =>
        Site.Site.Services.GetRequiredService<OfferStore>().UpsertAsync(source, [posting], Monday, CancellationToken.None);

    private async Task<string> LabAsync()
    {
        await using var context = Site.Site.Database.NewContext();
        return "/admin/labs/" + context.Organizations.First().Slug;
    }

    // The mail with the operator's link, as the folder would hold it.
    private async Task<string> SavedMailAsync()
    {
        var folder = Site.Site.Services.GetRequiredService<MailFolder>();
        await new FolderSender(folder).SendAsync(Site.Sender.Taken[^1], CancellationToken.None);
        return "/admin/mail/" + folder.Newest(1).Single().Name;
    }

    private async Task<string> LinkAsync()
    {
        await Site.AskAsync(AdminSite.Operator);
        return await Site.MailedLinkAsync();
    }

    /// <summary>One that waits for its confirmation and one that is confirmed.</summary>
    private async Task<int[]> SubscribedAsync()
    {
        await using var context = Site.Site.Database.NewContext();
        Subscription[] made = [.. new[] { SubscriptionState.Pending, SubscriptionState.Confirmed }.Select((state, i) => new Subscription
        {
            Email = $"reader{i}@example.org",
            Watched = Subscription.WatchKey("v=1&q=dunes"),
            Criteria = "v=1&q=dunes",
            State = state,
            RequestedAt = Site.Time.Now,
            ConfirmedAt = state == SubscriptionState.Confirmed ? Site.Time.Now : null,
        })];
        context.AddRange(made);
        await context.SaveChangesAsync();
        return [.. made.Select(s => s.Id)];
    }

    private async Task<string> KeyAsync(LinkPurpose purpose, int subscription) =>
        AlertPaths.Of(purpose, await Site.Site.Services.GetRequiredService<AlertLinks>().WriteAsync(purpose, subscription, CancellationToken.None));
}
