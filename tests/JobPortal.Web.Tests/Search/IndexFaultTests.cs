using JobPortal.Web.Search;
using Npgsql;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>What is stored is found on every node, whatever happens to what tells them.</summary>
public sealed class IndexFaultTests
{
    private const string Listeners = "from pg_stat_activity where datname = current_database() and query = 'listen offers_changed'";

    // What a backup of before knows: no such offer, and fewer changes. Without triggers, and without locks that a node could wait for in a circle.
    private const string Restored = """
        set session_replication_role = replica;
        delete from offer_texts where offer_id in (select id from offers where title like '%volcan%'); delete from offers where title like '%volcan%';
        update offer_changes set n = 0;
        set session_replication_role = default;
        """;

    [Fact]
    public async Task Two_nodes_find_what_neither_of_them_stored_and_lose_what_is_gone()
    {
        await using var offers = await WithAsync(Offer("Un robot"));
        await using var one = await IndexNode.StartAsync(offers.Database);
        await using var other = await IndexNode.StartAsync(offers.Database);
        await AddAsync(offers, "Un volcan");
        foreach (var node in new[] { one, other }) await node.UntilFoundAsync("volcan", 1);
        await ExecuteAsync(offers, "delete from offers where title = 'Un volcan'");
        foreach (var node in new[] { one, other }) await node.UntilFoundAsync("volcan", 0);
    }

    [Fact]
    public async Task A_change_that_nobody_is_told_of_is_found_by_asking()
    {
        await using var offers = await WithAsync(Offer("Un robot"));
        await using var node = await IndexNode.StartAsync(offers.Database);
        var tells = (string)(await ScalarAsync(offers, "select pg_get_functiondef('offers_changed'::regproc)"))!;
        var silent = tells.Replace("perform pg_notify('offers_changed', '');", "", StringComparison.Ordinal);
        silent.ShouldNotBe(tells);
        await ExecuteAsync(offers, silent);
        await AddAsync(offers, "Un volcan");
        await node.UntilFoundAsync("volcan", 1);
    }

    [Fact]
    public async Task A_listener_whose_connection_is_cut_listens_again()
    {
        await using var offers = await WithAsync(Offer("Un robot"));
        await using var node = await IndexNode.StartAsync(offers.Database);
        await IndexNode.UntilAsync(async () => (long)(await ScalarAsync(offers, $"select count(pg_terminate_backend(pid)) {Listeners}"))! == 1);
        await AddAsync(offers, "Un volcan");
        await node.UntilFoundAsync("volcan", 1);
        await IndexNode.UntilAsync(async () => (long)(await ScalarAsync(offers, $"select count(*) {Listeners}"))! == 1);
    }

    [Fact]
    public async Task A_database_that_is_put_back_to_an_older_state_takes_its_nodes_along()
    {
        await using var offers = await WithAsync(Offer("Un robot"), Offer("Un volcan"));
        await using var node = await IndexNode.StartAsync(offers.Database);
        await node.UntilFoundAsync("volcan", 1);
        await ExecuteAsync(offers, Restored);
        await node.UntilFoundAsync("volcan", 0);
        await AddAsync(offers, "Un autre volcan");
        await node.UntilFoundAsync("volcan", 1);
    }

    [Fact]
    public async Task Searches_that_PostgreSQL_answers_go_back_with_it_too()
    {
        await using var offers = await WithAsync(Offer("Un robot"), Offer("Un volcan"));
        (await offers.TitlesAsync("")).ShouldBe(["Un robot", "Un volcan"], ignoreOrder: true);
        await ExecuteAsync(offers, Restored);
        (await offers.TitlesAsync("")).ShouldBe(["Un robot"]);
        (await offers.FindAsync("")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Who_slept_longer_than_changes_are_kept_reads_all_offers_again()
    {
        await using var offers = await WithAsync(Offer("Un robot"), Offer("Un volcan"));
        (await offers.TitlesAsync("")).Length.ShouldBe(2);
        await ExecuteAsync(offers, "update offers set withdrawn_at = '2026-11-20 00:00Z' where title = 'Un volcan'; update offer_touched set at = now() - interval '20 days'");
        await using (var source = offers.Database.NewDataSource()) await OfferChangeLog.TrimAsync(source, CancellationToken.None);
        (await offers.TitlesAsync("")).ShouldBe(["Un robot"]);
    }

    private static async Task AddAsync(SearchOffers offers, string title)
    {
        await using var context = offers.Database.NewContext();
        context.Offers.Add(Offer(title));
        await context.SaveChangesAsync();
    }

    private static async Task ExecuteAsync(SearchOffers offers, string sql) => await ScalarAsync(offers, sql);

    private static async Task<object?> ScalarAsync(SearchOffers offers, string sql)
    {
        await using var connection = new NpgsqlConnection(offers.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
