using System.Data.Common;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// One harvest of a source at a time, on all nodes together. The lock lives exactly as long as its database session: a process that is
/// killed gives it back, however it ends.
/// </summary>
internal sealed class HarvestLock(DbDataSource database)
{
    /// <returns>Dispose it to give the lock back; null when another process harvests the source now.</returns>
    public async Task<IAsyncDisposable?> TryTakeAsync(string source, CancellationToken cancellationToken)
    {
        var session = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await AskAsync(session, "select pg_try_advisory_lock(hashtextextended(@name, 0))", source, cancellationToken)) return new HeldSession(session, source);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
        await session.DisposeAsync();
        return null;
    }

    private static async Task<bool> AskAsync(DbConnection session, string sql, string source, CancellationToken cancellationToken)
    {
        await using var command = session.CreateCommand();
        command.CommandText = sql;
        var name = command.CreateParameter();
        (name.ParameterName, name.Value) = ("name", "run/" + source);
        command.Parameters.Add(name);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private sealed class HeldSession(DbConnection session, string source) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var ended = session;
            try
            {
                await AskAsync(session, "select pg_advisory_unlock(hashtextextended(@name, 0))", source, CancellationToken.None);
            }
            catch (DbException)
            {
                // The session broke, and the lock went with it.
            }
        }
    }
}
