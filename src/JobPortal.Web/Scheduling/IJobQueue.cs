namespace JobPortal.Web.Scheduling;

/// <summary>
/// What code that wants work done asks for. Work that must follow a commit goes through an outbox row in that commit instead:
/// the two schedulers do not join transactions in the same way.
/// </summary>
internal interface IJobQueue
{
    /// <summary>Queues a job of <see cref="Schedule"/> to run now, on any node; safe in a process that runs no jobs itself.</summary>
    /// <exception cref="InvalidOperationException">The catalog has no job of that name.</exception>
    Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct);
}
