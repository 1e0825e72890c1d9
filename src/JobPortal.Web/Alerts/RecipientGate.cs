using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Alerts.Mail;

namespace JobPortal.Web.Alerts;

/// <summary>Stands before the server: nothing goes to a stopped address, and an address that the server refuses for good is stopped.</summary>
internal sealed class RecipientGate(IEmailSender sender, AddressStops stops)
{
    /// <param name="purpose">An operator's key goes out all the same: a stop must not lock the portal's own people out.</param>
    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, MailPurpose purpose, CancellationToken cancellationToken)
    {
        if (purpose != MailPurpose.SignIn && await stops.FindAsync(message.To.Value, cancellationToken) is { } stopped)
            return new DeliveryOutcome.Refused("Nothing is sent to this address any more.") { RecipientStatus = stopped.Status ?? "stopped" };
        var outcome = await sender.SendAsync(message, cancellationToken);
        if (outcome is DeliveryOutcome.Refused { RecipientStatus: { } status })
            await stops.StopAsync(message.To.Value, StopReason.Refused, status, cancellationToken);
        return outcome;
    }
}
