using System.Text.Json;

namespace JobPortal.Web.Data.Embedded;

/// <summary>
/// npm packages carry neither symbolic links nor, sometimes, execute bits; their install script makes them, but npm
/// may refuse to run it (and the build asks it to: --ignore-scripts). So both are made here, at the first start.
/// </summary>
internal static class NpmPackageRepair
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static void Repair(string binFolder)
    {
        var package = Path.GetFullPath(Path.Combine(binFolder, "..", ".."));
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list)) return;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
            Link(Path.Combine(package, link.GetProperty("target").GetString()!), Path.GetFileName(link.GetProperty("source").GetString()!));
        foreach (var program in Directory.GetFiles(binFolder))
            if ((File.GetUnixFileMode(program) & UnixFileMode.UserExecute) == 0)
                File.SetUnixFileMode(program, File.GetUnixFileMode(program) | Execute);
    }

    private static void Link(string path, string target)
    {
        if (File.Exists(path)) return;
        try
        {
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process, started at the same time, was faster.
        }
    }
}
