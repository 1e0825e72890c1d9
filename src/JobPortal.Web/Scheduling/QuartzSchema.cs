namespace JobPortal.Web.Scheduling;

/// <summary>Quartz makes its own tables, but not the schema that they stand in.</summary>
internal sealed class QuartzSchema(JobDatabase database) : IHostedService
{
    public const string Name = "quartz";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Under a lock: "if not exists" still fails when two nodes create the same schema at the same moment.
        await using var command = database.Pool.CreateCommand(
            $"select pg_advisory_xact_lock(hashtext('schema {Name}')); create schema if not exists {Name}");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
