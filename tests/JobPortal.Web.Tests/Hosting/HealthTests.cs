using System.Net;
using System.Text.Json;
using JobPortal.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace JobPortal.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task It_is_well_with_a_database_that_is_up_to_date_and_jobs_that_run()
    {
        var (status, body) = await AskAsync(await TestDatabase.CreateAsync(), "select 1", HttpStatusCode.OK);

        status.ShouldBe(HttpStatusCode.OK);
        body.GetProperty("status").GetString().ShouldBe("Healthy");
        body.GetProperty("checks").EnumerateObject().Select(check => check.Name).ShouldBe(["database", "jobs"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_migration_that_is_missing_makes_it_unready()
    {
        var (status, body) = await AskAsync(await TestDatabase.CreateAsync(),
            "delete from \"__EFMigrationsHistory\" where \"MigrationId\" = (select max(\"MigrationId\") from \"__EFMigrationsHistory\")", HttpStatusCode.ServiceUnavailable);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.GetProperty("checks").GetProperty("database").GetProperty("detail").GetString()!.ShouldContain("migrate");
    }

    [Fact]
    public async Task A_database_that_is_gone_makes_it_unready_and_the_answer_names_no_server()
    {
        var database = await TestDatabase.CreateAsync();
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

        var (status, body) = await AskAsync(database, $"drop database {name} with (force)", HttpStatusCode.ServiceUnavailable, from: "postgres");

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.GetProperty("checks").GetProperty("database").GetProperty("status").GetString().ShouldBe("Unhealthy");
        body.ToString().ShouldNotContain(name);
    }

    /// <summary>Starts the portal, does something to its database, and asks how it is.</summary>
    private static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(TestDatabase database, string sql, HttpStatusCode expected, string? from = null)
    {
        var folder = Directory.CreateTempSubdirectory("jobportal-health-");
        await using var app = Program.Build(Program.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--environment", "Testing", "--ConnectionStrings:JobPortal", database.ConnectionString, "--JobPortal:DataFolder", folder.FullName],
            runsJobs: true));
        await app.Services.GetRequiredService<JobPortalDatabase>().OpenAsync(DatabaseUse.Serve, CancellationToken.None);
        await app.StartAsync();
        await ExecuteAsync(database, sql, from);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var (status, body) = await UntilAsync(expected, client);
        await app.StopAsync();
        folder.Delete(recursive: true);
        return (status, body);
    }

    /// <summary>The jobs start after the site, so the first answers of a portal that is well may be 503.</summary>
    private static async Task<(HttpStatusCode Status, JsonElement Body)> UntilAsync(HttpStatusCode expected, HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await client.GetAsync("/health");
            if (answer.StatusCode == expected || tries == 3_000)
                return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
            await Task.Delay(100);
        }
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql, string? from)
    {
        var address = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        address.Database = from ?? address.Database;
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
