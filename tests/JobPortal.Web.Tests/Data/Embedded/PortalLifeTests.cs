using JobPortal.Web.Data.Embedded;

namespace JobPortal.Web.Tests.Data.Embedded;

/// <summary>The server's life is the portal's, however the portal ends. On real processes.</summary>
public class PortalLifeTests
{
    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task The_server_ends_with_the_portal_and_the_next_start_works_at_once(string signal)
    {
        using var folder = new TemporaryFolder();
        await using (var portal = await PortalProcess.ServeAsync(folder["data"]))
        {
            var server = PostmasterFile.Read(folder["data/pg"]).ShouldNotBeNull().Pid;

            await portal.SignalAsync(signal);

            (await EndsAsync(server)).ShouldBeTrue();
        }

        await using var next = await PortalProcess.ServeAsync(folder["data"]);
        await next.KillAsync();
        await using var again = await PortalProcess.ServeAsync(folder["data"]);
    }

    [Fact]
    public async Task A_second_portal_on_the_folder_says_one_sentence_and_exits_with_1()
    {
        using var folder = new TemporaryFolder();
        await using var first = await PortalProcess.ServeAsync(folder["data"]);

        var (exitCode, error) = await PortalProcess.RunAsync(folder["data"]);

        exitCode.ShouldBe(1);
        error.ShouldStartWith($"The data folder {folder["data"]} is in use by another JobPortal");
        error.ShouldNotContain("\n");
    }

    /// <summary>Bounded by attempts, far beyond the 230 ms that it takes, for busy machines.</summary>
    private static async Task<bool> EndsAsync(int pid)
    {
        for (var attempt = 0; attempt < 3_000; attempt++)
        {
            if (!IsAlive(pid)) return true;
            await Task.Delay(100);
        }
        return false;
    }

    // A zombie has ended: only its parent has not asked yet.
    private static bool IsAlive(int pid)
    {
        try
        {
            return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
