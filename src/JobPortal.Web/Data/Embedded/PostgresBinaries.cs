using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Web.Data.Embedded;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
/// <param name="Version">As PostgreSQL says it: "18.4".</param>
internal sealed partial record PostgresBinaries(string Folder, string Version)
{
    public int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    public string this[string program] => PathOf(Folder, program);

    public static string PathOf(string folder, string program) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);

    /// <exception cref="StartupFailureException">There are none, or they do not run.</exception>
    public static async Task<PostgresBinaries> FindAsync(string? only, CancellationToken cancellationToken)
    {
        var folder = only ?? BinarySearch.Find() ?? throw new StartupFailureException(
            "No PostgreSQL was found: run 'npm ci' in src/JobPortal.Web, install PostgreSQL 15 or newer, or set ConnectionStrings:JobPortal.");
        if (!File.Exists(PathOf(folder, "postgres")))
            throw new StartupFailureException($"There is no PostgreSQL in {folder}, the folder of JobPortal:PostgresBin.");
        NpmPackageRepair.Repair(folder);
        var answer = await ChildProcess.RunAsync([PathOf(folder, "postgres"), "--version"], cancellationToken);
        if (answer.ExitCode != 0 || VersionNumber.Match(answer.Output) is not { Success: true } match)
            throw new StartupFailureException($"The PostgreSQL in {folder} does not run: {answer.Error.Trim()}");
        var found = new PostgresBinaries(folder, match.Groups["version"].Value);
        return found.Major >= DatabaseMigrator.OldestServer ? found : throw new StartupFailureException(
            $"The PostgreSQL in {folder} is version {found.Version}; JobPortal needs {DatabaseMigrator.OldestServer} or newer.");
    }

    // "postgres (PostgreSQL) 18.4", "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)", "postgres (PostgreSQL) 19beta1"
    [GeneratedRegex(@"\(PostgreSQL\) (?<version>\d+(\.\d+)?)")]
    private static partial Regex VersionNumber { get; }
}
