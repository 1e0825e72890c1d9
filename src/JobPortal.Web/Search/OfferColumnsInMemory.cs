using System.Data;
using System.Diagnostics.CodeAnalysis;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// The filter columns as last read, for all requests of this process. Read again, by one request for all that wait, when the
/// database says that something changed.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has no wait handle unless one is asked for, and lives as long as the process.")]
internal sealed class OfferColumnsInMemory
{
    private const string Labs = "select id, slug, name, acronym, city from organizations where id in (select organization_id from offers)";

    private const string FormerLabs = "select slug, merged_into_id from organizations where merged_into_id is not null";

    private const string Offers = """
        select id, kind, first_seen, organization_id, permanent, min_months, max_months, closes_on, withdrawn_at, language, regions, sources, link_action, link_network
        from offers order by id
        """;

    private readonly SemaphoreSlim _reading = new(1);
    private volatile OfferColumns? _columns;

    /// <summary>At least as new as a version that <see cref="WordMatches"/> read.</summary>
    /// <param name="connection">Of the request: taking a second one while others wait with theirs could use up the pool.</param>
    public async Task<OfferColumns> AtAsync(NpgsqlConnection connection, long version, CancellationToken cancellationToken)
    {
        if (_columns is { } known && known.Version >= version) return known;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_columns is { } read && read.Version >= version) return read;
            return _columns = await ReadAsync(connection, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    // Version and rows are of one snapshot: what is committed in between is in neither, so the next search reads again.
    private static async Task<OfferColumns> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var command = new NpgsqlCommand($"{WordMatches.Version}; {Labs}; {FormerLabs}; {Offers}", connection, snapshot);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var version = rows.GetInt64(0);
        await rows.NextResultAsync(cancellationToken);
        List<LabRow> labs = [];
        while (await rows.ReadAsync(cancellationToken)) labs.Add(Lab(rows));
        await rows.NextResultAsync(cancellationToken);
        Dictionary<string, int> former = [];
        while (await rows.ReadAsync(cancellationToken)) former[rows.GetString(0)] = rows.GetInt32(1);
        await rows.NextResultAsync(cancellationToken);
        List<OfferRow> offers = [];
        while (await rows.ReadAsync(cancellationToken)) offers.Add(Offer(rows));
        return new OfferColumns(version, offers, labs, former);
    }

    private static LabRow Lab(NpgsqlDataReader row) => new(row.GetInt32(0), row.GetString(1), LabName.Brief(Text(row, 3), row.GetString(2), Text(row, 4)));

    private static OfferRow Offer(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Kind = Enum.Parse<PositionKind>(row.GetString(1)),
        FirstSeen = row.GetFieldValue<DateTimeOffset>(2),
        LabId = Number(row, 3),
        Permanent = row.GetBoolean(4),
        MinMonths = Number(row, 5),
        MaxMonths = Number(row, 6),
        ClosesOn = row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        WithdrawnAt = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8),
        Language = Text(row, 9),
        Regions = row.GetFieldValue<string[]>(10),
        Sources = row.GetFieldValue<string[]>(11),
        LinkAction = Text(row, 12),
        LinkNetwork = Text(row, 13),
    };

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static int? Number(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
}
