using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>
/// Ends an alert. The same POST serves the button and a mail program's one-click (RFC 8058, whose body
/// <c>List-Unsubscribe=One-Click</c> says nothing more than the signed address does); it answers 200 and never redirects.
/// </summary>
internal sealed class UnsubscribeModel(AlertLinks links, SubscriptionService subscriptions, WatchNames names) : AlertPageModel(links)
{
    /// <summary>Null when it was erased, or when the link is for several searches.</summary>
    public WatchName? Name { get; private set; }

    public bool IsForAllSearches => Link is { Purpose: LinkPurpose.UnsubscribeSearches };

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(token, cancellationToken, LinkPurpose.Unsubscribe, LinkPurpose.UnsubscribeSearches)) return;
        var found = await subscriptions.FindAsync(Link!.SubscriptionId, cancellationToken);
        if (found is not null && !IsForAllSearches) Name = await names.OfAsync(found, cancellationToken);
        Done = found is null or { State: SubscriptionState.Ended } && !IsForAllSearches;
    }

    public async Task OnPostAsync(string token, CancellationToken cancellationToken)
    {
        await OnGetAsync(token, cancellationToken);
        if (Link is not { } link) return;
        if (IsForAllSearches) await subscriptions.EndAllAsync(link.SubscriptionId, searchesOnly: true, cancellationToken);
        else await subscriptions.EndAsync(link.SubscriptionId, cancellationToken);
        Done = true;
    }
}
