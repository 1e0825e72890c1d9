using System.Diagnostics;

namespace JobPortal.Web.Tests.Feeds;

/// <summary>Readers that we did not write, from npm, run by node: a script of this folder gets a text and says what it read.</summary>
internal static class Node
{
    public const string Missing = "No node, or its packages are not installed: run 'npm ci' in tests/JobPortal.Web.Tests.";
    private static readonly string Tests = Path.Combine(Repository.Folder, "tests/JobPortal.Web.Tests");

    public static bool IsHere { get; } = Directory.Exists(Path.Combine(Tests, "node_modules/ical.js")) && Directory.Exists(Path.Combine(Tests, "node_modules/@seriousme/openapi-schema-validator"))
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));

    /// <returns>Standard output.</returns>
    public static async Task<string> RunAsync(string script, string input)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Tests, "Feeds", script)])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        try
        {
            var (said, wrong) = (process.StandardOutput.ReadToEndAsync(stop.Token), process.StandardError.ReadToEndAsync(stop.Token));
            await process.StandardInput.WriteAsync(input.AsMemory(), stop.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(stop.Token);
            process.ExitCode.ShouldBe(0, await wrong);
            return await said;
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}

/// <summary>A test that needs node and its packages; skipped, with the reason, only where they are missing.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Node.IsHere) Skip = Node.Missing;
    }
}
