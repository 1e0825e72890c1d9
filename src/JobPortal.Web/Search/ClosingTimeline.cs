using JobPortal.Core.Offers;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>A day on which offers close, with the first of them.</summary>
/// <param name="Total">All that close on it, listed or not.</param>
public sealed record ClosingDay(DateOnly Day, int Total, IReadOnlyList<ClosingOffer> Offers);

/// <summary>An offer in one line.</summary>
/// <param name="Lab">Brief name; null when the lab is not known as an organization.</param>
public sealed record ClosingOffer(int Id, string Slug, string Title, PositionKind Kind, string? Lab, string? Language);

/// <summary>What closes on which of the next days.</summary>
public sealed class ClosingTimeline(NpgsqlDataSource database)
{
    /// <summary>Days looked ahead, today included.</summary>
    public const int Days = 60;

    /// <summary>Offers listed under a day among others; the others are counted.</summary>
    public const int Shown = 8;

    /// <summary>Offers listed on a day of its own.</summary>
    public const int ShownOfOneDay = 300;

    // A day at a time along the index of closes_on: only the offers that are shown are read whole.
    private const string Sql = """
        select d.day::date, c.total, o.id, o.slug, o.title, o.kind, g.acronym, g.name, g.city, o.language
        from generate_series(@first::timestamp, @last::timestamp, '1 day') d(day)
        cross join lateral (
          select count(*)::int as total from offers o where o.closes_on = d.day::date and o.withdrawn_at is null and (@kind is null or o.kind = @kind)) c
        cross join lateral (
          select * from offers o where o.closes_on = d.day::date and o.withdrawn_at is null and (@kind is null or o.kind = @kind) order by o.id limit @shown) o
        left join organizations g on g.id = o.organization_id
        order by d.day, o.id
        """;

    /// <summary>The days from today on that have offers.</summary>
    /// <param name="kind">Only these; null for all.</param>
    public Task<IReadOnlyList<ClosingDay>> NextAsync(PositionKind? kind, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(kind, today, today.AddDays(Days - 1), Shown, cancellationToken);

    /// <summary>One day; null when nothing closes on it.</summary>
    public async Task<ClosingDay?> OnAsync(DateOnly day, PositionKind? kind, CancellationToken cancellationToken) =>
        await ReadAsync(kind, day, day, ShownOfOneDay, cancellationToken) is [var one] ? one : null;

    private async Task<IReadOnlyList<ClosingDay>> ReadAsync(PositionKind? kind, DateOnly first, DateOnly last, int shown, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        command.Parameters.AddWithValue("shown", shown);
        command.Parameters.Add(new NpgsqlParameter("kind", NpgsqlDbType.Text) { Value = (object?)kind?.ToString() ?? DBNull.Value });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<(DateOnly Day, int Total, ClosingOffer Offer)> read = [];
        while (await rows.ReadAsync(cancellationToken)) read.Add((rows.GetFieldValue<DateOnly>(0), rows.GetInt32(1), Offer(rows)));
        return [.. read.GroupBy(r => (r.Day, r.Total)).Select(g => new ClosingDay(g.Key.Day, g.Key.Total, [.. g.Select(r => r.Offer)]))];
    }

    private static ClosingOffer Offer(NpgsqlDataReader row) => new(
        row.GetInt32(2), row.GetString(3), row.GetString(4), Enum.Parse<PositionKind>(row.GetString(5)),
        row.IsDBNull(7) ? null : LabName.Brief(Text(row, 6), row.GetString(7), Text(row, 8)), Text(row, 9));

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
