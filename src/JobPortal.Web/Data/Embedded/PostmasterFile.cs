using System.Globalization;

namespace JobPortal.Web.Data.Embedded;

/// <summary>What a server writes about itself into <c>postmaster.pid</c> (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*).</summary>
/// <param name="Host">Folder of its unix socket, or an address.</param>
/// <param name="Status">"starting", "ready", "stopping" or "standby".</param>
internal sealed record PostmasterFile(int Pid, int Port, string Host, string Status)
{
    /// <summary>Null when there is none, or when it is still being written.</summary>
    public static PostmasterFile? Read(string clusterFolder)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(clusterFolder, "postmaster.pid"));
            if (lines.Length < 8 || !TryNumber(lines[0], out var pid) || !TryNumber(lines[3], out var port)) return null;
            return new(pid, port, lines[4].Length > 0 ? lines[4] : "127.0.0.1", lines[7].Trim());
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
}
