using Npgsql;

namespace JobPortal.Web.Data.Embedded;

/// <summary>How a cluster is reached.</summary>
internal sealed record ClusterAddress(string Host, int Port, string? Password)
{
    public static ClusterAddress Of(ClusterFolder folder, string host, int port) =>
        new(host, port, File.Exists(folder.PasswordFile) ? File.ReadAllText(folder.PasswordFile) : null);

    public string ConnectionString(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Username = ClusterMaker.User,
        Password = Password,
        Database = database,
        Pooling = pooling,
    }.ConnectionString;

    public async Task EnsureDatabaseAsync(string database, CancellationToken cancellationToken)
    {
        // Not pooled: a pool would keep a connection to the database "postgres" open for nothing.
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = database } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null) return;
        await using var create = new NpgsqlCommand($"create database \"{database}\"", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }
}
