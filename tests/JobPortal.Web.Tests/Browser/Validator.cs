using System.Diagnostics;

namespace JobPortal.Web.Tests.Browser;

/// <summary>The W3C's validator of markup (npm vnu-jar), which needs Java.</summary>
internal static class Validator
{
    public const string Missing = "No java, or vnu-jar is not installed: run 'npm ci' in tests/JobPortal.Web.Tests.";

    private static readonly string Jar = Path.Combine(Repository.Folder, "tests/JobPortal.Web.Tests/node_modules/vnu-jar/build/dist/vnu.jar");

    public static bool IsHere { get; } = File.Exists(Jar)
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")) || File.Exists(Path.Combine(folder, "java.exe")));

    /// <returns>One line for each mistake in the pages of a folder; empty when all are valid.</returns>
    public static async Task<string[]> CheckAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("java", ["-jar", Jar, "--errors-only", "--stdout", "--exit-zero-always", folder]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>A test that needs the validator; skipped, with the reason, only where it is missing.</summary>
public sealed class ValidatorFactAttribute : FactAttribute
{
    public ValidatorFactAttribute()
    {
        if (!Validator.IsHere) Skip = Validator.Missing;
    }
}
