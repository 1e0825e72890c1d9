using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>What comes back stops the address: from the folder, and in the conversation with the server.</summary>
public sealed class BounceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_report_in_the_folder_stops_the_address_that_our_mail_went_to()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var sent = await MailAsync(rig);
        await DropAsync(rig, "1.eml", Report("someone-else@example.org", "5.1.1", sent.MessageId));

        (await rig.Get<BounceRound>().RunAsync(CancellationToken.None)).Stopped.ShouldBe(1);

        var stopped = (await rig.Get<AddressStops>().FindAsync("ada@example.org", CancellationToken.None)).ShouldNotBeNull();
        (stopped.Reason, stopped.Status, stopped.Since).ShouldBe((StopReason.Returned, "5.1.1", rig.Time.Now));
        (await rig.Get<AddressStops>().FindAsync("someone-else@example.org", CancellationToken.None)).ShouldBeNull();
        Waiting(rig).ShouldBeEmpty();
        (await rig.Get<BounceRound>().RunAsync(CancellationToken.None)).Stopped.ShouldBe(0);

        // Whatever else is queued does not go.
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse en robotique", DateOnly.FromDateTime(rig.Time.Now.UtcDateTime).AddDays(8)));
        rig.Time.Now += TimeSpan.FromDays(2);
        await rig.RunJobsAsync();
        rig.Sender.Taken.Count.ShouldBe(1);
    }

    // What is dropped; the address it names is always that of a reader who got a mail.
    [Theory]
    [InlineData("5.1.1", "made-up@portal.example", null, 1)]
    [InlineData("5.1.1", null, "made-up@portal.example", 1)]
    [InlineData("5.1.1", null, null, 1)]
    [InlineData("4.4.7", "sent", null, 0)]
    public async Task A_report_that_names_no_mail_of_ours_or_a_passing_failure_stops_nobody(string status, string? messageId, string? envelopeId, int ignored)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var sent = await MailAsync(rig);
        await DropAsync(rig, "1.eml", Report("ada@example.org", status, messageId == "sent" ? sent.MessageId : messageId, envelopeId));
        (await rig.Get<BounceRound>().RunAsync(CancellationToken.None)).ShouldBe(new BounceCounts(0, ignored));
        (await rig.Get<AddressStops>().NewestAsync(10, CancellationToken.None)).ShouldBeEmpty();
        Waiting(rig).ShouldBeEmpty();
        rig.Get<AddressStops>().IgnoredReports.ShouldBe(ignored, "counted for operators");
        rig.Time.Now += TimeSpan.FromDays(BounceFolder.KeptDays + 1);
        await rig.Get<BounceRound>().RunAsync(CancellationToken.None);
        rig.Get<AddressStops>().IgnoredReports.ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_returns_nothing_of_the_mail_is_believed_by_the_envelope_that_it_names()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var sent = await MailAsync(rig);
        await DropAsync(rig, "new/1.host", Report("stranger@example.org", "5.1.1", null, sent.MessageId));
        (await rig.Get<BounceRound>().RunAsync(CancellationToken.None)).ShouldBe(new BounceCounts(1, 0));
        (await rig.Get<AddressStops>().FindAsync("ada@example.org", CancellationToken.None)).ShouldNotBeNull();
        (await rig.Get<AddressStops>().FindAsync("stranger@example.org", CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true, "MAIL FROM:<alerts@example.org> RET=HDRS ENVID=42@example.org", "RCPT TO:<ada@example.org> NOTIFY=FAILURE")]
    [InlineData(false, "MAIL FROM:<alerts@example.org>", "RCPT TO:<ada@example.org>")]
    public async Task A_server_that_makes_reports_is_told_what_they_are_to_name(bool offersReports, string sender, string recipient)
    {
        await using var server = new ScriptedSmtpServer { OffersReports = offersReports };
        (await Sender(server).SendAsync(Message(), CancellationToken.None)).ShouldBeOfType<DeliveryOutcome.Delivered>();
        server.Commands.ShouldBe(["EHLO example.org", sender, recipient, "DATA", "QUIT"]);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_read_when_it_is_whole()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        var whole = Report("ada@example.org", "5.1.1", (await MailAsync(rig)).MessageId);
        await DropAsync(rig, "1.eml", whole[..200]);
        (await rig.Get<BounceRound>().RunAsync(CancellationToken.None)).Stopped.ShouldBe(0);
        Waiting(rig).Length.ShouldBe(1);
        await DropAsync(rig, "1.eml", whole);
        (await rig.Get<BounceRound>().RunAsync(CancellationToken.None)).Stopped.ShouldBe(1);

        await DropAsync(rig, "2.eml", "no mail at all");
        rig.Time.Now += TimeSpan.FromDays(2);
        await rig.Get<BounceRound>().RunAsync(CancellationToken.None);
        Waiting(rig).ShouldBeEmpty("after a day it is put away");
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", true)]
    [InlineData("RCPT", "553 no", true)]
    [InlineData("RCPT", "450 4.2.1 later", false)]
    [InlineData("RCPT", "550 5.7.1 relaying denied", false)]
    [InlineData("MESSAGE", "554 spam", false)]
    public async Task A_server_that_refuses_the_recipient_for_good_stops_the_address(string word, string answer, bool stops)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var server = new ScriptedSmtpServer();
        server.Script.Enqueue((word, answer));
        var gate = new RecipientGate(Sender(server), rig.Get<AddressStops>());

        await gate.SendAsync(Message(), MailPurpose.Digest, CancellationToken.None);
        (await rig.Get<AddressStops>().FindAsync("ada@example.org", CancellationToken.None) is not null).ShouldBe(stops);

        var again = await gate.SendAsync(Message(), MailPurpose.Digest, CancellationToken.None);
        (again is DeliveryOutcome.Refused).ShouldBe(stops);
        (await gate.SendAsync(Message(), MailPurpose.SignIn, CancellationToken.None)).ShouldBeOfType<DeliveryOutcome.Delivered>("an operator is never locked out");
        server.Messages.Count.ShouldBe(stops ? 1 : 2);
    }

    private static SmtpSender Sender(ScriptedSmtpServer server) => new(
        Options.Create(new SmtpOptions { Host = "localhost", Port = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), From = "alerts@example.org", Security = "None" }), new SmtpTls());

    private static async Task<QueuedMail> MailAsync(AlertRig rig)
    {
        await rig.WatchAsync(await rig.AddOfferAsync("Thèse en imagerie", new(2026, 12, 3)));
        rig.Time.Now = Start.AddDays(2);
        await rig.RunJobsAsync();
        await using var context = rig.NewContext();
        return await context.QueuedMails.SingleAsync(m => m.State == MailState.Sent);
    }

    private static async Task DropAsync(AlertRig rig, string name, string mail)
    {
        var path = Path.Combine(rig.Get<BounceFolder>().Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, mail);
        File.SetLastWriteTimeUtc(path, rig.Time.Now.UtcDateTime);
    }

    private static FileInfo[] Waiting(AlertRig rig) => [.. rig.Get<BounceFolder>().Waiting()];

    private static OutgoingMessage Message() => new(
        new("JobPortal", Address("alerts@example.org"), "alerts.example.org"), Address("ada@example.org"), "42@example.org", Start, new("Sujet", "Bonjour", "<p>Bonjour</p>", null));

    private static EmailAddress Address(string text) => EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    private static string Report(string address, string status, string? messageId, string? envelopeId = null) => string.Join("\r\n", (string[])
    [
        "From: MAILER-DAEMON@mx.example.org", "MIME-Version: 1.0", "Content-Type: multipart/report; report-type=delivery-status; boundary=\"r\"", "",
        "--r", "Content-Type: text/plain", "", "It could not be delivered.", "",
        "--r", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.org",
        .. envelopeId is null ? (string[])[] : [$"Original-Envelope-Id: {envelopeId}"], "",
        $"Final-Recipient: rfc822; {address}", "Action: failed", $"Status: {status}", "",
        .. messageId is null ? (string[])[] : ["--r", "Content-Type: text/rfc822-headers", "", $"Message-ID: <{messageId}>", ""], "--r--", "",
    ]);
}
