using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace JobPortal.Web.Data;

/// <summary>Brings the schema up to date at start, whatever the number of processes that start at once.</summary>
public static class DatabaseMigrator
{
    /// <summary>Oldest major version of the server that the product supports.</summary>
    public const int OldestServer = 15;

    /// <summary>Key of the advisory lock; any number that nothing else in the database uses ("JobPort" in ASCII).</summary>
    private const long LockKey = 0x4A6F62506F7274;

    /// <returns>How many migrations were applied.</returns>
    /// <exception cref="StartupFailureException">The server cannot be reached or is older than <see cref="OldestServer"/>.</exception>
    public static async Task<int> MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(connectionString, cancellationToken);
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new StartupFailureException(
                $"The server of ConnectionStrings:JobPortal is PostgreSQL {connection.PostgreSqlVersion}; JobPortal needs {OldestServer} or newer.");
        var options = new DbContextOptionsBuilder<JobPortalDbContext>().UseNpgsql(connection).Options;
        await using var context = new JobPortalDbContext(options);
        return await PendingAsync(context, connection, cancellationToken) == 0 ? 0 : await ApplyAsync(context, connection, cancellationToken);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or ArgumentException or FormatException)
        {
            if (connection is not null) await connection.DisposeAsync();
            throw new StartupFailureException($"The database of ConnectionStrings:JobPortal cannot be opened: {e.Message.TrimEnd('.')}.", e);
        }
    }

    /// <summary>One small query: MigrateAsync takes more than a second even when there is nothing to do (measured).</summary>
    private static async Task<int> PendingAsync(JobPortalDbContext context, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var pending = context.GetService<IMigrationsAssembly>().Migrations.Keys.ToHashSet();
        await using var exists = new NpgsqlCommand("select to_regclass('\"__EFMigrationsHistory\"') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true) return pending.Count;
        await using var query = new NpgsqlCommand("select \"MigrationId\" from \"__EFMigrationsHistory\"", connection);
        await using var reader = await query.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) pending.Remove(reader.GetString(0));
        return pending.Count;
    }

    private static async Task<int> ApplyAsync(JobPortalDbContext context, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await LockAsync("pg_advisory_lock", connection, cancellationToken);
        try
        {
            // Again: another process may have migrated while this one waited.
            var pending = await PendingAsync(context, connection, cancellationToken);
            // No time limit: a change of type writes a table of a million offers anew.
            context.Database.SetCommandTimeout(0);
            if (pending > 0) await context.Database.MigrateAsync(cancellationToken);
            return pending;
        }
        finally
        {
            await LockAsync("pg_advisory_unlock", connection, CancellationToken.None);
        }
    }

    private static async Task LockAsync(string function, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // No time limit: it waits as long as another process migrates.
        await using var command = new NpgsqlCommand($"select {function}({LockKey})", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
