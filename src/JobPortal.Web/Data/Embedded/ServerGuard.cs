using System.Diagnostics;

namespace JobPortal.Web.Data.Embedded;

/// <summary>
/// A small shell process that starts the server and stops it when this process ends in any way: its standard input
/// then closes, even after kill -9 (measured: 230 ms later the server is gone).
/// </summary>
internal sealed class ServerGuard : IAsyncDisposable
{
    // INT comes to the whole foreground group on Ctrl-C: the portal ends first, then the server.
    // The server is stopped only while it is the one started here: a faster next start may already have put up its own.
    private const string Script = """
        trap '' INT HUP TERM
        "$1/pg_ctl" -D "$2" -w -t 60 -l "$2/server.log" start >/dev/null 2>&1 </dev/null || { echo FAILED; exit 1; }
        read -r mine < "$2/postmaster.pid"
        echo READY
        exec >/dev/null 2>&1
        while read -r line; do :; done
        read -r now < "$2/postmaster.pid" && [ "$now" = "$mine" ] && "$1/pg_ctl" -D "$2" -m fast -w stop </dev/null
        [ -z "$3" ] || rm -rf "$3"
        """;

    private readonly Process _process;

    private ServerGuard(Process process) => _process = process;

    /// <summary>Null when the server did not start: its log says why.</summary>
    public static async Task<ServerGuard?> StartAsync(
        ClusterFolder folder, PostgresBinaries binaries, Identity identity, bool deleteAfter, CancellationToken cancellationToken)
    {
        string[] guard = ["/bin/sh", "-c", Script, "pg-guard", binaries.Folder, folder.Cluster, deleteAfter ? folder.Root : ""];
        var info = ChildProcess.Describe([.. identity.Prefix, .. guard]);
        info.RedirectStandardInput = info.RedirectStandardOutput = true;
        var process = Process.Start(info)!;
        try
        {
            if (await process.StandardOutput.ReadLineAsync(cancellationToken) is "READY") return new(process);
        }
        catch (OperationCanceledException)
        {
            // Closed, so that it does not stay after a start that was given up.
            process.StandardInput.Close();
            throw;
        }
        process.Dispose();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
