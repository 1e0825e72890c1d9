using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.AspNetCore.Mvc;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>Shows and ends the alerts of the address that a link was sent to.</summary>
internal sealed class ManageModel(AlertLinks links, SubscriptionService subscriptions, WatchNames names) : AlertPageModel(links)
{
    public IReadOnlyList<(Subscription Subscription, WatchName Name)> Watches { get; private set; } = [];

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(token, cancellationToken, LinkPurpose.Manage)) return;
        List<(Subscription, WatchName)> watches = [];
        foreach (var subscription in await subscriptions.OfSameAddressAsync(Link!.SubscriptionId, cancellationToken))
            watches.Add((subscription, await names.OfAsync(subscription, cancellationToken)));
        Watches = watches;
    }

    /// <param name="token">Of the link.</param>
    /// <param name="id">Which to end; null is all.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task OnPostAsync(string token, [FromForm] int? id, CancellationToken cancellationToken)
    {
        await OnGetAsync(token, cancellationToken);
        if (Link is not { } link || !ModelState.IsValid) return;
        if (id is null) await subscriptions.EndAllAsync(link.SubscriptionId, searchesOnly: false, cancellationToken);
        // Only what the page lists: another address's number changes nothing.
        else if (Watches.Any(w => w.Subscription.Id == id)) await subscriptions.EndAsync(id.Value, cancellationToken);
        Done = true;
        await OnGetAsync(token, cancellationToken);
    }
}
