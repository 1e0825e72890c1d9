using JobPortal.Core.Alerts;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>
/// Once a morning: runs every different search once, then makes one mail for each address that has something new.
/// </summary>
internal sealed class DigestRound(IDbContextFactory<JobPortalDbContext> database, SearchMatches matches, DigestSending sending, AlertClock clock)
{
    /// <returns>How many mails were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!DigestCalendar.MaySend(clock.Now)) return 0;
        var due = await DueAsync(cancellationToken);
        if (due.Count == 0) return 0;
        var found = await matches.FindAsync(due, cancellationToken);
        var (queued, addresses) = (0, 0);
        foreach (var group in due.GroupBy(s => (s.Email, s.Language)))
        {
            addresses++;
            WatchedSearch[] searches = [.. group.Select(s => new WatchedSearch(s, found[s.Criteria!]))];
            if (await sending.QueueAsync(searches, cancellationToken)) queued++;
        }
        AlertsLog.DigestsQueued(clock.Logger, queued, addresses, found.Count);
        return queued;
    }

    // Weekly subscriptions are looked at every morning too: an offer may appear and close between two of their mails.
    private async Task<List<Subscription>> DueAsync(CancellationToken cancellationToken)
    {
        var moment = DigestCalendar.LatestMoment(Cadence.Daily, clock.Now).ToUniversalTime();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Subscriptions.AsNoTracking()
            .Where(s => s.State == SubscriptionState.Confirmed && s.Criteria != null && (s.LastLookAt ?? s.ConfirmedAt) < moment)
            .OrderBy(s => s.Email).ThenBy(s => s.Id).ToListAsync(cancellationToken);
    }
}
