using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace JobPortal.Web.Tests.Hosting;

public sealed class ServedProgramTests : IDisposable
{
    private static readonly (string, string) AnyPort = ("ASPNETCORE_URLS", "http://127.0.0.1:0");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jobportal-served-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task With_nothing_configured_it_serves_from_any_folder_and_says_where_its_data_is()
    {
        await using var program = ProgramProcess.Start(_folder.FullName, [], AnyPort);
        var address = await program.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };

        program.Output.ShouldContain(Path.Combine(_folder.FullName, "data"));
        (await client.GetStringAsync("/alive")).ShouldBe("alive");
        await HealthyAsync(client);
        (await client.GetStringAsync("/robots.txt")).ShouldContain("Disallow: /admin");

        program.Signal("TERM");
        (await program.ExitAsync()).ShouldBe(0);
        await NoServerAsync(program);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task However_it_ends_no_server_is_left_and_a_restart_keeps_the_data(string signal)
    {
        string keys;
        await using (var program = ProgramProcess.Start(_folder.FullName, [], AnyPort))
        {
            await program.AddressAsync();
            keys = ClusterIdentity();
            program.Signal(signal);
            await program.ExitAsync();
            await NoServerAsync(program);
        }

        await using var restarted = ProgramProcess.Start(_folder.FullName, [], AnyPort);
        using var client = new HttpClient { BaseAddress = await restarted.AddressAsync() };
        await HealthyAsync(client);
        ClusterIdentity().ShouldBe(keys);
        restarted.Signal("TERM");
        await restarted.ExitAsync();
        await NoServerAsync(restarted);
    }

    // The site answers before the scheduler is ready; /health says 503 until then.
    private static async Task HealthyAsync(HttpClient client)
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        while ((await client.GetAsync("/health", limit.Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(200, limit.Token);
    }

    // initdb writes this file once: a second cluster in the same place would have another time.
    private string ClusterIdentity() =>
        File.GetLastWriteTimeUtc(Path.Combine(_folder.FullName, "data", "pg", "PG_VERSION")).ToString("O", CultureInfo.InvariantCulture);

    // The server may remove its file between a look and a read.
    private static int? ServerOf(string file)
    {
        try
        {
            return int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var process) ? process : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The server's first process is gone: its pid file is, or names a process that no longer runs.</summary>
    private async Task NoServerAsync(ProgramProcess program)
    {
        var file = Path.Combine(_folder.FullName, "data", "pg", "postmaster.pid");
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        while (ServerOf(file) is { } server && Runs(server))
            await Task.Delay(50, limit.Token);
        program.Errors.ShouldNotContain("Unhandled exception", customMessage: program.Errors);
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
