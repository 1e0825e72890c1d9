using Npgsql;

namespace JobPortal.Web.Data.Embedded;

/// <summary>A command uses the server of the portal that runs on the same folder: <c>export</c> works while the site serves.</summary>
internal static class ClusterJoining
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the owner's server is up and its database is there. The caller limits how long.</summary>
    /// <returns>The connection string.</returns>
    public static async Task<string> WaitAsync(ClusterFolder folder, string database, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (PostmasterFile.Read(folder.Cluster) is { Status: "ready" } server)
            {
                var connectionString = ClusterAddress.Of(folder, server.Host, server.Port).ConnectionString(database);
                if (await AnswersAsync(connectionString, cancellationToken)) return connectionString;
            }
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            // Starting, stopping, or the owner has not made the database yet.
            return false;
        }
    }
}
