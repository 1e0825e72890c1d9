using System.Collections.Concurrent;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>Counts offers for the page of figures. Each answer is kept ten minutes: counting reads every offer.</summary>
public sealed class OfferStatistics(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private const string OfKind = "(@kind is null or o.kind = @kind)";

    // One result set a figure, in the order of Figure; then the median delay and how many offers have none.
    private const string Sql = $"""
        select to_char(m.month, 'YYYY-MM'), null, count(o.month)::int
        from generate_series(date_trunc('month', @today::timestamp) - interval '23 months', @today::timestamp, '1 month') m(month)
        left join (select date_trunc('month', coalesce(o.published_on, (o.first_seen at time zone 'Europe/Paris')::date)::timestamp) as month from offers o where {OfKind}) o using (month)
        group by m.month order by m.month;
        select o.kind, null, count(*)::int from offers o where {OpenOffers.Sql} and {OfKind} group by o.kind order by 3 desc, 1;
        select case when o.permanent then 'permanent' when coalesce(o.max_months, o.min_months) is null then 'unknown' when coalesce(o.max_months, o.min_months) <= 6 then '1-6'
          when coalesce(o.max_months, o.min_months) <= 12 then '7-12' when coalesce(o.max_months, o.min_months) <= 24 then '13-24'
          when coalesce(o.max_months, o.min_months) <= 36 then '25-36' else 'over-36' end, null, count(*)::int
        from offers o where {OpenOffers.Sql} and {OfKind} group by 1 order by min(case when o.permanent then 1000 else coalesce(o.max_months, o.min_months, 1001) end);
        select r, null, count(*)::int from offers o, unnest(o.regions) r where {OpenOffers.Sql} and {OfKind} and r !~ '^[0-9]' group by r order by 3 desc, 1 limit 30;
        select g.slug, coalesce(g.acronym || coalesce(' (' || g.city || ')', ''), g.name), count(*)::int
        from offers o join organizations g on g.id = o.organization_id where {OpenOffers.Sql} and {OfKind} group by g.id order by 3 desc, 2 limit 20;
        select b.name, null, count(o.days)::int
        from (values (1, '7', 0, 7), (2, '14', 8, 14), (3, '30', 15, 30), (4, '60', 31, 60), (5, '90', 61, 90), (6, 'over', 91, 100000)) b(at, name, low, high)
        left join (select o.closes_on - o.published_on as days from offers o where o.closes_on >= o.published_on and {OfKind}) o on o.days between b.low and b.high
        group by b.at, b.name order by b.at;
        select percentile_disc(0.5) within group (order by o.closes_on - o.published_on) filter (where o.closes_on >= o.published_on),
          (count(*) filter (where o.closes_on >= o.published_on is not true))::int from offers o where {OfKind}
        """;

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, OfferFigures Figures)> _kept = new();

    /// <param name="kind">Only these; null for all.</param>
    public async Task<OfferFigures> OfAsync(PositionKind? kind, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var key = kind?.ToString() ?? "";
        if (_kept.TryGetValue(key, out var kept) && kept.Until > now) return kept.Figures;
        var figures = await CountAsync(kind, PortalDay.Of(now), cancellationToken);
        _kept[key] = (now + KeptFor, figures);
        return figures;
    }

    private async Task<OfferFigures> CountAsync(PositionKind? kind, DateOnly today, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.AddWithValue("today", today);
        command.Parameters.Add(new NpgsqlParameter("kind", NpgsqlDbType.Text) { Value = (object?)kind?.ToString() ?? DBNull.Value });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<Figure, IReadOnlyList<FigureRow>> counted = [];
        foreach (var figure in Enum.GetValues<Figure>())
        {
            counted[figure] = await RowsAsync(rows, figure, cancellationToken);
            await rows.NextResultAsync(cancellationToken);
        }
        await rows.ReadAsync(cancellationToken);
        return new OfferFigures(counted, rows.IsDBNull(0) ? null : rows.GetInt32(0), rows.GetInt32(1));
    }

    private static async Task<IReadOnlyList<FigureRow>> RowsAsync(NpgsqlDataReader rows, Figure figure, CancellationToken cancellationToken)
    {
        List<FigureRow> read = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            var value = rows.GetString(0);
            read.Add(new FigureRow(figure == Figure.Kinds ? SearchSpelling.Of(Enum.Parse<PositionKind>(value)) : value, rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetInt32(2)));
        }
        return read;
    }
}
