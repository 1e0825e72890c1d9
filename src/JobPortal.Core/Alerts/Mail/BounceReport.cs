using System.Text.RegularExpressions;
using JobPortal.Core.Sources.Readers.Mail;
using MimeKit;

namespace JobPortal.Core.Alerts.Mail;

/// <summary>
/// A report of failed delivery (RFC 3464): which recipients failed for good, and of which mail it speaks. A delay, a success and a failure of a
/// passing kind (4.x.x: full for today, server away) name nobody. Anybody may write one: it is to be believed only when it names a mail that was sent.
/// </summary>
/// <param name="MessageId">Of the mail that came back, without angle brackets; null when the report returns none of it.</param>
public sealed partial record BounceReport(string? MessageId, IReadOnlyList<FailedRecipient> Failed)
{
    /// <summary>What was said as ENVID when the mail was handed over (RFC 3461 §4.4): its Message-ID again; null when the report does not repeat it.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>By what it names the mail: none, and it could be about any.</summary>
    public IReadOnlyList<string> Names => [.. new[] { MessageId, EnvelopeId }.OfType<string>().Distinct()];

    private static readonly ParserOptions Options = new() { MaxMimeDepth = 10, RespectContentLength = false };

    /// <param name="mail">A mail as it came, each byte as a character of Latin-1.</param>
    /// <returns>Null for what is no such report, cut ones too.</returns>
    public static BounceReport? Read(string mail)
    {
        using var stream = new MemoryStream(MailBytes.Of(mail.AsSpan().TrimStart("\uFEFF\r\n")));
        try
        {
            using var message = new MimeParser(Options, stream, MimeFormat.Entity).ParseMessage();
            return message.Body is Multipart { ContentType: var type } body && type.IsMimeType("multipart", "report") ? Of(body) : null;
        }
        catch (FormatException)
        {
            // The parser's word for a text without headers.
            return null;
        }
    }

    private static BounceReport? Of(Multipart report)
    {
        if (report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status) return null;
        // The first group is about the mail, the others are about one recipient each (RFC 3464 §2.1).
        return new(ReturnedId(report), [.. status.StatusGroups.Skip(1).Select(Recipient).OfType<FailedRecipient>().Distinct()])
        {
            EnvelopeId = status.StatusGroups.FirstOrDefault()?["Original-Envelope-Id"]?.Trim() is { Length: > 0 and <= 200 } envelope ? envelope : null,
        };
    }

    private static FailedRecipient? Recipient(HeaderList group)
    {
        var failed = group["Action"]?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) == true;
        // To whom it was sent; behind a forwarding the final address is one that nobody here knows.
        if (!failed || Permanent.Match(group["Status"] ?? "") is not { Success: true } status) return null;
        var address = Address(group["Original-Recipient"]) ?? Address(group["Final-Recipient"]);
        return address is null ? null : new(address, status.Value);
    }

    // "rfc822; ada@example.org"
    private static EmailAddress? Address(string? field) =>
        field?.Split(';', 2) is [var type, var text] && type.Trim().Equals("rfc822", StringComparison.OrdinalIgnoreCase)
        && EmailAddress.TryParse(text.Trim().Trim('<', '>'), out var address) ? address : null;

    // The third part is the whole mail or its headers as text (RFC 6522 §3); some servers say of the latter that it is plain text.
    private static string? ReturnedId(Multipart report)
    {
        foreach (var part in report.Skip(1))
        {
            if (part is MessagePart { Message: { } returned }) return returned.Headers[HeaderId.MessageId]?.Trim().Trim('<', '>');
            if (part is TextPart { Text: { } text } && IdLine.Match(text) is { Success: true } line) return line.Groups["id"].Value;
        }
        return null;
    }

    // "5.1.1", "5.2.1"
    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Permanent { get; }

    // "Message-ID: <42@example.org>"
    [GeneratedRegex(@"^Message-ID:\s*<(?<id>[^<>\s]{1,200})>", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex IdLine { get; }
}

/// <summary>A recipient whom mails will not reach.</summary>
/// <param name="Status">RFC 3463: "5.1.1".</param>
public sealed record FailedRecipient(EmailAddress Address, string Status);
