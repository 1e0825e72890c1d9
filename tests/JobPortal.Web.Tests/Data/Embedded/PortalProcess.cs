using System.Diagnostics;
using JobPortal.Web.Tests.Hosting;

namespace JobPortal.Web.Tests.Data.Embedded;

/// <summary>The portal as a process of its own, as its users start it.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;

    private PortalProcess(Process process) => _process = process;

    /// <summary>Serves from the folder; returns when it says that it is open.</summary>
    public static async Task<PortalProcess> ServeAsync(string dataFolder)
    {
        var portal = new PortalProcess(Start(dataFolder));
        while (await portal._process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("JobPortal: open ", StringComparison.Ordinal)) return portal;
        throw new InvalidOperationException($"The portal ended: {await portal._process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>For a start that is to fail.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(string dataFolder)
    {
        using var process = Start(dataFolder);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await error).Trim());
    }

    /// <summary>kill -9, of this process only.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ctrl-C and docker stop both come as a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        await Process.Start("kill", [$"-{signal}", $"{_process.Id}"]).WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(ProgramProcess.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static Process Start(string dataFolder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "JobPortal.Web.dll"));
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["JobPortal__DataFolder"] = dataFolder;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";

        // Nothing of this test is about logs, and a full pipe that nobody reads would stop the portal.
        start.Environment["Logging__LogLevel__Default"] = "None";
        return Process.Start(start.WithDefaultSignals())!;
    }
}
