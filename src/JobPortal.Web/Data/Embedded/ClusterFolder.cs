using System.Security.Cryptography;
using System.Text;

namespace JobPortal.Web.Data.Embedded;

/// <summary>Where things are in a data folder, and who may use it.</summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>A socket's path may have 107 bytes (103 on macOS), the socket's own name 14 of them.</summary>
    private const int LongestSocketFolder = 85;

    public ClusterFolder(string dataFolder)
    {
        Root = dataFolder;
        Cluster = Path.Combine(dataFolder, "pg");
        var inside = Path.Combine(dataFolder, "run");
        SocketFolder = Encoding.UTF8.GetByteCount(inside) <= LongestSocketFolder ? inside : ShortSocketFolder(dataFolder);
    }

    public string Root { get; }

    /// <summary>PostgreSQL's own data directory.</summary>
    public string Cluster { get; }
    public string SocketFolder { get; }

    /// <summary>The password of Windows, where the server listens on loopback TCP.</summary>
    public string PasswordFile => Path.Combine(Root, "pg.password");
    private string GuestFile => Path.Combine(Root, "guests.lock");
    public string Log => Path.Combine(Cluster, "server.log");

    /// <summary>Null when another process has it. The system releases it however this process ends.</summary>
    /// <exception cref="StartupFailureException">The folder cannot be made or written.</exception>
    public FileStream? TryLock()
    {
        try
        {
            Directory.CreateDirectory(Root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupFailureException($"The data folder {Root} cannot be made: {e.Message}", e);
        }
        try
        {
            return new FileStream(Path.Combine(Root, "portal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartupFailureException($"The data folder {Root} cannot be written: {e.Message}", e);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Says that this process uses the server of another; the system takes it back however this process ends.</summary>
    public FileStream Enter() => new(GuestFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Whether commands use the server of this process.</summary>
    public bool HasGuests()
    {
        if (!File.Exists(GuestFile)) return false;
        try
        {
            using var alone = new FileStream(GuestFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void MakeSocketFolder()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(SocketFolder, OwnerOnly);
        // Again, for a folder that was there: in /tmp somebody else could have made it, and then this fails.
        File.SetUnixFileMode(SocketFolder, OwnerOnly);
    }

    public static string Tail(string file) => File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(15)) : "(there is none)";

    private static string ShortSocketFolder(string dataFolder) =>
        Path.Combine("/tmp", "jobportal-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..12]);
}
