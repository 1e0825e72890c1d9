using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>
/// The database that this process uses: the server of <c>ConnectionStrings:JobPortal</c>, else the embedded cluster.
/// Open it before anything else asks for a connection.
/// </summary>
public sealed class JobPortalDatabase(IConfiguration configuration)
{
    private string? _connectionString;

    /// <summary>Of the opened database.</summary>
    public string ConnectionString => _connectionString ?? throw new InvalidOperationException($"Call {nameof(JobPortalDatabase)}.{nameof(OpenAsync)} first.");

    /// <summary>Connects (or starts the cluster) and brings the schema up to date.</summary>
    /// <exception cref="StartupFailureException">With one sentence for the operator.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _connectionString = configuration.GetConnectionString("JobPortal")
            ?? throw new StartupFailureException("Set ConnectionStrings:JobPortal: the embedded PostgreSQL is not there yet.");
        await using var context = new JobPortalDbContext(
            new DbContextOptionsBuilder<JobPortalDbContext>().UseNpgsql(ConnectionString).Options);
        await DatabaseMigrator.MigrateAsync(context, cancellationToken);
    }
}
