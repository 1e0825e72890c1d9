using JobPortal.Web.Data;
using JobPortal.Web.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace JobPortal.Benchmarks;

/// <summary>A migrated, empty database on an embedded cluster with the settings of the product (fsync on). Its folder goes with it.</summary>
public sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly EmbeddedCluster _cluster;
    private readonly string _folder;

    private BenchmarkDatabase(EmbeddedCluster cluster, string folder)
    {
        (_cluster, _folder) = (cluster, folder);
        DataSource = NpgsqlDataSource.Create(cluster.ConnectionString);
        Contexts = new PooledDbContextFactory<JobPortalDbContext>(new DbContextOptionsBuilder<JobPortalDbContext>().UseNpgsql(DataSource).Options);
    }

    public NpgsqlDataSource DataSource { get; }
    public IDbContextFactory<JobPortalDbContext> Contexts { get; }

    public static async Task<BenchmarkDatabase> CreateAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"jobportal-benchmark-{Environment.ProcessId}");
        var cluster = await EmbeddedCluster.StartAsync(new() { DataFolder = folder }, CancellationToken.None);
        await DatabaseMigrator.MigrateAsync(cluster.ConnectionString, CancellationToken.None);
        return new(cluster, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
