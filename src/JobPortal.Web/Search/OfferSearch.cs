using JobPortal.Core.Search;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>The one door to offers: a page, a feed, the API and an alert ask here and nowhere else.</summary>
public sealed class OfferSearch(NpgsqlDataSource database)
{
    /// <param name="criteria">As <see cref="SearchCriteriaCodec"/> reads them; any text is allowed.</param>
    /// <param name="today">The day in Paris: <see cref="Core.Offers.PortalDay"/>.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task<SearchResult> SearchAsync(SearchCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        var terms = SearchWords.Read(criteria.Text);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var query = await TsQuery.CompileAsync(connection, terms, cancellationToken);
        var counts = new FacetCounts();
        await using (var command = new SearchStatement(criteria, today, query).Command(connection))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
            await counts.ReadAsync(rows, cancellationToken);
        var hits = await HitReader.ReadAsync(connection, counts.HitIds, terms, today, cancellationToken);
        return new SearchResult(hits, counts.Total, counts.Facets(), TextIgnored: criteria.Text is not null && query is null);
    }
}
