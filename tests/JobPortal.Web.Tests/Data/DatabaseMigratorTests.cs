using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Data;

public class DatabaseMigratorTests
{
    [Fact]
    public async Task Two_processes_that_start_at_once_migrate_once()
    {
        var database = await TestDatabase.CreateBareAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DatabaseMigrator.MigrateAsync(database.ConnectionString, default)));

        applied.Count(n => n > 0).ShouldBe(1);
        await using var context = database.NewContext();
        (await context.Offers.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_migrated_database_needs_nothing()
    {
        var database = await TestDatabase.CreateAsync();

        (await DatabaseMigrator.MigrateAsync(database.ConnectionString, default)).ShouldBe(0);
    }

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        await using var context = (await TestDatabase.CreateAsync()).NewContext();

        // Red after a change to an entity or its configuration: dotnet run (--project .ci/migrations) add NameOfTheChange
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Database=x")]
    [InlineData("Host=/nowhere;Username=x;Database=x")]
    [InlineData("not a connection string")]
    [InlineData("Colour=blue")]
    public async Task A_wrong_connection_string_is_one_sentence(string connectionString)
    {
        var failure = await Should.ThrowAsync<StartupFailureException>(() => DatabaseMigrator.MigrateAsync(connectionString, default));

        failure.Message.ShouldStartWith("The database of ConnectionStrings:JobPortal cannot be opened: ");
        failure.Message.ShouldNotContain("\n");
    }
}
