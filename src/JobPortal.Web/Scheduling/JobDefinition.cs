namespace JobPortal.Web.Scheduling;

/// <summary>A job as the schedulers see it.</summary>
/// <param name="Name">The contract with the database: stable, never a CLR type name.</param>
/// <param name="Cron">5-field Unix cron in UTC; null for a job that only runs when it is enqueued.</param>
/// <param name="CronArgs">The arguments, as JSON, of the runs that cron starts.</param>
internal sealed record JobDefinition(string Name, JobPolicy Policy, string? Cron, string CronArgs, JobInvocation Invoke);

/// <summary>Makes the handler from <paramref name="scope"/> and runs it on arguments in JSON.</summary>
internal delegate Task JobInvocation(IServiceProvider scope, string args, JobRun run, CancellationToken ct);

/// <summary>How a job may be run.</summary>
internal sealed record JobPolicy
{
    /// <summary>At least one retry always: a restart of the database breaks every pooled connection once.</summary>
    public static IReadOnlyList<TimeSpan> UsualRetries { get; } = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2)];

    /// <summary>One run of this job at a time on all nodes together.</summary>
    public static JobPolicy OneAtATime { get; } = new() { Exclusive = true };

    public bool Exclusive { get; init; }

    /// <summary>One entry a retry: how long to wait before it.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } = UsualRetries;
}
