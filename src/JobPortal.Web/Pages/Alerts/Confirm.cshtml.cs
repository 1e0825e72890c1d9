using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>Asks, then confirms.</summary>
internal sealed class ConfirmModel(AlertLinks links, SubscriptionService subscriptions, WatchNames names) : AlertPageModel(links)
{
    public Subscription? Subscription { get; private set; }

    public WatchName? Name { get; private set; }

    public Task OnGetAsync(string token, CancellationToken cancellationToken) => ShowAsync(token, cancellationToken);

    public async Task OnPostAsync(string token, CancellationToken cancellationToken)
    {
        await ShowAsync(token, cancellationToken);
        if (Subscription is null) return;
        Done = await subscriptions.ConfirmAsync(Subscription.Id, cancellationToken) != ConfirmOutcome.Gone;
        if (!Done) Subscription = null;
    }

    private async Task ShowAsync(string token, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(token, cancellationToken, LinkPurpose.Confirm)) return;
        if (await subscriptions.FindAsync(Link!.SubscriptionId, cancellationToken) is not { State: not SubscriptionState.Ended } found) return;
        Subscription = found;
        Name = await names.OfAsync(found, cancellationToken);
        Done = found.State == SubscriptionState.Confirmed;
    }
}
