using System.Net;
using System.Net.Sockets;

namespace JobPortal.Web.Fetching;

/// <summary>
/// Tells addresses of the public internet from the rest, by the IANA special-purpose registries (RFC 6890 and its updates). What is special
/// is refused whole; what merely wraps an IPv4 address is judged by that.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] SpecialIPv4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
        "100.64.0.0/10", // carrier-grade NAT; some clouds put their metadata service here
        "127.0.0.0/8", // loopback
        "169.254.0.0/16", // link-local; metadata services
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
        "192.88.99.0/24", // 6to4 relays
        "198.18.0.0/15", // benchmarks
        "168.63.129.16/32", // a public address that one cloud uses for its platform
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, broadcast

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialIPv6 = Networks(
        "2001::/23", // protocol assignments: Teredo, ORCHID
        "2001:db8::/32", "3fff::/20", // documentation
        "2002::/16"); // 6to4 wraps IPv4 addresses, private ones too

    // NAT64's well-known prefix (RFC 6052): the last 32 bits are an IPv4 address.
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address)) address = new IPAddress(address.GetAddressBytes()[12..]);
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(SpecialIPv4, n => n.Contains(address))
            : GlobalUnicast.Contains(address) && !Array.Exists(SpecialIPv6, n => n.Contains(address));
    }

    private static IPNetwork[] Networks(params string[] networks) => Array.ConvertAll(networks, IPNetwork.Parse);
}
