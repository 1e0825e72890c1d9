using JobPortal.Web.Data;
using JobPortal.Web.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobPortal.Web.Tests;

/// <summary>
/// A fresh, migrated database for a test or a test class: <c>await TestDatabase.CreateAsync()</c>. All are in one cluster that
/// starts with the first and whose folder goes when the test process ends.
/// </summary>
public sealed class TestDatabase
{
    private const string Template = "jobportal_template";
    private static readonly Lazy<Task<EmbeddedCluster>> Cluster = new(StartAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private static int _count;

    private TestDatabase(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    public JobPortalDbContext NewContext() =>
        new(new DbContextOptionsBuilder<JobPortalDbContext>().UseNpgsql(ConnectionString).Options);

    public NpgsqlDataSource NewDataSource() => NpgsqlDataSource.Create(ConnectionString);

    /// <summary>Migrated and empty.</summary>
    public static async Task<TestDatabase> CreateAsync() => new(await CopyAsync(Template));

    /// <summary>Without any table.</summary>
    public static async Task<TestDatabase> CreateBareAsync() => new(await CopyAsync("template0"));

    private static async Task<string> CopyAsync(string template)
    {
        var cluster = await Cluster.Value;
        var name = $"test_{Interlocked.Increment(ref _count)}";
        await OneCopyAtATime.WaitAsync();
        try
        {
            await ExecuteAsync(cluster, $"create database {name} template {template}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }
        return To(cluster, name, pooling: true);
    }

    private static async Task<EmbeddedCluster> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"jobportal-tests-{Environment.ProcessId}");

        // Never disposed: its guard stops it and deletes the folder when this process ends, however it ends.
        var cluster = await EmbeddedCluster.StartAsync(new() { DataFolder = folder, Temporary = true }, CancellationToken.None);
        await ExecuteAsync(cluster, $"create database {Template}");
        await DatabaseMigrator.MigrateAsync(To(cluster, Template, pooling: false), CancellationToken.None);
        return cluster;
    }

    private static async Task ExecuteAsync(EmbeddedCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(To(cluster, "postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Pools are small and short-lived: a hundred tests share the server's connections.
    private static string To(EmbeddedCluster cluster, string database, bool pooling) => new NpgsqlConnectionStringBuilder(cluster.ConnectionString)
    {
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 10,
        // Limits for hangs. The usual 15 and 30 s are for people who wait; a machine with 25 times the work it can do was seen to need more.
        Timeout = 180,
        CommandTimeout = 300,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 5,
    }.ConnectionString;
}
