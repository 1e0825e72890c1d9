using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>What a mail says, whatever MIME it was wrapped in.</summary>
internal sealed partial record MailMessage
{
    /// <summary>Message-ID without its brackets; null when there is none.</summary>
    public string? Id { get; private init; }
    public required MailSubject Subject { get; init; }

    /// <summary>The Date header as it stands.</summary>
    public string? Date { get; private init; }

    /// <summary>Address of the author; null when it is a list's or a robot's. Personal data: a contact, nothing else.</summary>
    public string? Author { get; private init; }

    /// <summary>Where the list keeps this mail (RFC 5064), else where it keeps its mails (RFC 2369); null when neither is said.</summary>
    public Uri? Archive { get; private init; }

    /// <summary>Its texts, and what is attached.</summary>
    public required MailParts Parts { get; init; }

    /// <summary>Mails that it carries, such as those of a MIME digest.</summary>
    public IReadOnlyList<MailMessage> Carried { get; private init; } = [];

    // Parts nest 6 deep in real mails; the parser and the walk below recurse.
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 20, RespectContentLength = false, CharsetEncoding = Encoding.UTF8 };

    /// <summary>Null for what has none of the headers that every mail has.</summary>
    /// <param name="bytes">The mail as it came.</param>
    public static MailMessage? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        try
        {
            using var message = new MimeParser(Options, stream, MimeFormat.Entity).ParseMessage();
            return message.Headers.Any(h => h.Id is HeaderId.From or HeaderId.Subject or HeaderId.MessageId or HeaderId.Date) ? Of(message) : null;
        }
        catch (FormatException)
        {
            // The parser's word for a text without headers.
            return null;
        }
    }

    private static MailMessage Of(MimeMessage message)
    {
        var parts = MailParts.Of(message.Body);
        var digest = parts.TakeDigest().Select(mail => Read(Encoding.UTF8.GetBytes(mail))).OfType<MailMessage>();
        return new MailMessage
        {
            Id = message.Headers[HeaderId.MessageId]?.Trim().Trim('<', '>').Trim() is { Length: > 0 and < 500 } id ? id : null,
            Subject = MailSubject.Of(message.Headers[HeaderId.Subject] ?? ""),
            Date = message.Headers[HeaderId.Date]?.Trim() is { Length: > 0 and < 200 } date ? date : null,
            Author = AuthorOf(message.Headers),
            Archive = Web(message.Headers[HeaderId.ArchivedAt]) ?? Web(message.Headers["X-Archived-At"]) ?? Web(message.Headers[HeaderId.ListArchive]),
            Parts = parts,
            Carried = [.. parts.Messages.Select(Of), .. digest],
        };
    }

    // Reply-To comes first where the list speaks in everybody's name ("Jane via list"), but a list may also set it to itself.
    private static string? AuthorOf(HeaderList headers)
    {
        var list = Address(headers[HeaderId.ListPost] ?? "");
        var from = Address(headers[HeaderId.From] ?? "");
        var candidates = new[] { from, Address(headers[HeaderId.ReplyTo] ?? ""), Address(headers["X-Original-From"] ?? "") };
        return Array.Find(candidates, a => a is not null && a != list && !Robot.IsMatch(a));
    }

    private static string? Address(string header)
    {
        var found = Mailbox.Matches(header);
        return found.Count > 0 ? found[^1].Value.ToLower(CultureInfo.InvariantCulture) : null;
    }

    private static Uri? Web(string? header) =>
        header is not null && WebAddress.Match(header) is { Success: true } match && Uri.TryCreate(match.Value, UriKind.Absolute, out var uri) ? uri : null;

    // "Jane Doe <jane@lab.example>"
    [GeneratedRegex(@"[^\s<>""(),:;@]{1,80}@[^\s<>""(),:;@]{1,200}")]
    private static partial Regex Mailbox { get; }

    // "<https://lists.example/arc/ln/2026-09/msg00012.html>"
    [GeneratedRegex(@"https?://[^\s<>]{1,1000}", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress { get; }

    // "noreply@x", "bull-ia-request@x", "owner-list@x", "annonces@liste.x", "ln@groupes.x"
    [GeneratedRegex(@"^(?:no-?_?reply|ne-?pas-?repondre|do-?not-?reply|mailer-daemon|postmaster|sympa|mailman|majordomo|listserv|owner-|bounces?|newsletter)|-(?:request|owner|bounces?|admin)@|@(?:listes?|lists?|groupes|groups|mailman|sympa)\.|@googlegroups\.")]
    private static partial Regex Robot { get; }
}
