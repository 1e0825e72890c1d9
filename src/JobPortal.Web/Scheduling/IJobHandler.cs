namespace JobPortal.Web.Scheduling;

/// <summary>
/// What a job class implements: a door without logic that is safe to go through twice, because both schedulers run a job
/// at least once. It knows nothing of the scheduler.
/// </summary>
/// <typeparam name="TArgs">What the job concerns, stored as JSON: ids and names, never entities.</typeparam>
internal interface IJobHandler<in TArgs>
{
    Task HandleAsync(TArgs args, JobRun run, CancellationToken ct);
}

/// <summary>One try of a job.</summary>
/// <param name="RunId">The scheduler's own id, for logs.</param>
/// <param name="Attempt">0 for the first try.</param>
internal sealed record JobRun(string RunId, int Attempt);

/// <summary>For jobs that concern nothing in particular.</summary>
internal sealed record NoArgs;
