using JobPortal.Web.Data.Embedded;

namespace JobPortal.Web.Data;

/// <summary>Who opens the database.</summary>
public enum DatabaseUse
{
    /// <summary>The site or the worker: on the embedded cluster there may be only one.</summary>
    Serve,

    /// <summary>A command that ends: it may join the cluster of a portal that serves from the same data folder.</summary>
    Command,
}

/// <summary>
/// The database that this process uses: the server of <c>ConnectionStrings:JobPortal</c>, else the embedded cluster.
/// Open it before anything asks for a connection; disposing it stops the cluster.
/// </summary>
public sealed class JobPortalDatabase(IConfiguration configuration, ILogger<JobPortalDatabase> logger) : IAsyncDisposable
{
    /// <summary>How long a command that owns the server waits for others that use it.</summary>
    private static readonly TimeSpan GuestsMayTake = TimeSpan.FromMinutes(30);

    private EmbeddedCluster? _cluster;
    private DatabaseUse _use;
    private string? _connectionString;

    /// <summary>Of the opened database.</summary>
    public string ConnectionString => _connectionString ?? throw new InvalidOperationException($"Call {nameof(JobPortalDatabase)}.{nameof(OpenAsync)} first.");

    /// <summary>Connects, or makes and starts the cluster, and brings the schema up to date.</summary>
    /// <exception cref="StartupFailureException">With one sentence for the operator.</exception>
    public async Task OpenAsync(DatabaseUse use, CancellationToken cancellationToken)
    {
        var configured = configuration.GetConnectionString("JobPortal");
        _connectionString = string.IsNullOrWhiteSpace(configured) ? await StartClusterAsync(use, cancellationToken) : configured;
        var applied = await DatabaseMigrator.MigrateAsync(_connectionString, cancellationToken);
        if (applied > 0) DataLog.Migrated(logger, applied);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is null) return;
        if (_use is DatabaseUse.Command) await WaitForGuestsAsync(_cluster);
        Npgsql.NpgsqlConnection.ClearAllPools();
        await _cluster.DisposeAsync();
        _cluster = null;
    }

    private static async Task WaitForGuestsAsync(EmbeddedCluster cluster)
    {
        using var limit = new CancellationTokenSource(GuestsMayTake);
        try
        {
            await cluster.WaitForGuestsAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // They have had their time.
        }
    }

    private async Task<string> StartClusterAsync(DatabaseUse use, CancellationToken cancellationToken)
    {
        _use = use;
        var options = new EmbeddedOptions
        {
            DataFolder = DataFolder.Of(configuration),
            BinFolder = configuration["JobPortal:PostgresBin"],
            MayJoin = use is DatabaseUse.Command,
        };
        _cluster = await EmbeddedCluster.StartAsync(options, cancellationToken);
        if (_cluster.Joined) DataLog.ClusterJoined(logger, options.DataFolder);
        else DataLog.ClusterStarted(logger, _cluster.Version, options.DataFolder);
        return _cluster.ConnectionString;
    }
}
