using Microsoft.Extensions.Options;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>
/// Who answers searches in this process: the index with words once <see cref="IndexFollower"/> has it ready, PostgreSQL with the filter columns
/// until then, in a worker, in commands, and whenever <c>Search:Index</c> is off.
/// </summary>
public sealed class SearchIndex(IOptions<SearchOptions> options)
{
    private readonly LiveOffers _columns = new(withWords: false);
    private volatile LiveOffers? _words;

    /// <summary>Whether the configuration wants an index in the process.</summary>
    public bool IsWanted => options.Value.Index == "on";

    /// <summary>Whether searches are answered in the process.</summary>
    public bool IsReady => _words is not null;

    /// <summary>Of the offers and labs that searches find: it grows with every change that reached this process. Null until it is ready.</summary>
    public long? Version => _words?.Moment?.Version;

    /// <summary>Null until it is ready.</summary>
    internal LiveOffers? Words => _words;

    /// <summary>From now on these answer.</summary>
    internal void Use(LiveOffers words) => _words = words;

    internal IOfferMatcher MatcherOver(NpgsqlConnection connection) =>
        _words is { Index: { } ready } ? new IndexMatcher(ready) : new DatabaseMatcher(connection, _columns);
}
