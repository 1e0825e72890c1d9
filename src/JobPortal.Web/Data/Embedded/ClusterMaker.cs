using System.Globalization;
using System.Security.Cryptography;

namespace JobPortal.Web.Data.Embedded;

/// <summary>Makes the cluster on the first start and writes its settings on every start.</summary>
internal static class ClusterMaker
{
    public const string User = "jobportal";

    /// <exception cref="StartupFailureException">initdb failed, or the cluster is of another major version.</exception>
    public static async Task EnsureAsync(ClusterFolder folder, PostgresBinaries binaries, Identity identity, bool temporary, CancellationToken cancellationToken)
    {
        var versionFile = Path.Combine(folder.Cluster, "PG_VERSION");
        if (!File.Exists(versionFile))
        {
            await MakeAsync(folder, binaries, identity, temporary, cancellationToken);
            return;
        }
        var made = (await File.ReadAllTextAsync(versionFile, cancellationToken)).Trim();
        if (made != binaries.Major.ToString(CultureInfo.InvariantCulture))
            throw new StartupFailureException(
                $"The data in {folder.Cluster} is of PostgreSQL {made}, but the programs in {binaries.Folder} are {binaries.Version}: " +
                $"set JobPortal:PostgresBin to a folder with PostgreSQL {made}, or choose another JobPortal:DataFolder.");
    }

    public static async Task WriteSettingsAsync(ClusterFolder folder, int port, bool temporary, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(Path.Combine(folder.Cluster, "jobportal.conf"), $"""
            # Written by JobPortal at every start; put your own settings into postgresql.conf after the include.
            listen_addresses = '{(OperatingSystem.IsWindows() ? "127.0.0.1" : "")}'
            port = {port}
            unix_socket_directories = '{(OperatingSystem.IsWindows() ? "" : folder.SocketFolder.Replace("'", "''", StringComparison.Ordinal))}'
            unix_socket_permissions = 0700
            max_connections = 100
            shared_buffers = 128MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            jit = off
            {(temporary ? "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off" : "")}

            """, cancellationToken);

    private static async Task MakeAsync(
        ClusterFolder folder, PostgresBinaries binaries, Identity identity, bool temporary, CancellationToken cancellationToken)
    {
        foreach (var left in Directory.GetDirectories(folder.Root, "pg.new-*")) Directory.Delete(left, recursive: true);
        var fresh = Path.Combine(folder.Root, "pg.new-" + RandomNumberGenerator.GetHexString(8, lowercase: true));
        string[] options = [.. Locale(binaries.Major), .. await AuthenticationAsync(folder, cancellationToken), .. temporary ? ["--no-sync"] : Array.Empty<string>()];
        var made = await ChildProcess.RunAsync(
            [.. identity.Prefix, binaries["initdb"], "-D", fresh, "-U", User, "-E", "UTF8", "--no-instructions", .. options], cancellationToken);
        if (made.ExitCode != 0) throw new StartupFailureException($"PostgreSQL could not make its data folder in {folder.Root}: {made.Error.Trim()}");
        await File.AppendAllTextAsync(Path.Combine(fresh, "postgresql.conf"), "\ninclude_if_exists = 'jobportal.conf'\n", cancellationToken);

        // Last: a half-made cluster is never taken for a good one.
        Directory.Move(fresh, folder.Cluster);
    }

    /// <summary>Sorting by code point, the same on every machine; the pages sort names themselves.</summary>
    private static string[] Locale(int major) => major >= 17
        ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        : ["--locale-provider=icu", "--icu-locale=und", "--locale=C"];

    /// <summary>A socket in a folder of mode 0700 needs no password; loopback TCP does.</summary>
    private static async Task<string[]> AuthenticationAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows()) return ["-A", "trust"];
        await File.WriteAllTextAsync(folder.PasswordFile, RandomNumberGenerator.GetHexString(32, lowercase: true), cancellationToken);
        return ["-A", "scram-sha-256", $"--pwfile={folder.PasswordFile}"];
    }
}
