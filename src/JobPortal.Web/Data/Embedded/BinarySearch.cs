using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace JobPortal.Web.Data.Embedded;

/// <summary>Looks for PostgreSQL: first what npm installed beside the project, then what the machine has.</summary>
internal static partial class BinarySearch
{
    private static readonly string[] InstalledUnder = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", @"C:\Program Files\PostgreSQL"];

    public static string? Find() => Find(AppContext.BaseDirectory, BuiltIn(), InstalledUnder);

    /// <param name="startFolder">node_modules is looked for in it and in all its parents.</param>
    /// <param name="nodeModules">A node_modules folder known from the build; null when there is none.</param>
    /// <param name="installedUnder">Folders whose subfolders are versions: "/usr/lib/postgresql" holds "15/bin".</param>
    public static string? Find(string startFolder, string? nodeModules, IEnumerable<string> installedUnder)
    {
        var upwards = new List<string>();
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
            upwards.Add(Path.Combine(folder.FullName, "node_modules"));
        if (nodeModules is not null) upwards.Add(nodeModules);
        return upwards.Select(PackageBin).Concat(Installed(installedUnder))
            .FirstOrDefault(bin => File.Exists(PostgresBinaries.PathOf(bin, "postgres")) && File.Exists(PostgresBinaries.PathOf(bin, "initdb")));
    }

    private static string PackageBin(string nodeModules)
    {
        var os = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Path.Combine(nodeModules, "@embedded-postgres", $"{os}-{architecture}", "native", "bin");
    }

    /// <summary>Newest first.</summary>
    private static IEnumerable<string> Installed(IEnumerable<string> folders) => folders
        .Where(Directory.Exists)
        .SelectMany(Directory.GetDirectories)
        .Select(folder => (folder, version: VersionFolder.Match(Path.GetFileName(folder))))
        .Where(found => found.version.Success)
        .OrderByDescending(found => int.Parse(found.version.Groups["major"].Value, CultureInfo.InvariantCulture))
        .Select(found => Path.Combine(found.folder, "bin"));

    /// <summary>Written by the build (EmbeddedPostgres.targets): the program may run from a folder far from the project's.</summary>
    private static string? BuiltIn() => typeof(BinarySearch).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "NodeModules")?.Value;

    // "15", "18", "postgresql@18"
    [GeneratedRegex(@"^(postgresql@)?(?<major>\d{1,3})$")]
    private static partial Regex VersionFolder { get; }
}
