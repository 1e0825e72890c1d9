using System.Net;
using System.Security.Cryptography;
using System.Text;
using JobPortal.Core.Feeds;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Alerts;

/// <summary>
/// How many mails one network may ask for: a campus behind one address gets by, a robot does not. Counted in the database, so that it holds on all nodes together
/// and over a restart; as the limit per mail address does, which is what protects people (SubscriptionService).
/// </summary>
internal sealed class SubscribeThrottle(IDbContextFactory<JobPortalDbContext> database, AlertKeys keys, AlertClock clock)
{
    public const int MaxRequests = 20;

    /// <summary>Windows begin at full tens of minutes: whoever comes at the end of one may ask twice as often, once.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Counts one more, and says whether it is one of those that the network may ask for now.</summary>
    public async Task<bool> AllowsAsync(IPAddress? address, CancellationToken cancellationToken)
    {
        var network = ClientNetwork.Of(address);
        var hash = HMACSHA256.HashData(await keys.SecretAsync(cancellationToken), Encoding.UTF8.GetBytes("network " + network));
        var since = new DateTimeOffset(clock.Now.UtcTicks / Window.Ticks * Window.Ticks, TimeSpan.Zero);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // One statement: of two nodes that count at once, the second sees the first one's number.
        var count = await context.Database.SqlQuery<int>($"""
            insert into network_asks as a (network_hash, since, count) values ({hash}, {since}, 1)
            on conflict (since, network_hash) do update set count = a.count + 1 returning a.count as "Value"
            """).ToListAsync(cancellationToken);
        if (count[0] <= MaxRequests) return true;
        AlertsLog.NetworkLimit(clock.Logger, network);
        return false;
    }
}
