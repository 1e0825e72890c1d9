using System.Net;
using System.Net.Sockets;

namespace JobPortal.Web.Fetching;

/// <summary>
/// Opens connections to public addresses only. It stands at the connection and not at the URL: whatever name, spelling, redirect or DNS
/// answer led here, the address that is checked is the address that is connected to.
/// </summary>
internal sealed class AddressGuard(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public AddressGuard()
        : this(Dns.GetHostAddressesAsync)
    {
    }

    /// <summary>The ConnectCallback of the handler for public hosts.</summary>
    /// <exception cref="PrivateAddressException">One of the host's addresses is not public. One is enough: an honest site has no such mixture.</exception>
    public async ValueTask<Stream> ConnectPublicAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await AddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var special = Array.Find(addresses, a => !PublicAddress.Is(a));
        if (special is not null) throw new PrivateAddressException(context.DnsEndPoint.Host, special);
        return await ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
    }

    /// <summary>The ConnectCallback of the handler for the pairs that an operator allows.</summary>
    public async ValueTask<Stream> ConnectAllowedAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
        await ConnectAsync(await AddressesAsync(context.DnsEndPoint.Host, cancellationToken), context.DnsEndPoint.Port, cancellationToken);

    // A literal needs no resolver, and the system's throws for 0.0.0.0, which connects to this machine.
    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host led to an address that is not public. It crosses HttpClient as an exception and ends as a <see cref="RefusalReason.PrivateAddress"/>.</summary>
internal sealed class PrivateAddressException(string host, IPAddress address)
    : Exception($"{host} leads to {address}, which is not a public address.");
