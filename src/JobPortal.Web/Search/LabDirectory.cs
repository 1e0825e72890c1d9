using JobPortal.Core.Search;
using JobPortal.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>A lab as type-ahead proposes it.</summary>
/// <param name="Open">Its open offers.</param>
public sealed record LabSuggestion(string Slug, string Name, string? City, int Open);

/// <summary>Finds labs by what people type: the beginning of any word of name, acronym or city, accents and case folded.</summary>
public sealed class LabDirectory(NpgsqlDataSource database, SearchIndex index)
{
    /// <summary>Most suggestions at once.</summary>
    public const int MaxSuggestions = 10;

    private readonly LabTypeAhead _names = new(database);

    // For processes without an index. Some thousands of labs at most: a scan is about 3 ms at 5,000, and each lab's offers are counted besides.
    private const string Suggest = $"""
        select g.slug, coalesce(g.acronym, ''), g.name, g.city, f.open from organizations g
        cross join lateral (select count(*)::int as open from offers o where o.organization_id = g.id and {OpenOffers.Sql}) f
        where g.merged_into_id is null and (select bool_and(' ' || regexp_replace(lower(unaccent(concat_ws(' ', g.acronym, g.name, g.city))), '[^a-z0-9]+', ' ', 'g') like '% ' || word || '%')
               from unnest(@words) word)
        order by lower(coalesce(g.acronym, '')) = any(@words) desc, f.open desc, length(g.name), g.slug
        limit @limit
        """;

    public async Task<IReadOnlyList<LabSuggestion>> SuggestAsync(string? typed, DateOnly today, CancellationToken cancellationToken)
    {
        var words = TextFolding.Words(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).ToArray();
        if (words.Length == 0) return [];
        if (index.Words?.Index is { } offers) return await _names.SuggestAsync(offers, words, today, cancellationToken);
        await using var command = database.CreateCommand(Suggest);
        command.Parameters.Add(new NpgsqlParameter("words", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = words });
        command.Parameters.AddWithValue("today", today);
        command.Parameters.AddWithValue("limit", MaxSuggestions);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<LabSuggestion> found = [];
        while (await rows.ReadAsync(cancellationToken))
            found.Add(new LabSuggestion(rows.GetString(0), LabName.Whole(rows.GetString(1), rows.GetString(2)), rows.IsDBNull(3) ? null : rows.GetString(3), rows.GetInt32(4)));
        return found;
    }

    /// <summary>
    /// The same criteria with every lab that no slug names replaced by the lab that its words find best: "lifat" by "lifat-tours"; a lab that
    /// was merged away by the one that stands for it. What finds none stays: it then shows as a filter that matches nothing.
    /// </summary>
    public async Task<SearchCriteria> ResolveAsync(SearchCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        if (criteria.Labs.Count == 0) return criteria;
        var known = await KnownAsync(criteria.Labs, cancellationToken);
        var merged = await MergedAsync(criteria.Labs, cancellationToken);
        List<string> labs = [];
        foreach (var lab in criteria.Labs)
            labs.Add(merged.TryGetValue(lab, out var end) ? end : known.ContainsKey(lab) || await SuggestAsync(lab, today, cancellationToken) is not [var best, ..] ? lab : best.Slug);
        return criteria with { Labs = [.. labs.Distinct().Order(StringComparer.Ordinal)] };
    }

    /// <summary>Of these slugs those that were merged away, each with the slug of the lab that stands for it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> MergedAsync(IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select g.slug, i.slug from organizations g join organizations i on i.id = g.merged_into_id where g.slug = any(@slugs)");
        command.Parameters.Add(new NpgsqlParameter("slugs", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = slugs.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<string, string> ends = [];
        while (await rows.ReadAsync(cancellationToken)) ends[rows.GetString(0)] = rows.GetString(1);
        return ends;
    }

    /// <summary>Brief names by slug, of those that exist.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KnownAsync(IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select slug, acronym, name, city from organizations where slug = any(@slugs)");
        command.Parameters.Add(new NpgsqlParameter("slugs", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = slugs.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<string, string> names = [];
        while (await rows.ReadAsync(cancellationToken)) names[rows.GetString(0)] = LabName.Brief(rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3));
        return names;
    }
}
