namespace JobPortal.Web.Data.Embedded;

/// <summary>
/// A private, real PostgreSQL in a folder: made on the first start, reachable by this user only, stopped when the process ends.
/// One process of the portal owns a folder; commands may join it while it runs.
/// </summary>
internal sealed class EmbeddedCluster : IAsyncDisposable
{
    /// <summary>Names the socket file; nothing listens on TCP.</summary>
    private const int SocketPort = 5432;

    private readonly IAsyncDisposable? _server;
    private readonly ClusterFolder _folder;
    private readonly FileStream _lock;

    private EmbeddedCluster(string connectionString, string version, IAsyncDisposable? server, ClusterFolder folder, FileStream folderLock) =>
        (ConnectionString, Version, _server, _folder, _lock) = (connectionString, version, server, folder, folderLock);

    public string ConnectionString { get; }

    /// <summary>"18.4"; empty when joined.</summary>
    public string Version { get; }

    /// <summary>Another process owns the server.</summary>
    public bool Joined => _server is null;

    /// <exception cref="StartupFailureException">With one sentence for the operator.</exception>
    public static async Task<EmbeddedCluster> StartAsync(EmbeddedOptions options, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            var folder = new ClusterFolder(options.DataFolder);
            if (folder.TryLock() is { } folderLock) return await OwnAsync(folder, folderLock, options, limit.Token);
            if (options.MayJoin) return await JoinAsync(folder, options, limit.Token);
            throw new StartupFailureException(
                $"The data folder {folder.Root} is in use by another JobPortal: stop it, choose another JobPortal:DataFolder, " +
                "or set ConnectionStrings:JobPortal to a PostgreSQL server that both can use.");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StartupFailureException($"PostgreSQL in {options.DataFolder} was not ready after {options.Timeout.TotalSeconds:0} s.", e);
        }
    }

    /// <summary>Lets the commands that joined finish. For a command that ends: whoever started later must not lose its server.</summary>
    public async Task WaitForGuestsAsync(CancellationToken cancellationToken)
    {
        while (!Joined && _folder.HasGuests()) await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();

        // After the server: whoever gets the folder next finds it at rest.
        await _lock.DisposeAsync();
    }

    private static async Task<EmbeddedCluster> JoinAsync(ClusterFolder folder, EmbeddedOptions options, CancellationToken cancellationToken)
    {
        // First, so that an owner that is just ending waits, or has already gone when the server does not answer.
        var guest = folder.Enter();
        try
        {
            return new(await ClusterJoining.WaitAsync(folder, options.Database, cancellationToken), "", null, folder, guest);
        }
        catch
        {
            await guest.DisposeAsync();
            throw;
        }
    }

    private static async Task<EmbeddedCluster> OwnAsync(
        ClusterFolder folder, FileStream folderLock, EmbeddedOptions options, CancellationToken cancellationToken)
    {
        IAsyncDisposable? server = null;
        try
        {
            var binaries = await PostgresBinaries.FindAsync(options.BinFolder, cancellationToken);
            var identity = await Identity.ChooseAsync(options, binaries, cancellationToken);
            await ClusterMaker.EnsureAsync(folder, binaries, identity, options.Temporary, cancellationToken);
            await LeftServer.StopAsync(folder, binaries, identity, cancellationToken);
            var port = OperatingSystem.IsWindows() ? WindowsServer.FreePort() : SocketPort;
            folder.MakeSocketFolder();
            await identity.GiveAsync(folder.SocketFolder, cancellationToken);
            await ClusterMaker.WriteSettingsAsync(folder, port, options.Temporary, cancellationToken);
            server = OperatingSystem.IsWindows()
                ? await WindowsServer.StartAsync(folder, binaries, cancellationToken)
                : await ServerGuard.StartAsync(folder, binaries, identity, options.Temporary, cancellationToken);
            if (server is null) throw new StartupFailureException($"PostgreSQL did not start; the end of {folder.Log}:\n{ClusterFolder.Tail(folder.Log)}");
            var address = ClusterAddress.Of(folder, OperatingSystem.IsWindows() ? "127.0.0.1" : folder.SocketFolder, port);
            await address.EnsureDatabaseAsync(options.Database, cancellationToken);
            return new(address.ConnectionString(options.Database), binaries.Version, server, folder, folderLock);
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            await folderLock.DisposeAsync();
            throw;
        }
    }
}
