using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.AspNetCore.Mvc;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>Shows, changes and ends the alerts of the address that a link was sent to. Only a POST changes anything.</summary>
internal sealed class ManageModel(AlertLinks links, SubscriptionService subscriptions, OwnAlerts own, WatchNames names) : AlertPageModel(links)
{
    /// <summary>Of what was sent, on the page; the export has more.</summary>
    public const int MostSent = 50;

    /// <summary>Null when everything of the address was erased.</summary>
    public AddressAlerts? Alerts { get; private set; }

    public IReadOnlyList<(Subscription Subscription, WatchName Name)> Watches { get; private set; } = [];

    /// <summary>Key of the words for what was just done; null at first.</summary>
    public string? Said { get; private set; }

    public DateTimeOffset Now => own.Now;

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(token, cancellationToken, LinkPurpose.Manage)) return;
        Alerts = await own.FindAsync(Link!.SubscriptionId, cancellationToken);
        List<(Subscription, WatchName)> watches = [];
        foreach (var subscription in Alerts?.Active ?? []) watches.Add((subscription, await names.OfAsync(subscription, cancellationToken)));
        Watches = watches;
    }

    /// <summary>All that is kept of the address, as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(string token, CancellationToken cancellationToken)
    {
        await OnGetAsync(token, cancellationToken);
        return Alerts is null ? Page() : File(AlertExport.Write(Alerts), "application/json", "jobportal-alerts.json");
    }

    /// <param name="token">Of the link.</param>
    /// <param name="id">Which to end; null is all.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public Task OnPostAsync(string token, [FromForm] int? id, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (id is null) await subscriptions.EndAllAsync(Link!.SubscriptionId, searchesOnly: false, cancellationToken);
        else if (IsMine(id.Value)) await subscriptions.EndAsync(id.Value, cancellationToken);
        return "alerts.manage.ended";
    }, cancellationToken);

    public Task OnPostChangeAsync(string token, [FromForm] ChangeForm form, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (Watches.FirstOrDefault(w => w.Subscription.Id == form.Id).Subscription is not { } mine) return "alerts.gone.title";
        if (form.Choice.SaysNothing || (mine.OfferId is not null && form.Choice.RemindDays is { Count: 0 })) return "alerts.error.nothing";
        return await own.Changes.ChangeAsync(form.Id, form.Choice, mine.Criteria is null ? null : form.Criteria, cancellationToken) switch
        {
            ChangeOutcome.Changed => "alerts.manage.changed",
            ChangeOutcome.AlreadyWatched => "alerts.manage.twice",
            ChangeOutcome.Gone => "alerts.gone.title",
        };
    }, cancellationToken);

    public Task OnPostPauseAsync(string token, [FromForm] int id, [FromForm] DateOnly? until, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (IsMine(id)) await own.Changes.PauseAsync(id, until, cancellationToken);
        return "alerts.manage.isPaused";
    }, cancellationToken);

    public Task OnPostResumeAsync(string token, [FromForm] int id, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (IsMine(id)) await own.Changes.ResumeAsync(id, cancellationToken);
        return "alerts.manage.resumed";
    }, cancellationToken);

    public Task OnPostRenewAsync(string token, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (Alerts is { } mine) await own.Changes.RenewAsync(mine.Email, cancellationToken);
        return "alerts.manage.renewed";
    }, cancellationToken);

    /// <summary>The owner says that a stopped address takes mails again: whoever has this link has read one.</summary>
    public Task OnPostWorksAsync(string token, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (Alerts is { } mine) await own.LiftAsync(mine, cancellationToken);
        return "alerts.manage.lifted";
    }, cancellationToken);

    public Task OnPostEraseAsync(string token, [FromForm] bool sure, CancellationToken cancellationToken) => ActAsync(token, async () =>
    {
        if (!sure) return "alerts.manage.notSure";
        await own.EraseAsync(Link!.SubscriptionId, cancellationToken);
        return "alerts.manage.erased";
    }, cancellationToken);

    private async Task ActAsync(string token, Func<Task<string>> act, CancellationToken cancellationToken)
    {
        await OnGetAsync(token, cancellationToken);
        if (Link is null || !ModelState.IsValid) return;
        Said = await act();
        Done = true;
        await OnGetAsync(token, cancellationToken);
    }

    // Only what the page lists: another address's number changes nothing.
    private bool IsMine(int id) => Watches.Any(w => w.Subscription.Id == id);
}
