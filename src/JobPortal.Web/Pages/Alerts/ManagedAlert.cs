using JobPortal.Core.Alerts;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>One alert on its owner's page.</summary>
public sealed record ManagedAlert(Subscription Subscription, WatchName Name, DateTimeOffset Now)
{
    public bool IsPaused => Subscription.IsPaused(Now);

    /// <summary>The words of its search.</summary>
    public string? Words => Subscription.Criteria is { } stored ? Web.Alerts.StoredSearch.Read(stored).Text : null;

    public AlertFields Fields => new(
        AlertForm.Filled(new ChangeForm(), Subscription), $"alert-{Subscription.Id}", Subscription.OfferId is not null, null, DeadlineReminderPolicy.Days);

    /// <summary>The first day on which a pause may end: tomorrow.</summary>
    public DateOnly Tomorrow => Zone.Day(Now).AddDays(1);
}
