using System.Net.Sockets;
using System.Security.Authentication;
using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>
/// Hands mails to the server of <c>Mail:Smtp</c>. The framework's SmtpClient writes a Date and part boundaries of its own,
/// so that a retry is another message, speaks no AUTH PLAIN and no TLS from the first byte: hence this small one.
/// </summary>
internal sealed class SmtpSender(IOptions<SmtpOptions> options, SmtpTls tls) : IEmailSender
{
    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var limit = new TryLimit(cancellationToken);
        try
        {
            await using var connection = await SmtpConnection.OpenAsync(options.Value.Host!, options.Value.PortNumber, limit.Token);
            var session = new SmtpSession(connection, options.Value, tls);
            await session.OpenAsync(limit.Token);
            var outcome = await session.OfferAsync(message, limit.Token);
            if (outcome is null)
            {
                limit.AwaitAnswer();
                outcome = await session.SendAsync(message, limit.Token);
            }
            await QuitAsync(session, limit.Token);
            return outcome;
        }
        catch (Exception e) when (e is SocketException or IOException or SmtpException or AuthenticationException)
        {
            return new DeliveryOutcome.Postponed(e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryOutcome.Postponed($"The server took more than {DeliveryPolicy.TryLimit.TotalMinutes} minutes to take a mail, or {DeliveryPolicy.AnswerLimit.TotalMinutes} to say that it has it.");
        }
    }

    // The server has answered about the mail already: how it takes leave changes nothing.
    private static async Task QuitAsync(SmtpSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.QuitAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SmtpException or OperationCanceledException)
        {
        }
    }
}
