using JobPortal.Core.Alerts;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>What a search would have brought in days that are past: through the same index as the search itself.</summary>
public sealed class PastOffers(NpgsqlDataSource database, SearchIndex index)
{
    /// <summary>The newest hits that are looked at: no search of somebody who wants mails finds more in a month.</summary>
    private const int Most = 20_000;

    private const string Sql = """
        select first_seen, closes_on from offers where id = any(@ids) and (first_seen >= @since or closes_on >= @since_day)
        """;

    /// <param name="criteria">Its status is left aside: an offer that has closed since was open then.</param>
    /// <param name="now">The end of the days looked back.</param>
    public async Task<IReadOnlyList<PastOffer>> FindAsync(SearchCriteria criteria, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = Core.Offers.PortalDay.Of(now);
        var words = WordQueryReader.Standard.Read(criteria.Text);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var all = criteria with { Status = OfferStatus.Any, Sort = SortOrder.Newest, Page = 1, Closes = criteria.Closes == ClosingWindow.NoDeadline ? criteria.Closes : null };
        var answer = await index.MatcherOver(connection).FindAsync(all, words, today, new HitRange(0, Most), cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = answer.Ids.ToArray() });
        command.Parameters.AddWithValue("since", now.AddDays(-AlertForecast.Days).ToUniversalTime());
        command.Parameters.AddWithValue("since_day", today.AddDays(-AlertForecast.Days));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<PastOffer> found = [];
        while (await rows.ReadAsync(cancellationToken))
            found.Add(new PastOffer(rows.GetFieldValue<DateTimeOffset>(0), rows.IsDBNull(1) ? null : rows.GetFieldValue<DateOnly>(1)));
        return found;
    }
}
