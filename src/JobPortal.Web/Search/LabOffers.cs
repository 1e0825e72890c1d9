using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Words;
using JobPortal.Web.Data;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>One page of a lab's offers: open ones first, the soonest to close first, then past ones, the last closed first.</summary>
/// <param name="Open">Open offers in all.</param>
/// <param name="Past">Past offers in all.</param>
public sealed record LabOfferPage(IReadOnlyList<OfferHit> Hits, int Open, int Past)
{
    /// <summary>At least 1.</summary>
    public int Pages => Math.Max(1, (Open + Past + LabOffers.PageSize - 1) / LabOffers.PageSize);
}

/// <summary>The offers of one lab, past ones too.</summary>
public sealed class LabOffers(NpgsqlDataSource database)
{
    public const int PageSize = 50;

    // A lab has some hundreds of offers at most: all ids come, in order, and one page of them is read whole.
    private const string Sql = $"""
        select o.id, {OpenOffers.Sql} as open from offers o
        where o.organization_id = @lab and (o.withdrawn_at is null or o.withdrawn_at > @gone)
        order by open desc, case when {OpenOffers.Sql} then coalesce(o.closes_on, 'infinity') end, coalesce(o.closes_on, o.withdrawn_at::date) desc, o.id desc
        """;

    /// <summary>Offers withdrawn before it are gone for good: their pages answer 410.</summary>
    internal static DateTimeOffset GoneBefore(DateOnly today) => new(today.AddDays(-ColumnSearch.WithdrawnDays), default, TimeSpan.Zero);

    /// <param name="page">From 1.</param>
    public async Task<LabOfferPage> FindAsync(int lab, int page, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddWithValue("lab", lab);
        command.Parameters.AddWithValue("today", today);
        command.Parameters.AddWithValue("gone", GoneBefore(today));
        List<(int Id, bool Open)> offers = [];
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken)) offers.Add((rows.GetInt32(0), rows.GetBoolean(1)));
        }
        int[] ids = [.. offers.Skip((page - 1) * PageSize).Take(PageSize).Select(o => o.Id)];
        var hits = await HitReader.ReadAsync(connection, ids, WordQuery.None, today, cancellationToken);
        var open = offers.Count(o => o.Open);
        return new LabOfferPage(hits, open, offers.Count - open);
    }
}
