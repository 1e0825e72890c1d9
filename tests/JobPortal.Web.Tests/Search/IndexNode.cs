using JobPortal.Core.Search;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>One web node's index that follows a database, with connections and a data folder of its own.</summary>
internal sealed class IndexNode : IAsyncDisposable
{
    /// <summary>For hangs: nothing depends on how long it takes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly NpgsqlDataSource _source;
    private readonly IndexFollower _follower;
    private readonly OfferSearch _search;

    private IndexNode(TestDatabase database)
    {
        _source = database.NewDataSource();
        var options = Options.Create(new SearchOptions());
        var folder = Directory.CreateTempSubdirectory("jobportal-node-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("JobPortal:DataFolder", folder)]).Build();
        var index = new SearchIndex(options);
        var keeper = new IndexKeeper(_source, index, new IndexSnapshotFile(configuration, options, NullLogger<IndexSnapshotFile>.Instance), NullLogger<IndexKeeper>.Instance);
        _follower = new IndexFollower(_source, new SearchIndexer(_source), keeper, NullLogger<IndexFollower>.Instance);
        _search = new OfferSearch(_source, index);
        Index = index;
    }

    public SearchIndex Index { get; }

    /// <summary>Its index is ready.</summary>
    public static async Task<IndexNode> StartAsync(TestDatabase database)
    {
        var node = new IndexNode(database);
        await node._follower.StartAsync(CancellationToken.None);
        await UntilAsync(() => Task.FromResult(node.Index.IsReady));
        return node;
    }

    public Task UntilFoundAsync(string words, int total) => UntilAsync(async () =>
        (await _search.SearchAsync(new SearchCriteria { Text = words }, Today, CancellationToken.None)).Total == total);

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await isSo()) await Task.Delay(50, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _follower.StopAsync(CancellationToken.None);
        _follower.Dispose();
        await _source.DisposeAsync();
    }
}
