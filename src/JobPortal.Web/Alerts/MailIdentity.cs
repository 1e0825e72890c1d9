using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Alerts.Mail;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Alerts;

/// <summary>Who the portal is in mails.</summary>
internal sealed class MailIdentity(IOptions<SmtpOptions> options, PublicAddress site)
{
    public MailSender Sender { get; } = new(
        options.Value.FromName,
        EmailAddress.TryParse(options.Value.From, out var from) ? from : throw new InvalidOperationException("Mail:Smtp:From was not validated."),
        $"alerts.{site.Host}");

    /// <summary>A Message-ID for a new mail (RFC 5322 §3.6.4): unique, and it tells nothing.</summary>
    public string NewMessageId() => $"{Guid.NewGuid():N}@{site.Host}";
}
