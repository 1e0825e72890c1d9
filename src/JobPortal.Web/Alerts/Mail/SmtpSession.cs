using System.Text;
using JobPortal.Core.Alerts.Mail;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>One greeted, protected and, when a user is set, authenticated session with a server.</summary>
/// <exception cref="SmtpException">From any method: the server refuses the session itself.</exception>
internal sealed class SmtpSession(SmtpConnection connection, SmtpOptions options, SmtpTls tls)
{
    /// <summary>RFC 3461 §4.4 allows no longer one.</summary>
    private const int LongestEnvelopeId = 100;

    // The server passes on what a report of failed delivery is to name (RFC 3461).
    private bool _hasReports;

    private string Me => options.From[(options.From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (options.SecurityKind == SmtpSecurity.Tls) await connection.SecureAsync(tls.For(options.Host!), cancellationToken);
        Expect(await connection.ReadReplyAsync(cancellationToken), "The greeting");
        var hello = await HelloAsync(cancellationToken);
        if (options.SecurityKind == SmtpSecurity.StartTls)
        {
            // A server that offers none may be somebody in between: the mail waits, in clear it never goes.
            if (hello.Extension("STARTTLS") is null) throw new SmtpException("The server offers no STARTTLS (Mail:Smtp:Security).");
            Expect(await connection.AskAsync("STARTTLS", cancellationToken), "STARTTLS");
            await connection.SecureAsync(tls.For(options.Host!), cancellationToken);
            hello = await HelloAsync(cancellationToken);
        }
        _hasReports = hello.Extension("DSN") is not null;
        if (!string.IsNullOrEmpty(options.User)) await AuthenticateAsync(hello.Extension("AUTH") ?? "", cancellationToken);
    }

    /// <summary>Asks the server to take one mail.</summary>
    /// <returns>Null when it wants it: then <see cref="SendAsync"/>.</returns>
    public async Task<DeliveryOutcome?> OfferAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var sender = await connection.AskAsync($"MAIL FROM:<{message.From.Address}>{Envelope(message.MessageId)}", cancellationToken);
        // Even a 5xx is about our settings and not about this mail: it waits until the operator has mended them.
        if (!sender.IsDone) return new DeliveryOutcome.Postponed($"The server refused Mail:Smtp:From: {sender.Text}");
        var recipient = await connection.AskAsync($"RCPT TO:<{message.To}>{(_hasReports ? " NOTIFY=FAILURE" : "")}", cancellationToken);
        if (!recipient.IsDone) return RecipientRejected(recipient);
        var data = await connection.AskAsync("DATA", cancellationToken);
        return data.Code == 354 ? null : Rejected("DATA", data);
    }

    /// <summary>
    /// The mail, with the dot that ends it. The last reply decides: after it the server is responsible. When the connection is lost before that reply, nobody here
    /// knows whether the server took the mail, and it goes again: the one place where SMTP itself leaves open whether a mail comes twice.
    /// </summary>
    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var stored = await connection.AskAsync(DotStuffing.Encode(MessageWriter.Write(message)), cancellationToken);
        return stored.IsDone ? new DeliveryOutcome.Delivered() : Rejected("the message", stored);
    }

    public Task QuitAsync(CancellationToken cancellationToken) => connection.AskAsync("QUIT", cancellationToken);

    // Our Message-IDs are letters, digits, '.', '-' and '@': nothing that xtext would have to write otherwise.
    private string Envelope(string messageId) => _hasReports && messageId.Length <= LongestEnvelopeId ? $" RET=HDRS ENVID={messageId}" : "";

    private async Task<SmtpReply> HelloAsync(CancellationToken cancellationToken)
    {
        var reply = await connection.AskAsync($"EHLO {Me}", cancellationToken);
        Expect(reply, "EHLO");
        return reply;
    }

    private async Task AuthenticateAsync(string mechanisms, CancellationToken cancellationToken)
    {
        var offered = mechanisms.ToUpperInvariant().Split(' ');
        if (offered.Contains("PLAIN"))
        {
            Expect(await connection.AskAsync($"AUTH PLAIN {Base64($"\0{options.User}\0{options.Password}")}", cancellationToken), "AUTH");
            return;
        }
        if (!offered.Contains("LOGIN")) throw new SmtpException("The server offers neither AUTH PLAIN nor AUTH LOGIN.");
        await connection.AskAsync("AUTH LOGIN", cancellationToken);
        await connection.AskAsync(Base64(options.User!), cancellationToken);
        Expect(await connection.AskAsync(Base64(options.Password!), cancellationToken), "AUTH");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static void Expect(SmtpReply reply, string step)
    {
        if (!reply.IsDone) throw new SmtpException($"{step} was refused: {reply.Text}");
    }

    private static DeliveryOutcome RecipientRejected(SmtpReply reply) => Rejected("the recipient", reply) is DeliveryOutcome.Refused refused
        ? refused with { RecipientStatus = RecipientRefusal.StatusOf(reply.Code, reply.Text) }
        : Rejected("the recipient", reply);

    private static DeliveryOutcome Rejected(string what, SmtpReply reply)
    {
        var reason = $"The server refused {what}: {reply.Text}";
        return reply.IsPermanent ? new DeliveryOutcome.Refused(reason) : new DeliveryOutcome.Postponed(reason);
    }
}
