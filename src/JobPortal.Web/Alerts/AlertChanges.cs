using JobPortal.Core.Alerts;
using JobPortal.Core.Search;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>What came of a wish to change an alert.</summary>
public enum ChangeOutcome
{
    Changed,

    /// <summary>The address watches that search already.</summary>
    AlreadyWatched,

    /// <summary>It was ended, or erased, since.</summary>
    Gone,
}

/// <summary>What its owner changes about an alert.</summary>
internal sealed class AlertChanges(IDbContextFactory<JobPortalDbContext> database, AlertClock clock)
{
    /// <param name="criteria">Of a search; null leaves what is watched.</param>
    public async Task<ChangeOutcome> ChangeAsync(int id, AlertChoice choice, SearchCriteria? criteria, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await context.Subscriptions.FirstOrDefaultAsync(s => s.Id == id && s.State == SubscriptionState.Confirmed, cancellationToken) is not { } subscription)
            return ChangeOutcome.Gone;
        // What came while a search's new offers were not wanted is no news: from now on.
        if (choice.WantsNew && !subscription.WantsNew && subscription.Criteria is not null) subscription.ConfirmedAt = clock.Now;
        choice.Change(subscription);
        if (criteria is not null && subscription.Criteria is { } before && StoredSearch.Write(criteria) is var stored && stored != before)
        {
            (subscription.Criteria, subscription.Watched) = (stored, Subscription.WatchKey(stored));
            // From now on: what the new search found before is no news.
            (subscription.ConfirmedAt, subscription.LastLookAt, subscription.LastDigestAt) = (clock.Now, null, null);
        }
        return await context.TrySaveAsync(cancellationToken) ? ChangeOutcome.Changed : ChangeOutcome.AlreadyWatched;
    }

    /// <param name="until">The first day in Paris on which mails come again; null is until their owner says so.</param>
    public Task PauseAsync(int id, DateOnly? until, CancellationToken cancellationToken) => PauseAsync(id, clock.Now, until, cancellationToken);

    public Task ResumeAsync(int id, CancellationToken cancellationToken) => PauseAsync(id, null, null, cancellationToken);

    /// <summary>All of the address are wanted for another year.</summary>
    public async Task RenewAsync(string email, CancellationToken cancellationToken)
    {
        var until = RenewalPolicy.RenewBy(clock.Now);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.Subscriptions.Where(s => s.Email == email && s.State == SubscriptionState.Confirmed)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.RenewBy, until).SetProperty(x => x.RenewalAskedAt, (DateTimeOffset?)null), cancellationToken);
    }

    private async Task PauseAsync(int id, DateTimeOffset? since, DateOnly? until, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.Subscriptions.Where(s => s.Id == id && s.State == SubscriptionState.Confirmed)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.PausedAt, since).SetProperty(x => x.PausedUntil, until), cancellationToken);
    }
}
