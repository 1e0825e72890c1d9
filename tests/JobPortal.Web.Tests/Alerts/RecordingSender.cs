using System.Collections.Concurrent;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Alerts.Mail;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>A mail server that keeps what it takes and fails as a test says.</summary>
internal sealed class RecordingSender : IEmailSender
{
    private readonly ConcurrentQueue<OutgoingMessage> _taken = new();

    public IReadOnlyList<OutgoingMessage> Taken => [.. _taken];

    public IEnumerable<string> Subjects => Taken.Select(m => m.Content.Subject);

    /// <summary>Answers in place of "delivered"; throwing stands for a killed process.</summary>
    public Func<OutgoingMessage, DeliveryOutcome>? Answer { get; set; }

    public Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var outcome = Answer?.Invoke(message) ?? new DeliveryOutcome.Delivered();
        if (outcome is DeliveryOutcome.Delivered) _taken.Enqueue(message);
        return Task.FromResult(outcome);
    }

    /// <summary>Takes the mail, then dies before anybody hears of it.</summary>
    public void KillAfterTaking() => Answer = message =>
    {
        _taken.Enqueue(message);
        throw new KilledException();
    };

    public sealed class KilledException : Exception;
}
