using System.Text.Json;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;
using JobPortal.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>Reads the offers of one page of hits, in the given order.</summary>
internal static class HitReader
{
    private const string Sql = """
        select o.id, o.slug, o.title, o.kind, g.slug, g.name, g.acronym, o.closes_on, o.withdrawn_at, o.language, o.sources, o.first_seen, t.content
        from offers o join offer_texts t on t.offer_id = o.id left join organizations g on g.id = o.organization_id
        where o.id = any(@ids)
        """;

    public static async Task<IReadOnlyList<OfferHit>> ReadAsync(
        NpgsqlConnection connection, int[] ids, WordQuery words, DateOnly today, CancellationToken cancellationToken)
    {
        if (ids.Length == 0) return [];
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = ids });
        // Planning takes as long as reading: the connection remembers the plan, and is given back with it.
        await command.PrepareAsync(cancellationToken);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var marks = new WordMarks(words);
        Dictionary<int, OfferHit> hits = [];
        while (await rows.ReadAsync(cancellationToken)) hits[rows.GetInt32(0)] = Hit(rows, marks, today);
        return [.. ids.Where(hits.ContainsKey).Select(id => hits[id])];
    }

    private static OfferHit Hit(NpgsqlDataReader row, WordMarks marks, DateOnly today)
    {
        var content = JsonSerializer.Deserialize<ListedContent>(row.GetFieldValue<byte[]>(12), StoredJson.Options)!;
        var closesOn = row.IsDBNull(7) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(7);
        var (title, language) = (row.GetString(2), row.IsDBNull(9) ? null : row.GetString(9));
        return new OfferHit
        {
            Id = row.GetInt32(0),
            Slug = row.GetString(1),
            Title = title,
            TitleParts = Snippet.Mark(title, marks, language),
            Kind = Enum.Parse<PositionKind>(row.GetString(3)),
            Duration = content.Duration,
            LabSlug = row.IsDBNull(4) ? null : row.GetString(4),
            LabName = row.IsDBNull(5) ? content.Organization.Name ?? content.Organization.Raw : row.GetString(5),
            LabAcronym = row.IsDBNull(6) ? null : row.GetString(6),
            Places = [.. content.Places.Select(p => p.Commune ?? p.Raw).Distinct()],
            ClosesOn = closesOn,
            Withdrawn = !row.IsDBNull(8),
            Open = row.IsDBNull(8) && (closesOn is null || closesOn >= today),
            Language = language,
            Sources = row.GetFieldValue<string[]>(10),
            FirstSeen = row.GetFieldValue<DateTimeOffset>(11),
            Snippet = Snippet.Cut(Text(content), marks, language: language),
        };
    }

    private static string Text(ListedContent content)
    {
        var text = string.Join('\n', content.Sections.Select(s => s.Text));
        return text.Length <= Snippet.MaxRead ? text : text[..Snippet.MaxRead];
    }

    // What a list shows of an OfferContent: the rest of its JSON is passed over (a third of what a search of 100,000 offers took).
    private sealed record ListedContent(ContractDuration Duration, ListedLab Organization, IReadOnlyList<ListedPlace> Places, IReadOnlyList<ListedSection> Sections);

    private sealed record ListedLab(string? Name, string? Raw);

    private sealed record ListedPlace(string? Commune, string Raw);

    private sealed record ListedSection(string Text);
}
