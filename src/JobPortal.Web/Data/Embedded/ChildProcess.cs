using System.Diagnostics;

namespace JobPortal.Web.Data.Embedded;

/// <summary>Runs the programs of PostgreSQL.</summary>
internal static class ChildProcess
{
    public sealed record Result(int ExitCode, string Output, string Error);

    public static ProcessStartInfo Describe(IReadOnlyList<string> command)
    {
        // At the root, because the current directory may be one that the unprivileged user cannot enter.
        var info = new ProcessStartInfo(command[0]) { UseShellExecute = false, WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory)! };
        foreach (var argument in command.Skip(1)) info.ArgumentList.Add(argument);

        // PGDATA, PGHOST and the like of the operator's shell are about another server.
        foreach (var name in info.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal)).ToList()) info.Environment.Remove(name);
        info.Environment["LC_ALL"] = "C";
        return info;
    }

    /// <summary>Runs to the end. A program that does not exist is exit code 127, as in a shell.</summary>
    public static async Task<Result> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var info = Describe(command);
        info.RedirectStandardOutput = info.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(info)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new(127, "", e.Message);
        }
    }
}
