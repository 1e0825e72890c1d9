using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JobPortal.Core.Alerts.Mail;

/// <summary>
/// Writes a mail as an RFC 5322 message: multipart/alternative, text first and HTML after it, both UTF-8 in quoted-printable.
/// Only ASCII, lines of at most 76 characters but for long addresses in headers, ended by CR LF.
/// </summary>
public static class MessageWriter
{
    private const string LineEnd = "\r\n";

    /// <exception cref="ArgumentException">A header value other than a subject or a name holds a control character.</exception>
    public static byte[] Write(OutgoingMessage message)
    {
        var boundary = Boundary(message);
        var text = new StringBuilder();
        WriteHeaders(text, message);
        text.Append("Content-Type: multipart/alternative; boundary=\"").Append(boundary).Append('"').Append(LineEnd).Append(LineEnd);
        WritePart(text, boundary, "text/plain", message.Content.Text);
        WritePart(text, boundary, "text/html", message.Content.Html);
        text.Append("--").Append(boundary).Append("--").Append(LineEnd);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void WriteHeaders(StringBuilder text, OutgoingMessage message)
    {
        Header(text, "Date", message.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(message.Date));
        Header(text, "From", $"{EncodedWord.Phrase(message.From.Name)} <{message.From.Address}>");
        Header(text, "To", $"<{message.To}>");
        Header(text, "Message-ID", $"<{message.MessageId}>");
        Header(text, "Subject", EncodedWord.Text(message.Content.Subject));
        Header(text, "MIME-Version", "1.0");
        // RFC 3834: no out-of-office answer comes back.
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "List-Id", $"<{message.From.ListId}>");
        if (message.Content.Unsubscribe is not { } unsubscribe) return;
        Header(text, "List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
        Header(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static void Header(StringBuilder text, string name, string value)
    {
        // A control character would let a value add a header of its own.
        if (value.Any(c => c is < ' ' or > '~'))
            throw new ArgumentException($"{name} holds a character that a header cannot have.", nameof(value));
        // Folded only between encoded words, where readers drop the white space (RFC 2047 §6.2).
        var folded = value.Replace("?= =?", $"?={LineEnd} =?", StringComparison.Ordinal);
        text.Append(name).Append(": ").Append(folded).Append(LineEnd);
    }

    private static void WritePart(StringBuilder text, string boundary, string type, string content) =>
        text.Append("--").Append(boundary).Append(LineEnd)
            .Append("Content-Type: ").Append(type).Append("; charset=utf-8").Append(LineEnd)
            .Append("Content-Transfer-Encoding: quoted-printable").Append(LineEnd).Append(LineEnd)
            .Append(QuotedPrintable.Encode(content)).Append(LineEnd);

    private static string Offset(DateTimeOffset date) =>
        date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    // From the content, so that the bytes are stable and the parts cannot hold it: '=' and '_' together never come out of quoted-printable.
    private static string Boundary(OutgoingMessage message) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId + message.Content.Html)))[..24];
}
