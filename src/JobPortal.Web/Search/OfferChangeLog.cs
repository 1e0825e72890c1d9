using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>What a moment of the database was, so that all that was committed after it can be told.</summary>
/// <param name="Database">Which one: a number of a transaction means nothing in another.</param>
/// <param name="Xmin">Every transaction before it had ended; what changed since has this number or a greater one.</param>
/// <param name="Version">The sum of <c>offer_changes</c>: it grows with every committed change.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record OfferMoment(string Database, long Xmin, long Version, DateTimeOffset At)
{
    /// <summary>Whether this, that was asked for later, cannot be later: it is of another database, or of one that was put back to an older state.</summary>
    public bool IsBefore(OfferMoment known) => Database != known.Database || Xmin < known.Xmin || Version < known.Version;
}

/// <summary>Which offers changed since a moment (migration OwnSearchTerms keeps the log).</summary>
internal static class OfferChangeLog
{
    /// <summary>Rows of <c>offer_touched</c> that are no offers.</summary>
    public const int Labs = 0, Everything = -1;

    /// <summary>The newest change that is no longer here: who asks for what was before it must look at all offers.</summary>
    public const int Forgotten = -2;

    /// <summary>How long changes are kept: an older snapshot of an index is of no use. Longer than from one weekly digest to the next.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(15);

    /// <summary>The one number that grows with every committed change.</summary>
    public const string Version = "select sum(n)::bigint from offer_changes";

    /// <summary>This very moment; the first columns of a row.</summary>
    public const string Now = $"""
        select current_database() || (select system_identifier from pg_control_system()), pg_snapshot_xmin(pg_current_snapshot())::text::bigint, ({Version}), now()
        """;

    /// <summary>Ids and transactions since @xmin; the same offer may come several times.</summary>
    public const string Since = "select offer_id, changed::text::bigint from offer_touched where changed >= @xmin::text::xid8";

    public static OfferMoment Moment(NpgsqlDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<DateTimeOffset>(3));

    public static async Task TrimAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            with gone as (delete from offer_touched where at < now() - @kept returning changed)
            insert into offer_touched (offer_id, changed) select @forgotten, max(changed) from gone having count(*) > 0
            """);
        command.Parameters.AddWithValue("kept", Kept);
        command.Parameters.AddWithValue("forgotten", Forgotten);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
