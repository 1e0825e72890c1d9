namespace JobPortal.Web.Data.Embedded;

/// <summary>
/// A server that outlived its portal: its guard is just stopping it, or was killed as well. It is stopped rather than taken
/// over, because a guard that still lives would stop it under the new owner.
/// </summary>
internal static class LeftServer
{
    public static async Task StopAsync(ClusterFolder folder, PostgresBinaries binaries, Identity identity, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder.Cluster, "postmaster.pid"))) return;

        // Fails when the file is only left over from a crash; the next start then recovers.
        await ChildProcess.RunAsync([.. identity.Prefix, binaries["pg_ctl"], "-D", folder.Cluster, "-m", "fast", "-w", "stop"], cancellationToken);
    }
}
