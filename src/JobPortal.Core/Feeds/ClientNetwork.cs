using System.Net;
using System.Net.Sockets;

namespace JobPortal.Core.Feeds;

/// <summary>Who counts as one reader when requests are counted.</summary>
public static class ClientNetwork
{
    /// <summary>The address; of IPv6 its /64, because a home has 2^64 of them.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64"
            : address.ToString();
    }
}
