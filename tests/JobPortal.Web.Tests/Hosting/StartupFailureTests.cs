using System.Net;
using System.Net.Sockets;

namespace JobPortal.Web.Tests.Hosting;

/// <summary>What the operator can mend is one sentence on standard error and exit code 1.</summary>
public sealed class StartupFailureTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jobportal-failing-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task A_database_that_does_not_answer() =>
        FailsAsync("ConnectionStrings:JobPortal", ("ConnectionStrings__JobPortal", "Host=127.0.0.1;Port=1;Username=nobody;Database=nothing"));

    [Fact]
    public Task A_connection_string_that_is_none() =>
        FailsAsync("ConnectionStrings:JobPortal", ("ConnectionStrings__JobPortal", "this is not a connection string"));

    [Fact]
    public Task A_folder_without_the_server_s_programs() =>
        FailsAsync("PostgreSQL", ("JobPortal__PostgresBin", _folder.FullName));

    [Fact]
    public Task A_mail_server_s_port_that_is_no_number() =>
        FailsAsync("Mail:Smtp:Port", ("Mail__Smtp__Host", "mail.example"), ("Mail__Smtp__Port", "often"));

    [Fact]
    public async Task A_port_that_another_program_has()
    {
        var database = await TestDatabase.CreateAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        await FailsAsync(address, ("ConnectionStrings__JobPortal", database.ConnectionString), ("ASPNETCORE_URLS", address));
    }

    private async Task FailsAsync(string says, params (string, string)[] settings)
    {
        await using var program = ProgramProcess.Start(_folder.FullName, [], [("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. settings]);

        (await program.ExitAsync()).ShouldBe(1);

        var sentence = program.Errors.Split('\n').Last();
        sentence.ShouldContain(says);
        program.Errors.ShouldNotContain("   at ");
        program.Errors.ShouldNotContain("Unhandled exception");
    }
}
