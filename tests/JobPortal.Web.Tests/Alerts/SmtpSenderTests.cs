using System.Net.Security;
using System.Text;
using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Alerts.Mail;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Tests.Alerts;

public sealed class SmtpSenderTests
{
    [Fact]
    public async Task A_mail_goes_under_tls_after_a_login_and_arrives_byte_for_byte()
    {
        await using var server = new ScriptedSmtpServer();
        var message = Message("Bonjour\n.\n..deux\nfin");

        var outcome = await Sender(server).SendAsync(message, CancellationToken.None);

        outcome.ShouldBeOfType<DeliveryOutcome.Delivered>();
        var plain = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0portal\0sécret"));
        server.Commands.ShouldBe(
            ["EHLO example.org", "STARTTLS", "EHLO example.org", $"AUTH PLAIN {plain}", "MAIL FROM:<alerts@example.org>", "RCPT TO:<ada@example.org>", "DATA", "QUIT"]);
        var wire = server.Messages.ShouldHaveSingleItem();
        wire.ShouldContain("\r\n..\r\n...deux\r\n");
        wire.Replace("\r\n..", "\r\n.", StringComparison.Ordinal).ShouldBe(Encoding.ASCII.GetString(MessageWriter.Write(message)));
    }

    [Fact]
    public async Task A_server_with_login_only_is_spoken_to_so()
    {
        await using var server = new ScriptedSmtpServer { AuthMechanisms = "LOGIN" };

        (await Sender(server).SendAsync(Message(), CancellationToken.None)).ShouldBeOfType<DeliveryOutcome.Delivered>();

        server.Commands.SkipWhile(c => c != "AUTH LOGIN").Skip(1).Take(2)
            .Select(c => Encoding.UTF8.GetString(Convert.FromBase64String(c))).ShouldBe(["portal", "sécret"]);
    }

    [Fact]
    public async Task Without_starttls_nothing_is_said_in_clear()
    {
        await using var server = new ScriptedSmtpServer { OffersTls = false };

        var outcome = await Sender(server).SendAsync(Message(), CancellationToken.None);

        outcome.ShouldBeOfType<DeliveryOutcome.Postponed>().Reason.ShouldContain("STARTTLS");
        server.Commands.ShouldBe(["EHLO example.org"]);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_not_spoken_to()
    {
        await using var server = new ScriptedSmtpServer();

        var outcome = await new SmtpSender(Options.Create(Settings(server)), new SmtpTls()).SendAsync(Message(), CancellationToken.None);

        outcome.ShouldBeOfType<DeliveryOutcome.Postponed>();
        server.Commands.ShouldBe(["EHLO example.org", "STARTTLS"]);
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_slipped_in_before_tls_end_the_conversation()
    {
        await using var server = new ScriptedSmtpServer { Injected = "\r\n250 evil" };

        var outcome = await Sender(server).SendAsync(Message(), CancellationToken.None);

        outcome.ShouldBeOfType<DeliveryOutcome.Postponed>().Reason.ShouldContain("in clear");
        server.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GREETING", "421 too busy", false)]
    [InlineData("GREETING", "554 no service", false)]
    [InlineData("GREETING", "HTTP/1.1 400 Bad Request", false)]
    [InlineData("AUTH", "535 wrong password", false)]
    [InlineData("MAIL", "550 not your domain", false)]
    [InlineData("RCPT", "450 greylisted", false)]
    [InlineData("RCPT", "550-no such\r\n550 user", true)]
    [InlineData("DATA", "451 later", false)]
    [InlineData("DATA", "554 no", true)]
    [InlineData("MESSAGE", "452 full", false)]
    [InlineData("MESSAGE", "554 spam", true)]
    public async Task A_refusal_is_final_only_when_it_is_about_this_mail(string word, string answer, bool isFinal)
    {
        await using var server = new ScriptedSmtpServer();
        server.Script.Enqueue((word, answer));

        var outcome = await Sender(server).SendAsync(Message(), CancellationToken.None);

        (outcome is DeliveryOutcome.Refused).ShouldBe(isFinal, outcome.ToString());
        (outcome is DeliveryOutcome.Postponed).ShouldBe(!isFinal, outcome.ToString());
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_temporary_failure_the_same_mail_goes_through()
    {
        await using var server = new ScriptedSmtpServer();
        server.Script.Enqueue(("RCPT", "451 try again"));
        var sender = Sender(server);

        (await sender.SendAsync(Message(), CancellationToken.None)).ShouldBe(new DeliveryOutcome.Postponed("The server refused the recipient: 451 try again"));
        (await sender.SendAsync(Message(), CancellationToken.None)).ShouldBeOfType<DeliveryOutcome.Delivered>();
        server.Messages.ShouldHaveSingleItem().ShouldContain("Message-ID: <42@example.org>");
    }

    [Fact]
    public async Task A_bad_goodbye_does_not_make_a_delivered_mail_undelivered()
    {
        await using var server = new ScriptedSmtpServer();
        server.Script.Enqueue(("QUIT", "421 rude"));

        (await Sender(server).SendAsync(Message(), CancellationToken.None)).ShouldBeOfType<DeliveryOutcome.Delivered>();
    }

    [Fact]
    public async Task No_server_at_all_is_a_reason_to_wait()
    {
        var closed = new ScriptedSmtpServer();
        await closed.DisposeAsync();

        (await Sender(closed).SendAsync(Message(), CancellationToken.None)).ShouldBeOfType<DeliveryOutcome.Postponed>();
    }

    private static SmtpSender Sender(ScriptedSmtpServer server) => new(Options.Create(Settings(server)), new TrustOne(server));

    private static SmtpOptions Settings(ScriptedSmtpServer server) => new()
    {
        Host = "localhost",
        Port = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        User = "portal",
        Password = "sécret",
        From = "alerts@example.org",
    };

    private static OutgoingMessage Message(string text = "Bonjour") => new(
        new("JobPortal", Address("alerts@example.org"), "alerts.example.org"), Address("ada@example.org"), "42@example.org",
        new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1)), new("Sujet", text, "<p>Bonjour</p>", null));

    private static EmailAddress Address(string text) => EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    private sealed class TrustOne(ScriptedSmtpServer server) : SmtpTls
    {
        public override SslClientAuthenticationOptions For(string host) => new()
        {
            TargetHost = host,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == server.Certificate.GetCertHashString(),
        };
    }
}
