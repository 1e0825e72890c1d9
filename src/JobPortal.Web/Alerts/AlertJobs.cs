using JobPortal.Web.Scheduling;

namespace JobPortal.Web.Alerts;

/// <summary>Queues the reminders that are due.</summary>
internal sealed class SendRemindersJob(ReminderRound reminders) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct) => reminders.RunAsync(ct);
}

/// <summary>Queues the digests that are due.</summary>
internal sealed class SendDigestsJob(DigestRound digests) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct) => digests.RunAsync(ct);
}

/// <summary>Sends what is queued.</summary>
internal sealed class SendOutboxJob(OutboxDelivery outbox) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct) => outbox.RunAsync(ct);
}

/// <summary>Stops the addresses that mails came back from.</summary>
internal sealed class ReadBouncesJob(BounceRound bounces) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct) => bounces.RunAsync(ct);
}

/// <summary>Asks whether year-old alerts are still wanted.</summary>
internal sealed class RenewAlertsJob(RenewalRound renewals) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct) => renewals.RunAsync(ct);
}

/// <summary>Erases addresses that nobody needs any more.</summary>
internal sealed class ForgetAddressesJob(AddressEraser eraser) : IJobHandler<NoArgs>
{
    public Task HandleAsync(NoArgs args, JobRun run, CancellationToken ct) => eraser.RunAsync(ct);
}
