using System.Runtime.Versioning;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Embedded;
using JobPortal.Web.Tests.Hosting;
using Npgsql;

namespace JobPortal.Web.Tests.Data.Embedded;

[UnsupportedOSPlatform("windows")]
public class EmbeddedClusterTests
{
    [Fact]
    public async Task A_restart_keeps_the_data()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await StartAsync(folder["data"]))
            await ExecuteAsync(first, "create table kept as select 42 as answer");

        await using var second = await StartAsync(folder["data"]);

        (await ExecuteAsync(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task The_server_listens_on_no_network_and_only_its_user_reaches_the_socket()
    {
        using var folder = new TemporaryFolder();
        await using var cluster = await StartAsync(folder["data"]);

        (await ExecuteAsync(cluster, "show listen_addresses")).ShouldBe("");
        var socketFolder = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;
        File.GetUnixFileMode(socketFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(folder["data/pg"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_deep_data_folder_has_its_socket_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var deep = folder[string.Join('/', Enumerable.Repeat("a-long-folder-name-with-é-in-it", 6))];
        string socketFolder;

        await using (var cluster = await StartAsync(deep))
        {
            (await ExecuteAsync(cluster, "select 1")).ShouldBe(1);
            socketFolder = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;
        }

        socketFolder.ShouldNotStartWith(deep);
        Directory.Delete(socketFolder);
    }

    [Fact]
    public async Task A_half_made_cluster_is_not_taken_for_a_good_one()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data/pg.new-dead"]);
        await File.WriteAllTextAsync(folder["data/pg.new-dead/PG_VERSION"], "18");

        await using var cluster = await StartAsync(folder["data"]);

        Directory.Exists(folder["data/pg.new-dead"]).ShouldBeFalse();
        (await ExecuteAsync(cluster, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_portal_on_the_folder_is_refused_with_one_sentence()
    {
        using var folder = new TemporaryFolder();
        await using var first = await StartAsync(folder["data"]);

        var failure = await Should.ThrowAsync<StartupFailureException>(() => StartAsync(folder["data"]));

        failure.Message.ShouldStartWith($"The data folder {folder["data"]} is in use by another JobPortal");
        failure.Message.ShouldContain("ConnectionStrings:JobPortal");
        failure.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_second_process_on_the_folder_says_it_and_exits_with_1()
    {
        using var folder = new TemporaryFolder();
        await using var first = await StartAsync(folder["data"]);

        await using var second = ProgramProcess.Start(folder.Path, [], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("JobPortal__DataFolder", "data"));

        (await second.ExitAsync()).ShouldBe(1);
        second.Errors.Split('\n')[^1].ShouldStartWith($"The data folder {folder["data"]} is in use by another JobPortal");
    }

    [Fact]
    public async Task A_command_joins_the_server_of_the_portal_that_runs_and_leaves_it_running()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await StartAsync(folder["data"]);
        await ExecuteAsync(portal, "create table kept as select 42 as answer");

        await using (var command = await StartAsync(folder["data"], o => o with { MayJoin = true }))
        {
            command.Joined.ShouldBeTrue();
            (await ExecuteAsync(command, "select answer from kept")).ShouldBe(42);
        }

        (await ExecuteAsync(portal, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_command_that_owns_the_server_waits_for_the_commands_that_joined_it()
    {
        using var folder = new TemporaryFolder();
        await using var owner = await StartAsync(folder["data"], o => o with { MayJoin = true });
        await owner.WaitForGuestsAsync(CancellationToken.None);
        var guest = await StartAsync(folder["data"], o => o with { MayJoin = true });
        var other = await StartAsync(folder["data"], o => o with { MayJoin = true });

        var waiting = owner.WaitForGuestsAsync(CancellationToken.None);
        await guest.DisposeAsync();
        waiting.IsCompleted.ShouldBeFalse();
        await other.DisposeAsync();

        await waiting;
    }

    [Fact]
    public async Task A_server_left_by_a_killed_portal_and_guard_is_stopped_and_started_again()
    {
        using var folder = new TemporaryFolder();
        await using (var portal = await StartAsync(folder["data"])) await ExecuteAsync(portal, "create table kept as select 42 as answer");

        // As after kill -9 of the portal and its guard: the server runs, and nobody holds the folder's lock.
        var binaries = await PostgresBinaries.FindAsync(null, default);
        var identity = await Identity.ChooseAsync(Options(folder["data"]), binaries, default);
        string[] start = [.. identity.Prefix, "/bin/sh", "-c", "\"$1/pg_ctl\" -D \"$2\" -w start >/dev/null 2>&1 </dev/null", "x", binaries.Folder, folder["data/pg"]];
        (await ChildProcess.RunAsync(start, default)).ExitCode.ShouldBe(0);
        var left = PostmasterFile.Read(folder["data/pg"]).ShouldNotBeNull().Pid;

        await using var next = await StartAsync(folder["data"]);

        PostmasterFile.Read(folder["data/pg"]).ShouldNotBeNull().Pid.ShouldNotBe(left);
        (await ExecuteAsync(next, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_told_apart()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data/pg"]);
        await File.WriteAllTextAsync(folder["data/pg/PG_VERSION"], "9\n");

        var failure = await Should.ThrowAsync<StartupFailureException>(() => StartAsync(folder["data"]));

        failure.Message.ShouldStartWith($"The data in {folder["data/pg"]} is of PostgreSQL 9, but the programs in ");
    }

    [RootFact]
    public async Task Root_without_user_namespaces_uses_another_user()
    {
        using var folder = new TemporaryFolder();
        // mktemp -d makes folders for their owner only; PostgreSQL's user must come through.
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        using var programs = PublicPrograms();

        await using var cluster = await StartAsync(folder["data"], o => o with { UserNamespaces = false, BinFolder = programs["native/bin"] });

        (await ExecuteAsync(cluster, "select 1")).ShouldBe(1);
    }

    [RootFact]
    public async Task Root_without_user_namespaces_and_a_folder_that_nobody_can_reach_is_one_sentence()
    {
        using var folder = new TemporaryFolder();

        var failure = await Should.ThrowAsync<StartupFailureException>(() => StartAsync(folder["data"], o => o with { UserNamespaces = false }));

        failure.Message.ShouldStartWith("PostgreSQL refuses to run as root, and the user nobody cannot reach ");
    }

    private static TemporaryFolder PublicPrograms()
    {
        // The checkout may be under /root: copied to where everybody can read.
        var copy = new TemporaryFolder();
        File.SetUnixFileMode(copy.Path, (UnixFileMode)0b111_101_101);
        var package = Path.GetFullPath(Path.Combine(BinarySearch.Find()!, "..", ".."));
        System.Diagnostics.Process.Start("cp", ["-r", Path.Combine(package, "native"), copy["native"]]).WaitForExit();
        return copy;
    }

    private static EmbeddedOptions Options(string dataFolder) => new() { DataFolder = dataFolder };

    private static Task<EmbeddedCluster> StartAsync(string dataFolder, Func<EmbeddedOptions, EmbeddedOptions>? change = null) =>
        EmbeddedCluster.StartAsync((change ?? (o => o))(Options(dataFolder)), CancellationToken.None);

    private static async Task<object?> ExecuteAsync(EmbeddedCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
