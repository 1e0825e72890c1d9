using JobPortal.Core.Offers;
using JobPortal.Core.Search.Columns;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>Reads what an index holds of offers and labs.</summary>
internal static class OfferRowReader
{
    public const string Labs = "select id, slug, name, acronym, city, merged_into_id from organizations";

    public const string Columns =
        "o.id, o.kind, o.first_seen, o.organization_id, o.permanent, o.min_months, o.max_months, o.closes_on, o.withdrawn_at, o.language, o.regions, o.sources, o.link_action, o.link_network";

    public static OfferRow Offer(NpgsqlDataReader row) => new()
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

    /// <summary>Those that stand for themselves, and the slugs of those that were merged away.</summary>
    public static async Task<LabRows> LabsAsync(NpgsqlDataReader rows, CancellationToken cancellationToken)
    {
        var (labs, former) = (new Dictionary<int, LabRow>(), new Dictionary<string, int>(StringComparer.Ordinal));
        while (await rows.ReadAsync(cancellationToken))
        {
            if (Number(rows, 5) is { } merged) former[rows.GetString(1)] = merged;
            labs[rows.GetInt32(0)] = new LabRow(rows.GetInt32(0), rows.GetString(1), LabName.Brief(Text(rows, 3), rows.GetString(2), Text(rows, 4)));
        }
        return new LabRows(labs, former);
    }

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static int? Number(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
}
