using JobPortal.Core.Search;
using Npgsql;
using static JobPortal.Web.Tests.Search.SearchOffers;

namespace JobPortal.Web.Tests.Search;

/// <summary>What a search keeps in the process is never older than what was committed before the search.</summary>
public sealed class LiveOffersTests
{
    [Theory]
    [InlineData("update offers set closes_on = date '2026-01-01' where title = 'one'", "two")]
    [InlineData("update offers set withdrawn_at = timestamptz '2026-11-20 00:00Z' where title = 'one'", "two")]
    [InlineData("delete from offers where title = 'two'", "one")]
    [InlineData("update offers set closes_on = date '2026-11-23' where title = 'two'", "two, one")]
    public async Task A_change_that_another_connection_commits_is_in_the_next_search(string change, string then)
    {
        await using var offers = await WithAsync(Offer("one"), Offer("two"));
        (await offers.TitlesAsync("")).ShouldBe(["one", "two"]);
        await using var other = await OpenAsync(offers);
        await using var transaction = await other.BeginTransactionAsync();
        await ExecuteAsync(other, change);
        (await offers.TitlesAsync("")).ShouldBe(["one", "two"]);
        await transaction.CommitAsync();
        string.Join(", ", await offers.TitlesAsync("")).ShouldBe(then);
    }

    [Fact]
    public async Task The_slower_of_two_writers_is_seen_also_when_it_began_first()
    {
        await using var offers = await WithAsync(Offer("one"), Offer("two"), Offer("three"));
        await using var slow = await OpenAsync(offers);
        await using var fast = await OpenAsync(offers);
        await using var slowTransaction = await slow.BeginTransactionAsync();
        await ExecuteAsync(slow, "update offers set closes_on = date '2026-01-01' where title = 'one'");
        await ExecuteAsync(fast, "update offers set closes_on = date '2026-01-01' where title = 'two'");
        (await offers.TitlesAsync("")).ShouldBe(["one", "three"]);
        await slowTransaction.CommitAsync();
        (await offers.TitlesAsync("")).ShouldBe(["three"]);
    }

    [Fact]
    public async Task A_change_after_a_savepoint_that_was_rolled_back_is_seen()
    {
        await using var offers = await WithAsync(Offer("one"), Offer("two"));
        (await offers.TitlesAsync("")).Length.ShouldBe(2);
        await using var other = await OpenAsync(offers);
        await ExecuteAsync(other, """
            begin; savepoint s; update offers set closes_on = date '2026-01-01' where title = 'one'; rollback to s; update offers set closes_on = date '2026-01-01' where title = 'two'; commit
            """);
        (await offers.TitlesAsync("")).ShouldBe(["one"]);
    }

    [Fact]
    public async Task A_renamed_lab_is_seen()
    {
        await using var offers = await WithAsync(Offer("one", change: o => o.Organization = Lab("ens", "Old name")));
        (await offers.FindAsync("")).Facets.Labs.ShouldBe([new LabFacet("ens", "Old name", 1)]);
        await using var other = await OpenAsync(offers);
        await ExecuteAsync(other, "update organizations set name = 'New name'");
        (await offers.FindAsync("")).Facets.Labs.ShouldBe([new LabFacet("ens", "New name", 1)]);
    }

    [Fact]
    public async Task What_no_search_reads_makes_nobody_read_all_offers_again()
    {
        await using var offers = await WithAsync(Offer("one"));
        await using var other = await OpenAsync(offers);
        await using var version = new NpgsqlCommand("select sum(n)::bigint from offer_changes", other);
        var before = await version.ExecuteScalarAsync();
        await ExecuteAsync(other, "update offers set last_verified = last_verified + interval '1 day', sources = sources, withdrawn_at = null");
        (await version.ExecuteScalarAsync()).ShouldBe(before);
        await ExecuteAsync(other, "update offers set sources = array['cnrs']");
        (await version.ExecuteScalarAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Searches_at_once_while_offers_change_each_see_what_was_committed_before()
    {
        await using var offers = await WithAsync(Enumerable.Range(0, 60).Select(i => Offer($"n{i}")));
        await using var other = await OpenAsync(offers);
        for (var gone = 1; gone <= 15; gone++)
        {
            await ExecuteAsync(other, "delete from offers where id = (select min(id) from offers)");
            var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => offers.FindAsync("")));
            found.ShouldAllBe(r => r.Total == 60 - gone && r.Hits.Count == 20);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(SearchOffers offers)
    {
        var connection = new NpgsqlConnection(offers.Database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
