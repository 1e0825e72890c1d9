using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Data;

/// <summary>Many new rows at once by COPY, inside the context's transaction: one round trip and no tracked entity for each row.</summary>
internal sealed class RowCopy(JobPortalDbContext context)
{
    private readonly NpgsqlConnection _connection = (NpgsqlConnection)context.Database.GetDbConnection();

    /// <summary>Ids that no other transaction gets.</summary>
    public async Task<Queue<int>> ReserveIdsAsync(string table, int count, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select nextval(pg_get_serial_sequence($1, 'id'))::int from generate_series(1, $2)", _connection)
        {
            Parameters = { new() { Value = table }, new() { Value = count } },
        };
        var ids = new Queue<int>(count);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) ids.Enqueue(reader.GetInt32(0));
        return ids;
    }

    /// <param name="columns">Names and types, in the order of the values.</param>
    /// <param name="values">The values of one row; null is SQL's null.</param>
    public async Task CopyAsync<T>(
        string table, IReadOnlyList<(string Name, NpgsqlDbType Type)> columns, IEnumerable<T> rows, Func<T, object?[]> values, CancellationToken cancellationToken)
    {
        var into = $"copy {table} ({string.Join(", ", columns.Select(c => c.Name))}) from stdin (format binary)";
        await using var copy = await _connection.BeginBinaryImportAsync(into, cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            var fields = values(row);
            for (var i = 0; i < columns.Count; i++)
                if (fields[i] is { } value) await copy.WriteAsync(value, columns[i].Type, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
        }
        await copy.CompleteAsync(cancellationToken);
    }
}
