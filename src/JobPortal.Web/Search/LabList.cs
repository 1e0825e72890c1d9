using JobPortal.Core.Search;
using JobPortal.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>A lab as the list of labs shows it.</summary>
/// <param name="Open">Its open offers.</param>
/// <param name="Past">Its closed offers, and those withdrawn less than 90 days ago.</param>
public sealed record LabLine(string Slug, string? Acronym, string Name, string? City, int Open, int Past);

/// <summary>One page of labs.</summary>
/// <param name="Letters">Under which any lab of the search stands: "A" to "Z", and "0" for digits.</param>
public sealed record LabPage(IReadOnlyList<LabLine> Labs, int Total, IReadOnlyList<string> Letters)
{
    /// <summary>At least 1.</summary>
    public int Pages => Math.Max(1, (Total + LabList.PageSize - 1) / LabList.PageSize);
}

/// <summary>All labs with offers, by the name that a reader looks for: the acronym, else the name.</summary>
public sealed class LabList(NpgsqlDataSource database)
{
    public const int PageSize = 100;

    /// <summary>Words of a search that are looked at.</summary>
    private const int MostWords = 6;

    // Some thousands of labs at most: as in LabDirectory, a scan needs no index.
    private const string Sql = $"""
        with counted as (
          select o.organization_id as id, (count(*) filter (where {OpenOffers.Sql}))::int as open, count(*)::int as all_offers
          from offers o where o.organization_id is not null and (o.withdrawn_at is null or o.withdrawn_at > @gone) group by 1),
        found as (
          select g.slug, nullif(g.acronym, '') as acronym, g.name, g.city, c.open, c.all_offers - c.open as past, n.sort,
            case when left(n.sort, 1) between 'a' and 'z' then upper(left(n.sort, 1)) else '0' end as letter
          from counted c join organizations g on g.id = c.id
          cross join lateral (select regexp_replace(lower(unaccent(coalesce(nullif(g.acronym, ''), g.name))), '^[^a-z0-9]+', '') as sort) n
          where not exists (
            select from unnest(@words) word
            where ' ' || regexp_replace(lower(unaccent(concat_ws(' ', g.acronym, g.name, g.city))), '[^a-z0-9]+', ' ', 'g') not like '% ' || word || '%'))
        select slug, acronym, name, city, open, past, (select count(*)::int from found where @letter is null or letter = @letter),
          (select array_agg(distinct letter order by letter) from found)
        from found where @letter is null or letter = @letter order by sort, slug limit 100 offset @skip
        """;

    /// <param name="typed">Beginnings of words of the acronym, name or city; null or blank for all.</param>
    /// <param name="letter">"A" to "Z", "0" for digits; null for all.</param>
    /// <param name="page">From 1.</param>
    public async Task<LabPage> FindAsync(string? typed, string? letter, int page, DateOnly today, CancellationToken cancellationToken)
    {
        var words = TextFolding.Words(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter("words", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = words });
        command.Parameters.Add(new NpgsqlParameter("letter", NpgsqlDbType.Text) { Value = (object?)letter ?? DBNull.Value });
        command.Parameters.AddWithValue("today", today);
        command.Parameters.AddWithValue("gone", LabOffers.GoneBefore(today));
        command.Parameters.AddWithValue("skip", (page - 1) * PageSize);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<LabLine> labs = [];
        var (total, letters) = (0, Array.Empty<string>());
        while (await rows.ReadAsync(cancellationToken))
        {
            labs.Add(new LabLine(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3), rows.GetInt32(4), rows.GetInt32(5)));
            (total, letters) = (rows.GetInt32(6), rows.GetFieldValue<string[]>(7));
        }
        return new LabPage(labs, total, letters);
    }
}
