namespace JobPortal.Web.Alerts;

/// <summary>What the owner of an address does with everything of it: see, take along, erase, change.</summary>
internal sealed class OwnAlerts(MyAlerts alerts, AlertChanges changes, AddressStops stops, AlertClock clock)
{
    public DateTimeOffset Now => clock.Now;

    public AlertChanges Changes => changes;

    /// <inheritdoc cref="MyAlerts.FindAsync"/>
    public Task<AddressAlerts?> FindAsync(int subscriptionId, CancellationToken cancellationToken) => alerts.FindAsync(subscriptionId, cancellationToken);

    /// <inheritdoc cref="MyAlerts.EraseAsync"/>
    public Task EraseAsync(int subscriptionId, CancellationToken cancellationToken) => alerts.EraseAsync(subscriptionId, cancellationToken);

    /// <summary>Mails go to the address again, and its alerts go on.</summary>
    public async Task LiftAsync(AddressAlerts mine, CancellationToken cancellationToken)
    {
        if (mine.Stopped is not { } stopped) return;
        await stops.LiftAsync(stopped.AddressHash, cancellationToken);
        // Those that the stop paused, not those that were paused before it.
        foreach (var alert in mine.Active.Where(a => a.PausedAt >= stopped.Since.AddMinutes(-1))) await changes.ResumeAsync(alert.Id, cancellationToken);
    }
}
