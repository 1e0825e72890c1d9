using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JobPortal.Web.Data.Embedded;

/// <summary>
/// Windows has no shell to guard the server: it is stopped when the portal ends in order, and else at the next start,
/// which stops whatever it finds running.
/// </summary>
internal sealed class WindowsServer(ClusterFolder folder, PostgresBinaries binaries) : IAsyncDisposable
{
    public static async Task<WindowsServer?> StartAsync(ClusterFolder folder, PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        // No redirection: the server would inherit the pipes and keep them open.
        var info = ChildProcess.Describe([binaries["pg_ctl"], "-D", folder.Cluster, "-w", "-s", "-l", folder.Log, "start"]);
        info.CreateNoWindow = true;
        using var process = Process.Start(info)!;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? new(folder, binaries) : null;
    }

    /// <summary>A port that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync() =>
        await ChildProcess.RunAsync([binaries["pg_ctl"], "-D", folder.Cluster, "-m", "fast", "-w", "stop"], CancellationToken.None);
}
