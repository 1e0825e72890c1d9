using JobPortal.Core.Alerts.Mail;

namespace JobPortal.Core.Tests.Alerts.Mail;

public sealed class BounceReportTests
{
    [Theory]
    [InlineData("failed", "5.1.1", "ada@example.org 5.1.1")]
    [InlineData("Failed", "5.2.1 (mailbox disabled)", "ada@example.org 5.2.1")]
    [InlineData("failed", "4.4.7", "")]
    [InlineData("delayed", "4.2.2", "")]
    [InlineData("delivered", "2.0.0", "")]
    [InlineData("relayed", "5.0.0", "")]
    [InlineData("failed", "", "")]
    public void Only_a_failure_for_good_names_its_recipient(string action, string status, string failed) =>
        Failed(Report(action, status)).ShouldBe(failed);

    [Theory]
    [InlineData("Original-Recipient: rfc822;ada@example.org\r\nFinal-Recipient: rfc822; new-box@elsewhere.example", "ada@example.org 5.1.1")]
    [InlineData("Final-Recipient: rfc822; Ada@Example.ORG", "ada@example.org 5.1.1")]
    [InlineData("Final-Recipient: RFC822;<ada@example.org>", "ada@example.org 5.1.1")]
    [InlineData("Final-Recipient: x400; /S=ada/", "")]
    [InlineData("Final-Recipient: rfc822; not an address", "")]
    public void The_address_is_the_one_that_was_written_to(string fields, string failed) =>
        Failed(Report("failed", "5.1.1").Replace("Final-Recipient: rfc822; ada@example.org", fields, StringComparison.Ordinal)).ShouldBe(failed);

    [Theory]
    [InlineData("message/rfc822", "Message-ID: <42@example.org>\r\nSubject: x\r\n\r\nbody", "42@example.org")]
    [InlineData("text/rfc822-headers", "Subject: x\r\nMessage-Id: <42@example.org>\r\n", "42@example.org")]
    [InlineData("text/rfc822-headers", "Subject: x\r\n", null)]
    public void The_mail_that_came_back_is_known_by_its_id(string type, string returned, string? id) =>
        BounceReport.Read(Report("failed", "5.1.1", type, returned))!.MessageId.ShouldBe(id);

    [Theory]
    [InlineData("Original-Envelope-Id: 43@example.org", "Message-ID: <42@example.org>\r\n\r\n", "42@example.org 43@example.org")]
    [InlineData("original-envelope-id:  42@example.org ", "Message-ID: <42@example.org>\r\n\r\n", "42@example.org")]
    [InlineData("Original-Envelope-Id: 43@example.org", "Subject: x\r\n\r\n", "43@example.org")]
    [InlineData("Original-Envelope-Id:", "Subject: x\r\n\r\n", "")]
    [InlineData("X-Other: 1", "Subject: x\r\n\r\n", "")]
    public void The_mail_is_named_by_its_envelope_too(string field, string returned, string names) =>
        string.Join(' ', BounceReport.Read(Report("failed", "5.1.1", returned: returned).Replace("Reporting-MTA: dns; mx.example.org", "Reporting-MTA: dns; mx.example.org\r\n" + field, StringComparison.Ordinal))!.Names).ShouldBe(names);

    [Theory]
    [InlineData("")]
    [InlineData("Just words.")]
    [InlineData("From: a@b.fr\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\nFinal-Recipient: rfc822; ada@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n")]
    public void Other_mails_are_no_report(string mail) => BounceReport.Read(mail).ShouldBeNull();

    [Fact]
    public void A_file_cut_before_its_status_is_no_report_yet()
    {
        var whole = Report("failed", "5.1.1");
        BounceReport.Read(whole[..whole.IndexOf("Content-Type: message/delivery-status", StringComparison.Ordinal)]).ShouldBeNull();
    }

    [Fact]
    public void Several_recipients_are_told_apart()
    {
        var two = Report("failed", "5.1.1").Replace("\r\n\r\n--r\r\nContent-Type: message/rfc822", "\r\n\r\nFinal-Recipient: rfc822; bob@example.org\r\nAction: delayed\r\nStatus: 4.2.2\r\n\r\n"
            + "Final-Recipient: rfc822; eve@example.org\r\nAction: failed\r\nStatus: 5.1.10\r\n\r\n--r\r\nContent-Type: message/rfc822", StringComparison.Ordinal);
        Failed(two).ShouldBe("ada@example.org 5.1.1, eve@example.org 5.1.10");
    }

    [Theory]
    [InlineData(550, "550 no such user", "550")]
    [InlineData(550, "550 5.1.1 <ada@example.org>: Recipient address rejected: User unknown", "5.1.1")]
    [InlineData(552, "552 5.2.2 mailbox full", "5.2.2")]
    [InlineData(553, "553 mailbox name not allowed", "553")]
    [InlineData(450, "450 4.2.0 greylisted", null)]
    [InlineData(452, "452 full", null)]
    [InlineData(550, "550 5.7.1 relaying denied", null)]
    [InlineData(554, "554 5.7.1 your address is on a list", null)]
    [InlineData(530, "530 5.5.1 authentication required", null)]
    [InlineData(503, "503 bad sequence", null)]
    public void A_refusal_of_a_recipient_stops_the_address_only_when_it_is_about_the_address(int code, string text, string? status) =>
        RecipientRefusal.StatusOf(code, text).ShouldBe(status);

    private static string Failed(string mail) => string.Join(", ", BounceReport.Read(mail)!.Failed.Select(f => $"{f.Address} {f.Status}"));

    private static string Report(string action, string status, string type = "message/rfc822", string returned = "Message-ID: <42@example.org>\r\n\r\n") => string.Join("\r\n",
        "From: MAILER-DAEMON@mx.example.org", "To: alerts@example.org", "Subject: Undelivered Mail Returned to Sender", "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"r\"", "",
        "--r", "Content-Type: text/plain", "", "The mail could not be delivered.", "",
        "--r", "Content-Type: message/delivery-status", "",
        "Reporting-MTA: dns; mx.example.org", "",
        "Final-Recipient: rfc822; ada@example.org", $"Action: {action}", $"Status: {status}", "Diagnostic-Code: smtp; 550 no", "",
        "--r", $"Content-Type: {type}", "", returned, "--r--", "");
}
