using System.Globalization;
using Npgsql;

namespace JobPortal.Web.Tests;

/// <summary>
/// Stops whoever writes a certain row of a table, inside his transaction, until he is killed: a trigger asks for a lock that the test holds.
/// A kill then falls on that very row, on a slow machine too.
/// </summary>
internal sealed class RowGate : IAsyncDisposable
{
    private const int Lock = 20_261_122;

    private static readonly string Waiting = $"""
        select count(*) from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory' and l.objid = {Lock} and not l.granted
        """;

    /// <summary>For a hang, not for a slow machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly NpgsqlDataSource _database;
    private readonly NpgsqlConnection _holder;
    private readonly string _table;

    private RowGate(NpgsqlDataSource database, NpgsqlConnection holder, string table) => (_database, _holder, _table) = (database, holder, table);

    /// <param name="table">Its rows are counted from now on, those of transactions that fail too.</param>
    /// <param name="row">The first is 1.</param>
    public static async Task<RowGate> CloseAsync(TestDatabase database, string table, int row)
    {
        var source = database.NewDataSource();
        var gate = new RowGate(source, await source.OpenConnectionAsync(), table);
        await gate.RunAsync($"select pg_advisory_lock({Lock})");
        await gate.RunAsync($"""
            create sequence gate_rows;
            create function gate() returns trigger language plpgsql as $$ begin
              if nextval('gate_rows') = {row.ToString(CultureInfo.InvariantCulture)} then perform pg_advisory_xact_lock_shared({Lock}); end if;
              return new;
            end $$;
            create trigger gate before insert on {table} for each row execute function gate();
            """);
        return gate;
    }

    /// <summary>Returns when somebody stands at the gate.</summary>
    /// <param name="writer">Who is expected; it must not end before.</param>
    public async Task ReachedAsync(Task writer)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await AskAsync(Waiting, limit.Token) == 0)
        {
            if (writer.IsCompleted) throw new InvalidOperationException("Nobody wrote the row.");
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Ends the sessions of one program, as its kill does.</summary>
    public Task CutOffAsync(string application) =>
        RunAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = '{application}'");

    /// <summary>Opens it for good. What stood there finds that its program is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await RunAsync($"select pg_advisory_unlock({Lock})");
        await RunAsync($"drop trigger gate on {_table}; drop function gate; drop sequence gate_rows");
        await _holder.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _holder);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> AskAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _holder);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
