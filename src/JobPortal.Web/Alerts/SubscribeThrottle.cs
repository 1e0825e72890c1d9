using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace JobPortal.Web.Alerts;

/// <summary>
/// How many subscriptions one network may ask for: a campus behind one address gets by, a robot does not. Counted in each
/// process; the limit per mail address, which is what protects people, is in the database (SubscriptionService).
/// </summary>
internal sealed class SubscribeThrottle(AlertClock clock) : IDisposable
{
    public const int MaxRequests = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetFixedWindowLimiter(network, _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxRequests, Window = Window }));

    public bool Allows(IPAddress? address)
    {
        var network = Network(address);
        using var lease = _limiter.AttemptAcquire(network);
        if (!lease.IsAcquired) AlertsLog.NetworkLimit(clock.Logger, network);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    // A home has a /64 of IPv6: its 2^64 addresses are one visitor.
    private static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64"
            : address.ToString();
    }
}
