using Npgsql;

namespace JobPortal.Web.Data;

/// <summary>
/// Fills the full-text vector of offers that are new or changed (<c>search is null</c>) in batches, beside the harvest: a vector costs
/// more than twice what storing the offer does (the benchmark "storing"), and nothing needs to wait for it.
/// </summary>
/// <remarks>
/// Weights: A title · B lab, places, reference · C headings and words for the kind · D texts. Each offer is indexed under its own language's
/// configuration (both when it is neither French nor English) and under <c>jobportal_simple</c>, where exact words and prefixes are found.
/// </remarks>
public sealed class SearchIndexer(NpgsqlDataSource dataSource)
{
    /// <summary>Offers in one transaction: about 250 ms, so that a run that starts meanwhile waits little.</summary>
    private const int BatchSize = 200;

    /// <summary>PostgreSQL makes the vectors of one statement on one processor.</summary>
    private const int AtOnce = 2;

    /// <summary>Makes all missing vectors. Several processes may run it at once: each takes other offers.</summary>
    /// <returns>How many offers were indexed.</returns>
    public async Task<int> IndexPendingAsync(CancellationToken cancellationToken)
    {
        var indexed = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => IndexAsync(cancellationToken)));
        return indexed.Sum();
    }

    private async Task<int> IndexAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var total = 0;
        while (true)
        {
            await using var command = new NpgsqlCommand(SearchVectorSql.UpdatePending, connection) { Parameters = { new() { Value = BatchSize } } };
            var indexed = await command.ExecuteNonQueryAsync(cancellationToken);
            total += indexed;
            if (indexed == 0) return total;
        }
    }
}
