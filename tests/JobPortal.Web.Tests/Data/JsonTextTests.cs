using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace JobPortal.Web.Tests.Data;

/// <summary>What offers say was jsonb and is the text of its JSON now.</summary>
public class JsonTextTests
{
    private static FormattableString Offer =>
        $"insert into offers (id, slug, title, kind, permanent, time_zone, first_seen, last_verified, regions, sources) values (1, 'a', 'A', 'Phd', false, 'Europe/Paris', now(), now(), array[]::text[], array[]::text[])";

    [Fact]
    public async Task What_was_stored_before_the_change_of_type_says_the_same_after_it()
    {
        var database = await TestDatabase.CreateBareAsync();
        var content = StoreFixture.Posting(1).Content;
        await using (var before = database.NewContext())
        {
            await before.GetService<IMigrator>().MigrateAsync("20261123021817_NetworkAsks");
            var json = System.Text.Encoding.UTF8.GetString(StoredJson.Bytes(content));
            await before.Database.ExecuteSqlAsync(Offer);
            await before.Database.ExecuteSqlAsync($"insert into offer_texts (offer_id, content) values (1, {json}::jsonb)");
        }

        await DatabaseMigrator.MigrateAsync(database.ConnectionString, default);

        await using var after = database.NewContext();
        StoredJson.Bytes((await after.OfferTexts.SingleAsync()).Content).ShouldBe(StoredJson.Bytes(content));
    }

    [Theory]
    [InlineData("""{"b": 1, "a": 2}""", 0)]
    [InlineData("""{"a":2,"b":1}""", 0)]
    [InlineData("""{"a": 2, "b": 2}""", 1)]
    public async Task The_same_JSON_in_another_order_is_no_revision(string written, int revisions)
    {
        var database = await TestDatabase.CreateAsync();
        await using var context = database.NewContext();
        await context.Database.ExecuteSqlAsync(Offer);
        await context.Database.ExecuteSqlAsync($"insert into offer_texts (offer_id, content) values (1, {"""{"a": 2, "b": 1}"""}::json)");
        var before = (await context.Offers.AsNoTracking().SingleAsync()).Revision;

        await context.Database.ExecuteSqlAsync($"update offer_texts set content = {written}::json");

        (await context.Offers.AsNoTracking().SingleAsync()).Revision.ShouldBe(before + revisions);
    }
}
