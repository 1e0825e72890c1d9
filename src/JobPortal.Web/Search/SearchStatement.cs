using JobPortal.Core.Search;
using JobPortal.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>
/// The one SQL statement of a search. Every filter in use is one bit of <c>miss</c>: an offer is a hit when it misses none, and counts
/// beside a filter when it misses no other. So offers that miss two filters are left out at once, and all counts
/// come from one pass over narrow rows.
/// </summary>
internal sealed class SearchStatement
{
    /// <summary>Days after which a withdrawn offer is gone for good (its page answers 410).</summary>
    public const int WithdrawnDays = 90;

    private readonly List<string> _required = [$"(o.withdrawn_at is null or o.withdrawn_at > @today - {WithdrawnDays})"];
    private readonly List<string> _missed = [];
    private readonly List<NpgsqlParameter> _parameters = [];

    public SearchStatement(SearchCriteria criteria, DateOnly today, string? tsQuery)
    {
        Add("today", today, NpgsqlDbType.Date);
        Add("labs", criteria.Labs.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Filter(Facets.Lab, criteria.Labs.Count > 0, "o.organization_id = any(array(select id from organizations where slug = any(@labs)))");
        Filter(Facets.Kind, criteria.Kinds.Count > 0, "o.kind = any(@kinds)", "kinds", criteria.Kinds.Select(k => k.ToString()).ToArray());
        Filter(Facets.Duration, criteria.Durations.Count > 0, $"({DurationBits} & {criteria.Durations.Aggregate(0, (bits, d) => bits | (1 << (int)d))}) <> 0");
        Filter(Facets.Closes, criteria.Closes is not null, Closes(criteria.Closes));
        Filter(Facets.Region, criteria.Regions.Count > 0, "o.regions && @regions", "regions", criteria.Regions.ToArray());
        Filter(Facets.Source, criteria.Sources.Count > 0, "o.sources && @sources", "sources", criteria.Sources.ToArray());
        Filter(Facets.Language, criteria.Languages.Count > 0, "o.language = any(@languages)", "languages", criteria.Languages.ToArray());
        Filter(Facets.Status, criteria.Status != OfferStatus.Any, criteria.Status == OfferStatus.Open ? OpenOffers.Sql : "not " + OpenOffers.Sql);
        Require(criteria);
        Sql = Write(criteria, tsQuery);
    }

    public string Sql { get; }

    public NpgsqlCommand Command(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Sql, connection);
        foreach (var parameter in _parameters) command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Bits by <see cref="DurationBucket"/>: a length from 12 to 24 months stands in two buckets; one open end counts as the other.</summary>
    private const string DurationBits = """
        (case when o.permanent then 32 when o.min_months is null and o.max_months is null then 64 else
           (case when coalesce(o.min_months, o.max_months) <= 6 then 1 else 0 end)
         | (case when coalesce(o.min_months, o.max_months) <= 12 and coalesce(o.max_months, o.min_months) >= 7 then 2 else 0 end)
         | (case when coalesce(o.min_months, o.max_months) <= 24 and coalesce(o.max_months, o.min_months) >= 13 then 4 else 0 end)
         | (case when coalesce(o.min_months, o.max_months) <= 36 and coalesce(o.max_months, o.min_months) >= 25 then 8 else 0 end)
         | (case when coalesce(o.max_months, o.min_months) > 36 then 16 else 0 end) end)
        """;

    /// <summary>The first <see cref="ClosingWindow"/> an offer is in; 4 none at all, 5 later than all, 6 in the past.</summary>
    private const string ClosingBand = """
        (case when o.closes_on is null then 4 when o.closes_on < @today then 6 when o.closes_on <= @today + 7 then 0
              when o.closes_on <= @today + 14 then 1 when o.closes_on <= @today + 30 then 2 when o.closes_on <= @today + 90 then 3 else 5 end)
        """;

    private static string Closes(ClosingWindow? window) => window switch
    {
        null => "",
        ClosingWindow.NoDeadline => "o.closes_on is null",
        { } within => $"(o.closes_on >= @today and o.closes_on <= @today + {SearchSpelling.Of(within)})",
    };

    private void Require(SearchCriteria criteria)
    {
        if (criteria.MinMonths is { } min)
        {
            Add("min", min, NpgsqlDbType.Integer);
            // A permanent post is longer than any number of months.
            _required.Add($"(coalesce(o.max_months, o.min_months) >= @min{(criteria.MaxMonths is null ? " or o.permanent" : "")})");
        }
        if (criteria.MaxMonths is { } max)
        {
            Add("max", max, NpgsqlDbType.Integer);
            _required.Add("coalesce(o.min_months, o.max_months) <= @max");
        }
        if (criteria.Links.Count == 0) return;
        Add("links", criteria.Links.Select(l => l.ToUpperInvariant()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        _required.Add("(upper(o.link_action) = any(@links) or upper(o.link_network) = any(@links))");
    }

    private void Filter(Facets facet, bool used, string condition, string? name = null, string[]? values = null)
    {
        if (!used) return;
        if (name is not null) Add(name, values!, NpgsqlDbType.Array | NpgsqlDbType.Text);
        // A null is not a match: "is not true" counts it as missed.
        _missed.Add($"(case when ({condition}) is not true then {(int)facet} else 0 end)");
    }

    private void Add(string name, object value, NpgsqlDbType type) => _parameters.Add(new NpgsqlParameter(name, type) { Value = value });

    private string Write(SearchCriteria criteria, string? tsQuery)
    {
        if (tsQuery is not null) Add("query", tsQuery, NpgsqlDbType.Text);
        Add("offset", (criteria.Page - 1) * SearchCriteria.PageSize, NpgsqlDbType.Integer);
        var ranked = tsQuery is not null && criteria.Sort == SortOrder.Relevance;
        // The newest hits are ranked; behind them come the others, by age as they stand.
        var order = ranked && criteria.Page * SearchCriteria.PageSize > MostRanked ? "first_seen desc, id desc" : Order(criteria.Sort, ranked);
        var from = ranked && criteria.Page * SearchCriteria.PageSize <= MostRanked ? "ranked" : "m where miss = 0";
        // "offset 0" keeps the condition on miss out of the join: the planner would expect 50 offers of it and join row by row.
        return $"""
            with c as (
              select o.*, {(_missed.Count == 0 ? "0" : string.Join(" | ", _missed))} as miss
              from offers o {(tsQuery is null ? "" : "join offers_matching(@query::tsquery) found(id) on found.id = o.id")}
              where {string.Join(" and ", _required)} offset 0),
            m as materialized (
              select o.id, o.organization_id as lab, o.regions, o.sources, o.closes_on, o.first_seen, o.miss, {DurationBits} as duration,
                {ClosingBand} as band, o.kind, o.language, {OpenOffers.Sql} as open
              from c o where o.miss & (o.miss - 1) = 0){(ranked ? Ranked : "")}
            {Rows(order, from)}
            """;
    }

    private static string Order(SortOrder? sort, bool ranked) => sort switch
    {
        SortOrder.Newest => "first_seen desc, id desc",
        SortOrder.Relevance when ranked => "rank desc, id desc",
        SortOrder.Relevance or SortOrder.Closing or null => "not open, case when open then closes_on end nulls last, closes_on desc nulls last, id",
    };

    /// <summary>Ranking reads whole vectors, about 20 µs each.</summary>
    private const int MostRanked = 1_000;

    private static readonly string Ranked = $"""
        , ranked as (
              select t.offer_id as id, ts_rank(t.search, @query::tsquery) as rank
              from (select id from m where miss = 0 order by first_seen desc, id desc limit {MostRanked}) newest join offer_texts t on t.offer_id = newest.id)
        """;

    private static string Rows(string order, string from) => $"""
        (select 0 as part, id as key, null as text, null::text[] as list, 0::bigint as n, 0 as miss, 0 as bits, row_number() over (order by {order})::int as place
         from {from} order by {order} limit {SearchCriteria.PageSize} offset @offset)
        union all
        select 1, band, kind || '/' || coalesce(language, ''), null, count(*), miss, duration | (open::int << 8), 0 from m group by band, kind, language, miss, duration, open
        union all
        select 2, 0, null, regions, count(*), 0, 0, 0 from m where miss in (0, {(int)Facets.Region}) group by regions
        union all
        select 3, 0, null, sources, count(*), 0, 0, 0 from m where miss in (0, {(int)Facets.Source}) group by sources
        union all
        select 4, 0, g.slug, array[coalesce(g.acronym, ''), g.name, coalesce(g.city, '')], n, 0, 0, 0 from (
          select lab, count(*) as n from m where miss in (0, {(int)Facets.Lab}) and lab is not null group by lab
          order by lab = any(array(select id from organizations where slug = any(@labs))) desc, n desc, lab
          limit {SearchFacets.MaxLabs} + cardinality(@labs)) top join organizations g on g.id = top.lab
        """;
}
