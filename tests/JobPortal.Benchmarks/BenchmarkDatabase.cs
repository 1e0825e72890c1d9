using JobPortal.Benchmarks.Generated;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace JobPortal.Benchmarks;

/// <summary>A migrated, empty database on an embedded cluster with the settings of the product (fsync on). Its folder goes with it.</summary>
public sealed class BenchmarkDatabase : IAsyncDisposable
{
    private const int Batch = 200;

    private readonly EmbeddedCluster _cluster;
    private readonly string _folder;

    private BenchmarkDatabase(EmbeddedCluster cluster, string folder)
    {
        (_cluster, _folder) = (cluster, folder);
        ConnectionString = cluster.ConnectionString;
        DataSource = NpgsqlDataSource.Create(cluster.ConnectionString);
        Contexts = new PooledDbContextFactory<JobPortalDbContext>(new DbContextOptionsBuilder<JobPortalDbContext>().UseNpgsql(DataSource).Options);
    }

    public string ConnectionString { get; }
    public NpgsqlDataSource DataSource { get; }
    public IDbContextFactory<JobPortalDbContext> Contexts { get; }

    public static async Task<BenchmarkDatabase> CreateAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"jobportal-benchmark-{Environment.ProcessId}");
        var cluster = await EmbeddedCluster.StartAsync(new() { DataFolder = folder }, CancellationToken.None);
        await DatabaseMigrator.MigrateAsync(cluster.ConnectionString, CancellationToken.None);
        return new(cluster, folder);
    }

    /// <summary>Stores generated offers, makes their vectors, and lets the server look at its tables.</summary>
    public async Task FillAsync(int count, DateOnly today)
    {
        var store = new OfferStore(Contexts);
        var now = new DateTimeOffset(today, default, TimeSpan.Zero);
        foreach (var batch in new GeneratedOffers().Take(count, today).Chunk(Batch)) await store.UpsertAsync("generated", batch, now, CancellationToken.None);
        await new SearchIndexer(DataSource).IndexPendingAsync(CancellationToken.None);
        // What autovacuum does within minutes of a harvest.
        await using var connection = await DataSource.OpenConnectionAsync();
        await using var analyze = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
