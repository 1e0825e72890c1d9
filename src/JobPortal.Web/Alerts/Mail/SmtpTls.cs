using System.Net.Security;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>How TLS is set up; a test with a certificate of its own replaces it.</summary>
internal class SmtpTls
{
    public virtual SslClientAuthenticationOptions For(string host) => new() { TargetHost = host };
}
