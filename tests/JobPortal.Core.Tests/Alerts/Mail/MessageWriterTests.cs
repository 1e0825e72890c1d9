using System.Text;
using JobPortal.Core.Alerts;
using JobPortal.Core.Alerts.Mail;

namespace JobPortal.Core.Tests.Alerts.Mail;

public sealed class MessageWriterTests
{
    [Fact]
    public void A_message_is_two_parts_under_the_headers_of_a_list()
    {
        var lines = Write(Message("Plus que 7 jours : thèse", "Bonjour\nà vous", "<p>à vous</p>")).Split("\r\n");
        lines[..13].ShouldBe(
        [
            "Date: Tue, 24 Nov 2026 09:00:00 +0100",
            "From: \"JobPortal\" <alerts@example.org>",
            "To: <ada@example.org>",
            "Message-ID: <42@example.org>",
            "Subject: =?utf-8?B?UGx1cyBxdWUgNyBqb3VycyA6IHRow6hzZQ==?=",
            "MIME-Version: 1.0",
            "Auto-Submitted: auto-generated",
            "List-Id: <alerts.example.org>",
            "List-Unsubscribe: <https://example.org/alerts/unsubscribe/t>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            lines[10],
            "",
            lines[12],
        ]);
        var boundary = lines[10].Split('"')[1];
        lines.Where(l => l.StartsWith("--" + boundary, StringComparison.Ordinal)).ShouldBe([$"--{boundary}", $"--{boundary}", $"--{boundary}--"]);
        lines.Where(l => l.StartsWith("Content-Type: text", StringComparison.Ordinal))
            .ShouldBe(["Content-Type: text/plain; charset=utf-8", "Content-Type: text/html; charset=utf-8"]);
        lines.ShouldContain("=C3=A0 vous");
    }

    [Fact]
    public void The_same_message_makes_the_same_bytes() =>
        MessageWriter.Write(Message("a", "b", "c")).ShouldBe(MessageWriter.Write(Message("a", "b", "c")));

    [Theory]
    [InlineData("Thesis\r\nBcc: spy@example.org")]
    [InlineData("Thesis\nBcc: spy@example.org")]
    [InlineData("Thèse\r\n\r\nbody")]
    [InlineData("Thesis\u0085\u2028Bcc: spy@example.org")]
    public void A_subject_cannot_add_a_header(string subject)
    {
        var head = Write(Message(subject, "t", "h")).Split("\r\n\r\n")[0];
        head.Split("\r\n").ShouldNotContain(l => l.StartsWith("Bcc", StringComparison.Ordinal));
        head.ShouldContain("List-Unsubscribe");
    }

    [Fact]
    public void A_message_id_cannot_add_a_header() =>
        Should.Throw<ArgumentException>(() => MessageWriter.Write(Message("a", "b", "c") with { MessageId = "1>\r\n Bcc: <spy@example.org" }));

    [Fact]
    public void A_long_subject_is_folded_between_words_of_75_characters_and_reads_back()
    {
        var subject = string.Join(' ', Enumerable.Repeat("Thèse 🚀 œuvre", 12));
        var head = Write(Message(subject, "t", "h")).Split("\r\n\r\n")[0];
        head.Split("\r\n").ShouldAllBe(l => l.Length <= 84);
        Decode(head).ShouldBe(subject);
    }

    [Fact]
    public void No_line_of_a_body_is_longer_than_76_characters_or_holds_more_than_ascii()
    {
        var body = string.Join('\n', new string('é', 300), new string('a', 300), "ends with a space ", ".", "=", "tab\t", "");
        var whole = Write(Message("s", body, body));
        whole.ShouldAllBe(c => c < 127);
        whole.Split("\r\n\r\n", 2)[1].Split("\r\n").ShouldAllBe(l => l.Length <= 76);
        whole.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        QuotedPrintable.Encode("ends with a space ").ShouldBe("ends with a space=20");
        Read(QuotedPrintable.Encode(body)).ShouldBe(body);
    }

    private static OutgoingMessage Message(string subject, string text, string html) => new(
        new("JobPortal", Address("alerts@example.org"), "alerts.example.org"), Address("ada@example.org"), "42@example.org",
        new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(1)), new(subject, text, html, new("https://example.org/alerts/unsubscribe/t")));

    private static EmailAddress Address(string text) => EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    private static string Write(OutgoingMessage message) => Encoding.ASCII.GetString(MessageWriter.Write(message));

    // RFC 2047 read the other way, by hand: each word must be whole characters.
    private static string Decode(string head)
    {
        var subject = head.Split("Subject: ")[1].Split("\r\nMIME")[0];
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        return string.Concat(subject.Split("\r\n ").Select(w => strict.GetString(Convert.FromBase64String(w["=?utf-8?B?".Length..^2]))));
    }

    private static string Read(string encoded)
    {
        var joined = encoded.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            bytes.Add(joined[i] == '=' ? Convert.ToByte(joined.Substring(i + 1, 2), 16) : (byte)joined[i]);
            if (joined[i] == '=') i += 2;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
